// Shows how much of a large file has been sent. Without this script the form is sent as any form.
(() => {
  const form = document.querySelector('form[data-upload]');
  if (!form) return;
  const status = form.querySelector('[data-upload-status]');
  const bar = status.querySelector('progress');
  const words = status.querySelector('span');
  form.addEventListener('submit', event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    const button = form.querySelector('button');
    const fail = () => {
      words.textContent = 'L’envoi a échoué : rien n’a été gardé. Réessayez.';
      button.disabled = false;
    };
    status.hidden = false;
    button.disabled = true;
    request.upload.addEventListener('progress', sent => {
      if (!sent.lengthComputable) return;
      bar.value = 100 * sent.loaded / sent.total;
      words.textContent = sent.loaded === sent.total ? 'Lecture du paquet…' : `${Math.floor(bar.value)} % envoyés`;
    });
    // The answer is a redirect that the request has followed: its address says what became of the file.
    request.addEventListener('load', () => request.status < 400 ? location.assign(request.responseURL) : fail());
    request.addEventListener('error', fail);
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
})();
