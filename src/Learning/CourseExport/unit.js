// Plays one module made of sections, and tells whoever launched it: by cmi5 when the address carries a launch, by SCORM 1.2 or 2004
// when a window around holds an API, else nobody. Without this script the whole text is shown.
(() => {
  'use strict';
  const pages = [...document.querySelectorAll('section[data-page]')];
  const seen = new Set();
  const began = Date.now();
  let at = 0, done = false, over = false, warning = '';
  const seconds = () => Math.round((Date.now() - began) / 1000);

  const nobody = { start: async () => 0, place() {}, complete: async () => {}, end: async () => {} };

  // cmi5: the token is fetched once, so a reload must find it again; a document without origin has no storage and starts anew.
  const cmi5 = params => {
    const kept = 'cmi5:' + params.get('fetch');
    const read = () => { try { return JSON.parse(sessionStorage.getItem(kept)); } catch { return null; } };
    const keep = value => { try { sessionStorage.setItem(kept, JSON.stringify(value)); } catch { /* no storage */ } };
    const endpoint = params.get('endpoint').replace(/\/?$/, '/');
    const actor = JSON.parse(params.get('actor'));
    const own = { activityId: params.get('activityId'), agent: JSON.stringify(actor), registration: params.get('registration') };
    let token, data;
    const ask = (method, path, query, body) => fetch(endpoint + path + (query ? '?' + new URLSearchParams(query) : ''), {
      method, keepalive: method !== 'GET', body: body && JSON.stringify(body),
      headers: { Authorization: 'Basic ' + token, 'X-Experience-API-Version': '1.0.3', ...(body ? { 'Content-Type': 'application/json' } : {}) },
    });
    const uuid = () => crypto.randomUUID ? crypto.randomUUID() : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));
    const say = (verb, result, moveOn) => {
      const context = JSON.parse(JSON.stringify(data.contextTemplate));
      context.registration = own.registration;
      context.contextActivities = context.contextActivities || {};
      context.contextActivities.category = [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }].concat(moveOn ? [{ id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' }] : []);
      return ask('POST', 'statements', null, {
        id: uuid(), timestamp: new Date().toISOString(), actor, verb: { id: 'http://adlnet.gov/expapi/verbs/' + verb, display: { en: verb } },
        object: { id: own.activityId }, context, ...(result ? { result } : {}),
      });
    };
    return {
      async start() {
        const before = read();
        if (before) token = before.token;
        else {
          const given = await (await fetch(params.get('fetch'), { method: 'POST' })).json();
          token = given['auth-token'];
          if (!token) throw new Error(given['error-text']);
          keep({ token });
        }
        data = await (await ask('GET', 'activities/state', { ...own, stateId: 'LMS.LaunchData' })).json();
        await ask('GET', 'agents/profile', { agent: own.agent, profileId: 'cmi5LearnerPreferences' });
        if (!before) await say('initialized');
        const state = await ask('GET', 'activities/state', { ...own, stateId: 'marque-page' });
        if (!state.ok) return 0;
        const place = await state.json();
        (place.seen || []).forEach(page => seen.add(page));
        done = !!place.done;
        return place.at || 0;
      },
      place() { ask('PUT', 'activities/state', { ...own, stateId: 'marque-page' }, { at, seen: [...seen], done }); },
      async complete() { if (data.launchMode === 'Normal') await say('completed', { completion: true, duration: `PT${seconds()}S` }, true); },
      async end() {
        await say('terminated', { duration: `PT${seconds()}S` });
        return data.returnURL;
      },
    };
  };

  const find = name => {
    const above = from => { for (let w = from, i = 0; w && i < 10; i++, w = w.parent === w ? null : w.parent) { try { if (w[name]) return w[name]; } catch { return null; } } return null; };
    try { return above(window) || (window.opener && above(window.opener)); } catch { return null; }
  };

  const scorm = (api, is2004) => {
    const call = (name, ...given) => api[is2004 ? name : 'LMS' + name](...given);
    const names = is2004
      ? { place: 'cmi.location', status: 'cmi.completion_status', time: 'cmi.session_time', exit: 'cmi.exit' }
      : { place: 'cmi.core.lesson_location', status: 'cmi.core.lesson_status', time: 'cmi.core.session_time', exit: 'cmi.core.exit' };
    const two = n => String(n).padStart(2, '0');
    const finish = is2004 ? 'Terminate' : 'Finish';
    return {
      async start() {
        call('Initialize', '');
        (call('GetValue', 'cmi.suspend_data') || '').split(',').filter(Boolean).forEach(page => seen.add(page));
        done = call('GetValue', names.status) === 'completed';
        if (!done) call('SetValue', names.status, 'incomplete');
        return Number(call('GetValue', names.place)) || 0;
      },
      place() {
        call('SetValue', names.place, String(at));
        call('SetValue', 'cmi.suspend_data', [...seen].join(','));
        call('Commit', '');
      },
      async complete() { call('SetValue', names.status, 'completed'); call('Commit', ''); },
      async end() {
        const s = seconds();
        call('SetValue', names.time, is2004 ? `PT${s}S` : `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`);
        call('SetValue', names.exit, done ? (is2004 ? 'normal' : '') : 'suspend');
        call(finish, '');
      },
    };
  };

  const params = new URLSearchParams(location.search);
  const api2004 = find('API_1484_11'), api12 = find('API');
  const teller = params.has('fetch') && params.has('endpoint') ? cmi5(params) : api2004 ? scorm(api2004, true) : api12 ? scorm(api12, false) : nobody;

  const status = document.getElementById('status'), back = document.getElementById('back'), next = document.getElementById('next');
  const show = async index => {
    at = Math.max(0, Math.min(pages.length - 1, index));
    pages.forEach((page, i) => { page.hidden = i !== at; });
    seen.add(pages[at].dataset.page);
    back.hidden = at === 0;
    next.hidden = at === pages.length - 1;
    if (!done && !warning && pages.every(page => seen.has(page.dataset.page))) { done = true; await teller.complete(); }
    status.textContent = `Page ${at + 1} sur ${pages.length}` + (done ? ' · module terminé' : '') + warning;
    if (!warning) teller.place();
    document.dispatchEvent(new Event('shown'));
  };
  const end = async leave => {
    if (over || warning) return;
    over = true;
    const to = await teller.end();
    status.textContent = done ? 'Module terminé. Vous pouvez fermer cette fenêtre.' : 'Votre place est gardée. Vous pouvez fermer cette fenêtre.';
    if (leave && to) location.href = to;
  };

  document.body.classList.add('paged');
  back.addEventListener('click', () => { show(at - 1); pages[at].querySelector('h2').focus(); });
  next.addEventListener('click', () => { show(at + 1); pages[at].querySelector('h2').focus(); });
  document.getElementById('leave').addEventListener('click', () => end(true));
  // A reload of a cmi5 launch keeps its session: only « quit » and SCORM's last chance end it.
  if (!params.has('fetch')) window.addEventListener('pagehide', () => end(false));
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-goto]');
    if (!link) return;
    event.preventDefault();
    show(pages.findIndex(page => page.dataset.page === link.dataset.goto));
  });
  teller.start().then(show, fault => {
    // A reload without storage lands here too: the credential of a launch is given once.
    warning = ' · rien n’est enregistré : rouvrez ce module depuis votre plateforme';
    console.warn(fault);
    show(0);
  });
})();
