// A page that keeps what is typed until it was received: shown with its state, changed, deleted, sent, saved as a file.
import { all, keep, remove } from "./queue.js";
import { flush } from "./sending.js";

export const localDay = () =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

// page: the element with the words and the addresses (data-*). kind, what differs from page to page:
//   queue         its name on this device
//   body(form)    what is sent; fill(body) puts it back and gives the field to begin with; brief(body) in few words
//   missing(body, items, editing)  what has to be looked at first: the words to say, "" when it can be kept
//   cleared(form) after it was kept; left(body) what stays of it once received, else nothing does
//   anew(item)    must a change get a key of its own?
//   said(receipt, item)  in words
export async function attend(page, kind) {
  const place = { city: kind.queue, token: page.dataset.token, send: page.dataset.send };
  const words = page.dataset;
  const receipts = page.querySelector("[data-receipts]");
  const say = (text) => (page.querySelector("[data-status]").textContent = text);
  const tabs = new BroadcastChannel(`tandem-offline-${place.city}`); // this page open twice shows one queue
  let editing = null;

  function row(item) {
    const made = page.querySelector("template[data-row]").content.cloneNode(true);
    const part = (name) => made.querySelector(`[data-${name}]`);
    part("text").textContent = kind.brief(item.body);
    part("state").textContent = words[item.state]; // waiting, refused, received
    if (item.receipt && part("receipt")) part("receipt").textContent = kind.said(item.receipt, item);
    part("change").hidden = item.state === "received";
    part("error").textContent = item.error ?? "";
    part("change").addEventListener("click", () => {
      editing = item;
      kind.fill(item.body).focus();
    });
    part("delete").addEventListener("click", async () => {
      if (!confirm(words.sure)) return;
      await remove(place.city, item.uuid);
      await show();
    });
    return made;
  }

  // Gives how many wait to be sent.
  async function show() {
    const items = await all(place.city);
    page.querySelector("[data-queue]").replaceChildren(...items.filter((item) => !item.body.hidden).map(row));
    page.querySelector("[data-count]").textContent = String(items.filter((item) => item.state !== "received").length);
    return items.filter((item) => item.state === "waiting").length;
  }

  // a clerk hands the slip over; a citizen alone with the device finds number and code again after closing the page
  function received(receipt, item) {
    if (!receipts) return;
    const line = document.createElement("li");
    line.textContent = kind.said(receipt, item);
    receipts.append(line);
    receipts.closest("[data-received]").hidden = false;
  }

  async function send() {
    const outcome = await flush(place, received, kind.left);
    await show();
    if (outcome === "sent") tabs.postMessage(outcome);
    say({ sent: words.sent, stopped: words.stopped, "signed out": words.signedOut, busy: words.busy }[outcome]);
  }

  async function put(form) {
    const body = kind.body(form);
    const items = await all(place.city).catch(() => []); // a device that keeps nothing says so below
    const trouble = kind.missing(body, items, editing);
    if (trouble) return say(trouble);
    // what the server knows under this key stands; other words need another key
    const same = editing && editing.status !== 409 && !kind.anew?.(editing) ? editing.uuid : crypto.randomUUID();
    try {
      await keep(place.city, { uuid: same, kept: editing?.kept ?? new Date().toISOString(), state: "waiting", body });
      if (editing && editing.uuid !== same) await remove(place.city, editing.uuid);
    } catch {
      return say(words.full); // the words are still in the form
    }
    editing = null;
    form.reset();
    kind.cleared(form);
    say(words.kept);
    await show();
    if (navigator.onLine) await send();
  }

  page.addEventListener("submit", async (event) => {
    event.preventDefault();
    await put(event.target);
  });
  page.querySelector("[data-send]").addEventListener("click", send);
  page.querySelector("[data-export]").addEventListener("click", async () => {
    const file = new Blob([JSON.stringify(await all(place.city), null, 2)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `tandem-${place.city}-${localDay()}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  // another tab has sent all it knew of: show it, and send what was kept here meanwhile
  tabs.addEventListener("message", async () => (await show()) && navigator.onLine && send());
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  setInterval(() => navigator.onLine && send(), 60_000);

  const keeps = await show().then(() => true, () => false);
  if (!keeps) say(words.unkept); // no room, or a private window of a browser that keeps nothing there
  if (navigator.onLine) {
    if ("serviceWorker" in navigator) await stayAvailable(page).catch(() => say(words.notAvailable));
    if (keeps) await send();
  }
  navigator.storage?.persist?.();
}

async function stayAvailable(page) {
  await navigator.serviceWorker.register(page.dataset.worker, { scope: page.dataset.scope });
  await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = used.filter((address) => address.startsWith(`${location.origin}/static/`));
  const cache = await caches.open("tandem-offline");
  const parts = own.filter((address) => address.endsWith(".js"));
  await cache.addAll([location.pathname, ...new Set(parts)]);
  await Promise.allSettled([...new Set(own)].map((address) => cache.add(address))); // looks: good to have
  page.dataset.ready = "yes";
  page.querySelector("[data-available]").hidden = false;
}
