// Passkeys (WebAuthn): asks the server for options, lets the browser make or use a key, and posts the answer with the plain form.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('[data-passkey-button]') ?? form.querySelector('button');
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  button.disabled = false;
  button.addEventListener('click', async event => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    try {
      const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
      const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } });
      if (!answer.ok) throw new Error(String(answer.status));
      const options = await answer.json();
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.cle.value = JSON.stringify(credential);
      HTMLFormElement.prototype.submit.call(form);
    } catch (failure) {
      if (failure.name === 'NotAllowedError') return; // the person changed their mind
      form.elements.cle.value = '';
      button.insertAdjacentHTML('afterend', '<p class="hint" role="alert">La clé d’accès n’a pas pu être utilisée. Essayez un autre moyen.</p>');
    }
  });
}
