// Keying without a network: one pile, its forms, and what was keyed until the site has it.
import { attend } from "../feedback/waiting.js";
import { answersOf, fill } from "../surveys/answer/filling.js";

const page = document.querySelector("[data-offline]");
const words = page.dataset;
const desk = page.querySelector("[data-desk]"); // where the chosen form stands
const choice = page.querySelector("[data-choice]");
const twin = page.querySelector("[data-twin]");
const made = new Map(); // by kind of form, so that changing between them loses nothing

// Eight signs without I, L, O and U; the last one tells a slip of the pen (intake/records/serials.py).
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const number = (typed) =>
  typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "").replaceAll("O", "0").replace(/[IL]/g, "1");

function fits(serial) {
  if (serial.length !== 8 || [...serial].some((sign) => !SIGNS.includes(sign))) return false;
  const total = [...serial].slice(0, 7).reduce((sum, sign, at) => sum + (at + 1) * SIGNS.indexOf(sign), 0);
  return serial[7] === SIGNS[total % 31];
}

const plain = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
const of = (body, name) => body.fields.find(([each]) => each === name)?.[1] ?? "";
const known = new Set(words.known.split(" ").filter(Boolean)); // accounted for when this page was kept

function formOf(kind) {
  if (!made.has(kind)) {
    const template = page.querySelector(`template[data-form="${CSS.escape(kind)}"]`);
    made.set(kind, template.content.firstElementChild.cloneNode(true));
  }
  return made.get(kind);
}

function show(kind) {
  choice.value = kind;
  desk.replaceChildren(formOf(kind));
  twin.hidden = true;
  return formOf(kind);
}

const begin = (form) => form.elements.serial;

// What was keyed before on this device, or was known to the site: the words to say and whether it may be another sheet.
function keyedBefore(body, items, editing) {
  if (body.form === "aside") return null; // it may be put aside because it was
  const others = items.filter((item) => item.uuid !== editing?.uuid);
  const serial = number(of(body, "serial"));
  const same = serial && others.find((item) => number(of(item.body, "serial")) === serial);
  if (same || known.has(serial)) return { said: words.sameNumber, item: same };
  const text = plain(of(body, "text"));
  const alike = text && others.find((item) => plain(of(item.body, "text")) === text);
  return alike ? { said: words.sameWords, item: alike, another: true } : null;
}

function missing(body, items, editing) {
  const form = formOf(body.form);
  const serial = number(of(body, "serial"));
  twin.hidden = true;
  if (serial ? !fits(serial) : body.form !== "suggestion" && body.form !== "aside") {
    begin(form).focus();
    return serial ? words.badNumber : words.noNumber;
  }
  if (form.elements.text && !of(body, "text").trim()) {
    form.elements.text.focus();
    return words.empty;
  }
  if (body.form === "aside" && !of(body, "reason")) return words.noReason;
  const before = keyedBefore(body, items, editing);
  if (!before || (before.another && of(body, "known_twin"))) return "";
  twin.querySelector("[data-twin-said]").textContent = before.said;
  twin.querySelector("[data-twin-text]").textContent = before.item ? brief(before.item.body) : "";
  twin.hidden = false;
  if (form.elements.known_twin) form.querySelector("[data-known-twin]").hidden = !before.another;
  twin.focus();
  return words.lookFirst;
}

const brief = (body) =>
  [of(body, "serial").toUpperCase() || words.without, titles.get(body.form), of(body, "text").slice(0, 80)]
    .filter(Boolean)
    .join(" · ");
const titles = new Map([...choice.options].map((option) => [option.value, option.text]));

let like = []; // the next sheet of a pile is often of the same kind
function typed() {
  const fields = answersOf(formOf(choice.value));
  like = fields.filter(([name]) => ["language", "said_on"].includes(name));
  return { form: choice.value, fields };
}

function cleared(form) {
  for (const [name, value] of like) form.elements[name].value = value;
  const another = form.querySelector("[data-known-twin]");
  if (another) another.hidden = true;
  begin(form).focus();
}

choice.addEventListener("change", () => begin(show(choice.value)).focus());
show(choice.value);
await attend(page, {
  queue: words.queue,
  body: typed,
  fill(body) {
    const form = show(body.form);
    fill(form, body.fields);
    const another = form.querySelector("[data-known-twin]");
    if (another) another.hidden = false; // the site may have said that these words were keyed before
    return begin(form);
  },
  brief,
  missing,
  cleared,
  anew: (item) => item.body.form !== "suggestion", // the site knows a questionnaire by its number alone
  left: (body) => ({ hidden: true, form: body.form, fields: [["serial", of(body, "serial")]] }), // no words, no names
  said: (receipt, item) => [of(item.body, "serial").toUpperCase(), receipt.said].filter(Boolean).join(" · "),
});
begin(formOf(choice.value)).focus();
