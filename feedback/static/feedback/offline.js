// The page without a network, a clerk's or a citizen's: keep, show, send, change, delete, save as a file.
import { all, keep, remove } from "./queue.js";
import { flush } from "./sending.js";

const page = document.querySelector("[data-offline]");
// each kind of page has a queue of its own
const place = { city: page.dataset.queue ?? page.dataset.city, token: page.dataset.token, send: page.dataset.send };
const form = page.querySelector("form");
const list = page.querySelector("[data-queue]");
const receipts = page.querySelector("[data-receipts]");
const status = page.querySelector("[data-status]");
const words = page.dataset;
const CONTACT = ["name", "email", "phone", "address"];
const tabs = new BroadcastChannel(`tandem-offline-${place.city}`); // this page open twice shows one queue
let editing = null;

const say = (text) => (status.textContent = text);
const localDay = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

function typed() {
  const data = Object.fromEntries(new FormData(form));
  delete data.csrfmiddlewaretoken;
  delete data.listed_place; // its name already stands in the field
  const contact = Object.fromEntries(CONTACT.map((name) => [name, data[name] ?? ""]));
  for (const name of CONTACT) delete data[name];
  return { ...data, channel: "offline", contact };
}

function fill(body) {
  for (const [name, value] of Object.entries({ ...body, ...body.contact })) {
    const field = form.elements[name];
    if (field && typeof value === "string") field.value = value;
  }
}

function row(item) {
  const made = page.querySelector("template").content.cloneNode(true);
  made.querySelector("[data-text]").textContent = item.body.text;
  made.querySelector("[data-state]").textContent = words[item.state]; // waiting, refused, received
  if (item.receipt) made.querySelector("[data-receipt]").textContent = `${item.receipt.number} · ${item.receipt.code}`;
  made.querySelector("[data-change]").hidden = item.state === "received";
  made.querySelector("[data-error]").textContent = item.error ?? "";
  made.querySelector("[data-change]").addEventListener("click", () => {
    editing = item;
    fill(item.body);
    form.elements.text.focus();
  });
  made.querySelector("[data-delete]").addEventListener("click", async () => {
    if (!confirm(words.sure)) return;
    await remove(place.city, item.uuid);
    await show();
  });
  return made;
}

// Gives how many wait to be sent.
async function show() {
  const items = await all(place.city);
  list.replaceChildren(...items.map(row));
  page.querySelector("[data-count]").textContent = String(items.filter((item) => item.state !== "received").length);
  return items.filter((item) => item.state === "waiting").length;
}

// a clerk hands the slip over; a citizen alone with the device finds number and code again after closing the page
function received(receipt, item) {
  if (!receipts) return;
  const line = document.createElement("li");
  line.textContent = `${receipt.number} · ${receipt.code} · ${item.body.text.slice(0, 60)}`;
  receipts.append(line);
}

async function send() {
  const outcome = await flush(place, received, "keepsReceipts" in words);
  await show();
  if (outcome === "sent") tabs.postMessage(outcome);
  say({ sent: words.sent, stopped: words.stopped, "signed out": words.signedOut, busy: words.busy }[outcome]);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!form.elements.text.value.trim()) {
    say(words.empty);
    form.elements.text.focus();
    return;
  }
  // what the server knows under this key stands; other words need another key
  const same = editing && editing.status !== 409 ? editing.uuid : crypto.randomUUID();
  try {
    await keep(place.city, { uuid: same, kept: editing?.kept ?? new Date().toISOString(), state: "waiting", body: typed() });
    if (editing && editing.uuid !== same) await remove(place.city, editing.uuid);
  } catch {
    say(words.full); // the words are still in the form
    return;
  }
  editing = null;
  form.reset();
  form.elements.said_on.value = localDay();
  say(words.kept);
  await show();
  if (navigator.onLine) await send();
});

// a place chosen from the list, or on the drawing, stands in the field: it can still be said more exactly
form.addEventListener("change", ({ target }) => {
  if (target.name === "listed_place") form.elements.place.value = target.value;
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

async function stayAvailable() {
  await navigator.serviceWorker.register(words.worker, { scope: words.scope });
  await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = used.filter((address) => address.startsWith(`${location.origin}/static/`));
  const cache = await caches.open("tandem-offline");
  const parts = own.filter((address) => address.includes("/feedback/"));
  await cache.addAll([location.pathname, ...new Set(parts)]);
  await Promise.allSettled([...new Set(own)].map((address) => cache.add(address))); // looks: good to have
  page.dataset.ready = "yes";
  page.querySelector("[data-available]").hidden = false;
}

form.elements.said_on.value = localDay();
const keeps = await show().then(() => true, () => false);
if (!keeps) say(words.unkept); // no room, or a private window of a browser that keeps nothing there
if (navigator.onLine) {
  if ("serviceWorker" in navigator) await stayAvailable().catch(() => say(words.notAvailable));
  if (keeps) await send();
}
navigator.storage?.persist?.();
