// Tells the server which page is open, so that "Reprendre" leads back to it. Without script the position follows the "J’ai lu" button.
const form = document.querySelector('form[data-open]');
if (form && document.visibilityState === 'visible' && !document.prerendering) {
  fetch(form.action, { method: 'POST', body: new FormData(form), keepalive: true }).catch(() => { /* only a comfort: the next page tells again */ });
}
