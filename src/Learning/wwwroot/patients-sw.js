// The patient space on the device.
self.part = { name: 'imx-patients', list: '/patients/hors-ligne.json', home: '/patients' };
importScripts('/offline.js');
