// Comforts of the patient space; everything can be read without them. What is remembered stays on this device. A classic script in a block of its own:
// pages opened from a key may not load modules, and the card has its own script beside this one.
{
  const key = 'imx-toon';
  const read = name => { try { return JSON.parse(localStorage.getItem(name)) ?? {}; } catch { return {}; } };
  const words = document.querySelector('[data-words]')?.dataset ?? {};

  // How often an episode is opened, finished and understood: a number, tied to nobody. A device that asks not to be followed is not counted, nor a
  // copy opened as files.
  const count = fact => {
    if (!location.protocol.startsWith('http') || !navigator.onLine || navigator.globalPrivacyControl || navigator.doNotTrack === '1') return;
    const [course, episode] = page.dataset.episode.split('/');
    fetch('/patients/compteur', { method: 'POST', keepalive: true, credentials: 'omit', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ course, episode, fact }) }).catch(() => {});
  };

  // 1. Where the reader is in each episode.
  const page = document.querySelector('article[data-episode]');
  const places = read(key);
  if (page) {
    const known = places[page.dataset.episode] ?? {};
    if (!known.panel && !known.done) count('Opened');
    if ('finished' in page.dataset && !known.done) count('Finished');
    if (page.dataset.panel) known.panel = page.dataset.panel;
    if ('finished' in page.dataset) { known.done = true; delete known.panel; }
    places[page.dataset.episode] = known;
    try { localStorage.setItem(key, JSON.stringify(places)); } catch { /* private browsing: nothing is remembered */ }
  }
  for (const item of document.querySelectorAll('li[data-episode]')) {
    const place = places[item.dataset.episode];
    const shown = item.querySelector('[data-place]');
    if (!place || !shown) continue;
    shown.hidden = false;
    if (place.panel) {
      const link = document.createElement('a');
      // The panel's page is under the episode's: /patients/a/b on the site, patients/a/b.html in a copy.
      link.href = item.querySelector('h3 a').getAttribute('href').replace(/(\.html)?$/, `/${place.panel}$1`);
      link.textContent = words.resume;
      shown.append('· ', link);
    } else shown.textContent = `· ✓ ${words.read}`;
  }
  const forget = document.querySelector('[data-forget]');
  if (forget && Object.keys(places).length) {
    forget.hidden = false;
    forget.addEventListener('click', () => {
      try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
      location.reload();
    });
  }

  // 2. Printing, and the number of the team as the reader wrote it on their own card.
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  const card = read('imx-carte');
  for (const link of document.querySelectorAll('[data-team-number]')) {
    const number = card[link.dataset.teamNumber];
    if (!number) continue;
    link.href = 'tel:' + number.replace(/[^0-9+]/g, '');
    link.querySelector('span').textContent = number;
    link.hidden = false;
  }

  // 3. The explanation of an answer, said aloud by screen readers.
  const status = document.querySelector('[data-said]');
  for (const radio of document.querySelectorAll('.try input')) {
    radio.addEventListener('change', () => {
      const question = radio.closest('.try');
      if (!question.dataset.answered) {
        question.dataset.answered = 'yes';
        count('Answered');
        if (radio.closest('.try-answer').querySelector('.try-right')) count('Right');
      }
      status.textContent = radio.closest('.try-answer').querySelector('.try-feedback').innerText;
    });
  }

  // 4. The device's own voice, where the panel has no recording; a recording has the browser's own player.
  const listen = document.querySelector('[data-listen]');
  if (listen && 'speechSynthesis' in window) {
    const lines = [...document.querySelectorAll('h1, .panel .caption, .panel .bubble, .fork h2, .fork-path')].map(e => e.textContent.trim());
    const stop = () => { speechSynthesis.cancel(); listen.setAttribute('aria-pressed', 'false'); };
    const start = () => {
      listen.setAttribute('aria-pressed', 'true');
      lines.forEach((line, i) => {
        const said = new SpeechSynthesisUtterance(line);
        said.lang = page.lang;
        if (i === lines.length - 1) said.addEventListener('end', stop);
        speechSynthesis.speak(said);
      });
    };
    listen.closest('[hidden]').hidden = false;
    listen.addEventListener('click', () => listen.getAttribute('aria-pressed') === 'true' ? stop() : start());
    addEventListener('pagehide', stop);
  }

  // 5. A copy for the days without network; a page of a copy on a key names no manifest, and has no server to keep one from.
  if (document.querySelector('link[rel=manifest]') && 'serviceWorker' in navigator && isSecureContext) {
    // Once the page is at rest: copying the space must not slow the page being read.
    addEventListener('load', () => setTimeout(() => {
      for (const scope of words.spaces.split(' ')) navigator.serviceWorker.register('/patients-sw.js', { scope }).catch(() => { /* reading goes on online */ });
    }, 2000));
  }
}
