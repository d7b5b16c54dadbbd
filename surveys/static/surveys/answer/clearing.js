// The answers are in: nothing of them stays on this device.
import { forget } from "./store.js";

const base = document.querySelector("[data-forget]").dataset.forget;
const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
for (const worker of workers.filter((one) => one.scope.endsWith(base))) {
  worker.active?.postMessage("forget");
  await worker.unregister();
}
await forget(base);
