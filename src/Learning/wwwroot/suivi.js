// A card given by the team keeps the reader's place from one device to another. Its key stands in the fragment of the QR code's address, which
// no server is told; it is kept on this device and sent in the body of posts to our own origin only.
// A classic script in a block of its own, like toon.js beside it; a copy opened as files has no server to keep a place.
if (location.protocol.startsWith('http')) {
  const key = 'imx-suivi';
  const toon = 'imx-toon';
  const address = '/patients/suivi';
  const read = name => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const post = (what, body) => fetch(address + what, { method: 'POST', keepalive: true, credentials: 'omit', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  const scanned = /^#suivi=([\w-]{22})$/.exec(location.hash);
  if (scanned) {
    try { localStorage.setItem(key, JSON.stringify(scanned[1])); } catch { /* private browsing: the card cannot be used here */ }
    // Out of the address at once: it would stay in the history.
    history.replaceState(null, '', location.pathname);
    merge().catch(() => { /* without network the card is used from the next page on */ }).finally(() => location.reload());
  }

  // What the card knows and this device does not; the device's own place stays when both know one.
  async function merge() {
    const answer = await post('/places', { key: read(key) });
    if (answer.status === 404) { localStorage.removeItem(key); return false; }
    const places = read(toon) ?? {};
    for (const { course, episode, panel, finished } of await answer.json()) {
      const name = `${course}/${episode}`;
      places[name] = { ...(panel ? { panel } : {}), ...(finished ? { done: true } : {}), ...places[name] };
    }
    localStorage.setItem(toon, JSON.stringify(places));
    return true;
  }

  const page = document.querySelector('article[data-episode]');
  if (page && read(key)) {
    const [course, episode] = page.dataset.episode.split('/');
    const finished = 'finished' in page.dataset;
    post('/place', { key: read(key), course, episode, panel: finished ? null : page.dataset.panel, finished })
      .then(answer => { if (answer.status === 404) localStorage.removeItem(key); })
      .catch(() => { /* without network the device still knows its place */ });
  }

  const root = document.querySelector('[data-follow]');
  if (root) {
    const said = root.querySelector('[data-follow-said]');
    const show = () => {
      root.querySelector('[data-follow-off]').hidden = true;
      root.querySelector('[data-follow-in]').hidden = !!read(key);
      root.querySelector('[data-follow-on]').hidden = !read(key);
    };
    root.querySelector('[data-follow-enter]').addEventListener('click', async () => {
      try {
        const answer = await post('/entrer', { number: root.querySelector('#suivi-numero').value, code: root.querySelector('#suivi-code').value });
        if (!answer.ok) { said.textContent = said.dataset.refused; return; }
        localStorage.setItem(key, JSON.stringify((await answer.json()).key));
        await merge();
        said.textContent = '';
        for (const field of root.querySelectorAll('input')) field.value = '';
        show();
      } catch { said.textContent = said.dataset.offline; }
    });
    root.querySelector('[data-follow-stop]').addEventListener('click', () => {
      localStorage.removeItem(key);
      localStorage.removeItem(toon);
      said.textContent = said.dataset.stopped;
      show();
    });
    show();
  }
}
