// The answers are in: nothing of them stays on this device.
import { forget } from "./store.js";

const base = document.querySelector("[data-forget]").dataset.forget;
await forget(base);
const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
for (const worker of workers) if (worker.scope.endsWith(base)) await worker.unregister();
