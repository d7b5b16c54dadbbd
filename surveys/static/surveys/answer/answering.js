// The partner's pages with script: kept while you answer, also without a network. Without it, Next keeps and goes on.
import { apply } from "./conditions.js";
import { answersOf, fill } from "./filling.js";
import { listen } from "./keys.js";
import { flush, keep } from "./sending.js";
import { drop, elsewhere, put, read, toSend, waiting } from "./store.js";
import { stayAvailable } from "./staying.js";
import { speaker } from "./words.js";

const PAUSE = 800; // milliseconds after the last change
const device = document.querySelector("[data-device]");
const base = device.dataset.base;
const voice = speaker(device);
const form = document.querySelector("[data-theme]");
const review = document.querySelector("[data-review]");
const theme = form?.dataset.theme;
let timer = 0;
let running = Promise.resolve();
device.hidden = false;

// What stands in the form, put on this device before anything else; it says whether the device could keep it.
function note() {
  const known = read(base).pages[theme];
  const entry = {
    fields: answersOf(form),
    base: Number(form.elements.base.value),
    window: form.elements.window.value,
    sequence: Math.max((known?.sequence ?? 0) + 1, Date.now()), // orders the saves of one window, nothing else
    state: "waiting",
  };
  const kept = put(base, theme, entry);
  return { entry, kept };
}

function tell(answer, kept, quiet) {
  if (answer.status === 200) {
    form.elements.base.value = answer.body.revision;
    if (!quiet) voice.say("kept");
  } else if (answer.status === 0) voice.say(kept ? "offline" : "full");
  else if (answer.body.code === "elsewhere") voice.say("elsewhere");
  else if (answer.status >= 500 || answer.status === 429) voice.say(kept ? "stopped" : "full");
  else refused(answer.body.title ?? String(answer.status));
}

function refused(why) {
  voice.say("refused", why);
  const link = voice.link("#", "file");
  const file = new Blob([JSON.stringify(read(base), null, 2)], { type: "application/json" });
  link.href = URL.createObjectURL(file);
  link.download = "tandem-answers.json";
  voice.offer(link);
}

// One save at a time, in order; gives the server's answer.
function save(more = [], quiet = false) {
  clearTimeout(timer);
  timer = 0;
  const { entry, kept } = note();
  running = running.then(async () => {
    entry.base = Number(form.elements.base.value);
    const answer = await keep(base, theme, entry, more);
    tell(answer, kept, quiet);
    return answer;
  });
  return running;
}

function changed() {
  apply(form);
  note(); // on the device at once; the server a moment later
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

async function leave(event) {
  event.preventDefault();
  const go = event.submitter?.value ?? "next";
  if (read(base).pages[theme]?.state === "elsewhere") return handOver(go);
  const answer = await save([["go", go]], true);
  if (answer.status === 0 && go !== "save") return location.assign(go === "back" ? base : form.dataset.next);
  if (answer.status !== 200) return answer.status === 409 ? handOver(go) : undefined;
  if (Object.keys(answer.body.problems).length) return handOver(go);
  return location.assign(answer.body.next);
}

// The server draws what is wrong, or both versions of the answers: the ordinary form does that.
function handOver(go) {
  form.elements.sequence.value = Date.now() + 1;
  drop(base, theme);
  const button = document.createElement("input");
  Object.assign(button, { type: "hidden", name: "go", value: go });
  form.append(button);
  form.submit();
}

function begin() {
  const known = read(base).pages[theme];
  const newer = known && (known.state !== "kept" || known.base > Number(form.elements.base.value));
  if (newer) {
    fill(form, known.fields);
    form.elements.base.value = known.base;
    form.elements.window.value = known.window;
  } else if (known) drop(base, theme);
  apply(form);
  listen(form);
  form.addEventListener("change", changed);
  form.addEventListener("input", changed);
  form.addEventListener("submit", leave);
}

async function sync() {
  const had = waiting(base).length || read(base).send;
  if (!had) return told();
  const { said, refused: why } = await flush(base);
  if (said === "sent") return location.assign(`${base}thanks/`);
  if (why) return refused(why);
  if (said === "synced" && review) return location.reload();
  if (said === "synced") {
    const now = read(base).pages[theme];
    if (form && now) form.elements.base.value = now.base;
  }
  if (said !== "busy") voice.say(read(base).send && said === "offline" ? "unsent" : said);
  return told();
}

// A theme that was answered elsewhere too, but not on this page: say which.
function told() {
  const [first] = elsewhere(base);
  if (!first) return;
  if (first === theme) voice.say("elsewhere");
  else {
    voice.say("theme");
    voice.offer(voice.link(`${base}questions/${first}/`, "look"));
  }
}

function reviewing() {
  const button = review.querySelector("[data-send-button]");
  const hide = () => {
    const stale = waiting(base).length > 0 || !navigator.onLine;
    if (stale && Object.keys(read(base).pages).length) button.hidden = false; // the server has the last word
    for (const part of document.querySelectorAll("[data-said]")) part.hidden = stale; // what is shown there may be old
    if (stale) voice.say(read(base).send ? "unsent" : "waiting");
  };
  hide();
  window.addEventListener("offline", hide);
  review.addEventListener("submit", (event) => {
    if (navigator.onLine && !waiting(base).length) return;
    event.preventDefault();
    toSend(base, { client_uuid: review.elements.client_uuid.value });
    sync();
  });
}

if (form) begin();
if (review) reviewing();
window.addEventListener("online", sync);
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && timer && form && save());
setInterval(() => navigator.onLine && sync(), 30_000);
await sync();
if ((form || review) && "serviceWorker" in navigator && navigator.onLine) await stayAvailable(device).catch(() => undefined);
