// Keeps a copy of a part of the site for the days without network. What is asked for comes from the network first; when it fails, from the
// copy, and a page of the copy says its date. The worker that loads this says which part: its name, its list of pages and its first page.
const { name, list, home } = self.part;

self.addEventListener('install', event => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

// One copy at a time: each language of a space registers this worker for itself.
function keep() {
  return navigator.locks.request(name, renew);
}

async function renew() {
  const answer = await fetch(list, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(String(answer.status));
  const { version, pages } = await answer.json();
  const cache = await caches.open(name);
  const held = await cache.match(list);
  if (held && (await held.json()).version === version) return;
  const parts = new Set();
  await each(pages, async page => find(await copy(cache, page), /(?:href|src)="([^"#?]+\.(?:css|js|svg|woff2|webmanifest|png))"/g, location.origin, parts));
  const sheets = [...parts].filter(part => part.endsWith('.css'));
  await each([...parts], async part => sheets.includes(part) ? find(await copy(cache, part), /url\(["']?([^"')]+\.woff2)["']?\)/g, new URL(part, location.origin), parts) : copy(cache, part));
  await each([...parts].filter(part => part.endsWith('.woff2')), part => copy(cache, part));
  const kept = new Set([...pages, ...parts]);
  for (const request of await cache.keys()) if (!kept.has(new URL(request.url).pathname)) await cache.delete(request);
  await cache.put(list, new Response(JSON.stringify({ version }), { headers: { 'Content-Type': 'application/json' } }));
}

// Six at a time: the reader's own page goes first.
async function each(addresses, work) {
  for (let i = 0; i < addresses.length; i += 6) await Promise.all(addresses.slice(i, i + 6).map(work));
}

async function copy(cache, address) {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address} ${answer.status}`);
  await cache.put(address, answer.clone());
  return answer.text();
}

function find(text, pattern, from, parts) {
  for (const [, written] of text.matchAll(pattern)) {
    const address = new URL(written, from);
    if (address.origin === location.origin) parts.add(address.pathname);
  }
}

self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  try {
    const live = await fetch(request);
    if (isPage && live.ok) event.waitUntil(keep().catch(() => { /* the copy stays as it was */ }));
    return live;
  } catch (error) {
    const cache = await caches.open(name);
    const held = await cache.match(request, { ignoreSearch: true }) ?? (isPage ? await cache.match(home) : undefined);
    if (!held) throw error;
    return isPage ? dated(held) : held;
  }
}

// The page of the copy says how old it is.
async function dated(held) {
  const page = await held.text();
  const day = new Date(held.headers.get('Date') ?? Date.now()).toLocaleDateString(/<html lang="([^"]+)"/.exec(page)?.[1] ?? 'fr');
  const headers = new Headers(held.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return new Response(page.replace(/<p class="copy-date" hidden>([^<]*)\{0\}/, (_, words) => `<p class="copy-date" role="status">${words}${day}`), { headers });
}
