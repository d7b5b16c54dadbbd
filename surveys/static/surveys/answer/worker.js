// Lets the pages of one survey, behind a personal link or for everyone, open without a network: the newest copy when there is one, else what was kept here.
const BASE = new URL(self.registration.scope).pathname;
const CACHE = `tandem-answers:${BASE}`;
const PAGES = /^(questions\/([^/]+\/)?|once\/|review\/)?$/;

const ours = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return false;
  return pathname.startsWith("/static/") || (pathname.startsWith(BASE) && PAGES.test(pathname.slice(BASE.length)));
};

let over = false; // the answers are in: keep nothing any more

self.addEventListener("message", (event) => {
  if (event.data !== "forget") return;
  over = true;
  event.waitUntil(caches.delete(CACHE));
});
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (ours(event.request)) event.respondWith(newest(event.request));
});

async function newest(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && !over) await put(request, answer.clone());
    const asksAgain = answer.type === "opaqueredirect" && new URL(request.url).pathname === `${BASE}questions/`;
    return (asksAgain && (await copyOf(request))) || answer; // the code was given on this device already
  } catch (error) {
    const kept = await copyOf(request);
    if (kept) return kept;
    throw error;
  }
}

const copyOf = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });

async function put(request, answer) {
  const cache = await caches.open(CACHE);
  await cache.put(new URL(request.url).pathname, answer);
  if (over) await caches.delete(CACHE);
}
