// The emergency path on the device.
self.part = { name: 'imx-urgences', list: '/urgences/hors-ligne.json', home: '/urgences' };
importScripts('/offline.js');
