// A copy of the emergency path for where there is no network; the pages themselves need no script.
if ('serviceWorker' in navigator && isSecureContext) {
  // Once the page is at rest: copying must not slow the one being read.
  addEventListener('load', () => setTimeout(() => navigator.serviceWorker.register('/urgences-sw.js', { scope: '/urgences' }).catch(() => { /* reading goes on online */ }), 1000));
}
