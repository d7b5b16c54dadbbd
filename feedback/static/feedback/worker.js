// Lets the offline page open without a network: the newest copy when there is one, else what was kept. It holds no entries.
const CACHE = "tandem-offline"; // one name for good: an update must not lose the page
const ours = (request) => {
  const { origin, pathname } = new URL(request.url);
  return (
    request.method === "GET" &&
    origin === location.origin &&
    (pathname.startsWith("/static/") || self.registration.scope.endsWith(pathname))
  );
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (ours(event.request)) event.respondWith(newest(event.request));
});

async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}
