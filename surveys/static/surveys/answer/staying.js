// The pages of one survey stay on this device, so that they open without a network.
export async function stayAvailable(device) {
  const base = device.dataset.base;
  await navigator.serviceWorker.register(device.dataset.worker);
  await navigator.serviceWorker.ready;
  const cache = await caches.open(`tandem-answers:${base}`);
  const used = performance.getEntriesByType("resource").map((entry) => entry.name);
  const parts = used.filter((address) => address.startsWith(`${location.origin}/static/`));
  for (const address of [...device.dataset.pages.split(" "), ...new Set(parts)]) {
    if (!(await cache.match(address))) await cache.add(address);
  }
  device.dataset.ready = "yes";
}
