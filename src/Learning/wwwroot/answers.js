// Keeps answers on this device while the network is away, sends them in order on its return, erases each after its receipt.
// Without this script the form posts by itself and nothing is lost but the comfort.
const kept = 'imx-answer:';
const form = document.querySelector('form[data-answer]');
const status = document.querySelector('[data-receipt]');
const say = words => { if (status) status.textContent = words; };
const waiting = () => Object.keys(localStorage).filter(key => key.startsWith(kept)).map(key => ({ key, ...JSON.parse(localStorage[key]) })).sort((a, b) => a.at - b.at);

// A network failure throws; an answer that is no receipt (signed out, expired form) gives null: the plain form then says what is true.
async function send(answer) {
  const got = await fetch(answer.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(answer.fields), redirect: 'manual' });
  // The server cannot write now: as good as no network.
  if (got.status === 503) throw new Error('not kept');
  return got.ok && got.headers.get('content-type')?.includes('json') ? got.json() : null;
}

let again;
const later = () => { clearTimeout(again); again = setTimeout(replay, 10_000); };

async function replay() {
  for (const answer of waiting()) {
    let receipt;
    try { receipt = await send(answer); } catch { later(); return; }
    if (!receipt) { say('Une réponse gardée sur cet appareil n’a pas pu être envoyée : reconnectez-vous, elle partira ensuite.'); return; }
    localStorage.removeItem(answer.key);
    say(receipt.outcome === 'Saved' ? '✓ Réponse gardée hors ligne : envoyée et enregistrée.'
      : receipt.outcome === 'TooLate' || receipt.outcome === 'Closed' ? 'Une réponse gardée hors ligne est arrivée après la fin : elle n’a pas été enregistrée.'
      : 'Une réponse gardée hors ligne n’a pas été enregistrée : une autre l’était déjà. Rechargez la page pour la voir.');
  }
}

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const answer = { action: form.action, fields: [...new FormData(form, event.submitter)], at: Date.now() };
  const button = event.submitter;
  if (button) button.disabled = true;
  try {
    const receipt = await send(answer);
    if (receipt) location.href = receipt.next;
    else form.submit();
  } catch {
    localStorage[kept + form.action] = JSON.stringify(answer);
    say(navigator.onLine ? 'Pas encore enregistré : le serveur ne peut pas écrire. Votre réponse est gardée sur cet appareil et sera renvoyée ; laissez cette page ouverte.'
      : 'Pas de réseau : votre réponse est gardée sur cet appareil. Laissez cette page ouverte, elle partira au retour du réseau.');
    later();
    if (button) button.disabled = false;
  }
});

addEventListener('online', replay);
if (waiting().length > 0) replay();
