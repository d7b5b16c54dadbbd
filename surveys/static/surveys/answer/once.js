// A form of one page, sent once: until the server has it, what was answered stays on this device. An ordinary form without script.
import { apply } from "./conditions.js";
import { answersOf, fill } from "./filling.js";
import { listen } from "./keys.js";
import { forget, put, read, toSend } from "./store.js";
import { stayAvailable } from "./staying.js";
import { speaker } from "./words.js";

const PATIENCE = 10_000; // milliseconds; after that it counts as no connection
const ALL = "all"; // the whole form is one theme
const device = document.querySelector("[data-device]");
const form = document.querySelector("[data-once]");
const base = device.dataset.base;
const voice = speaker(device);
let sending = false;
device.hidden = false;

// Gives false when the device keeps nothing.
const note = () =>
  put(base, ALL, {
    fields: answersOf(form),
    state: "waiting",
    ticket: form.elements.ticket.value, // the same form sent twice is one
    wave: form.dataset.once,
  });

function changed() {
  apply(form);
  voice.say(note() ? "here" : "full");
  offerToForget();
}

function offerToForget() {
  const link = voice.link(location.pathname, "anew");
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await forget(base);
    location.assign(location.pathname);
  });
  voice.offer(link);
}

async function post() {
  try {
    return await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return null; // no connection
  }
}

async function send(event) {
  event?.preventDefault();
  if (sending) return;
  sending = true;
  const kept = note();
  toSend(base, { waits: true });
  const answer = await post();
  sending = false;
  if (answer?.type === "opaqueredirect") return location.assign(device.dataset.thanks);
  if (!answer || answer.status >= 500 || answer.status === 429) return wait(answer, kept);
  toSend(base, null);
  form.submit(); // the server draws what is wrong, with every answer kept
}

function wait(answer, kept) {
  form.elements.offline.value = "1";
  if (!kept) voice.say("full");
  else voice.say(answer ? "stopped" : "unsent");
}

function begin() {
  const { [ALL]: known } = read(base).pages;
  const drawn = "drawn" in form.dataset; // the server put the answers back itself
  if (known?.wave === form.dataset.once && !drawn) {
    fill(form, known.fields);
    form.elements.ticket.value = known.ticket;
    voice.say("restored");
    offerToForget();
  } else if (drawn) note();
  apply(form);
  listen(form);
  form.addEventListener("change", changed);
  form.addEventListener("input", changed);
  form.addEventListener("submit", send);
}

async function sync() {
  if (!read(base).send || !read(base).pages[ALL]) return;
  form.elements.offline.value = "1";
  await send();
}

// With a code the page is shown to whoever types it: the copy that stays here is asked for with it.
function behindCode() {
  const { code, csrfmiddlewaretoken: token } = form.elements;
  return code ? { [new URL(form.action).pathname]: { code: code.value, csrfmiddlewaretoken: token.value } } : {};
}

begin();
window.addEventListener("online", sync);
setInterval(() => navigator.onLine && sync(), 30_000);
await sync();
if (device.dataset.worker && "serviceWorker" in navigator && navigator.onLine) {
  await stayAvailable(device, behindCode()).catch(() => undefined);
}
