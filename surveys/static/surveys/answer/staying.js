// The pages of one survey stay on this device, so that they open without a network.
// `behind`: pages the server shows only to who sends it something (an entry code): {address: what is sent}.
export async function stayAvailable(device, behind = {}) {
  const base = device.dataset.base;
  await navigator.serviceWorker.register(device.dataset.worker);
  await navigator.serviceWorker.ready;
  const cache = await caches.open(`tandem-answers:${base}`);
  const used = performance.getEntriesByType("resource").map((entry) => entry.name);
  const parts = used.filter((address) => address.startsWith(`${location.origin}/static/`));
  for (const address of [...device.dataset.pages.split(" "), ...new Set(parts)]) {
    if (!(await cache.match(address))) await cache.add(address);
  }
  for (const [address, sent] of Object.entries(behind)) {
    const page = await fetch(address, { method: "POST", body: new URLSearchParams(sent) });
    if (page.ok && !page.redirected) await cache.put(address, page);
  }
  device.dataset.ready = "yes";
}
