// The page without a network, a clerk's or a citizen's: what someone said, and how to answer.
import { attend, localDay } from "./waiting.js";

const page = document.querySelector("[data-offline]");
const form = page.querySelector("form");
const CONTACT = ["name", "email", "phone", "address"];

function body() {
  const data = Object.fromEntries(new FormData(form));
  delete data.csrfmiddlewaretoken;
  delete data.listed_place; // its name already stands in the field
  const contact = Object.fromEntries(CONTACT.map((name) => [name, data[name] ?? ""]));
  for (const name of CONTACT) delete data[name];
  return { ...data, channel: "offline", contact };
}

function fill(kept) {
  for (const [name, value] of Object.entries({ ...kept, ...kept.contact })) {
    const field = form.elements[name];
    if (field && typeof value === "string") field.value = value;
  }
  return form.elements.text;
}

function missing(said) {
  if (said.text.trim()) return "";
  form.elements.text.focus();
  return page.dataset.empty;
}

// a place chosen from the list, or on the drawing, stands in the field: it can still be said more exactly
form.addEventListener("change", ({ target }) => {
  if (target.name === "listed_place") form.elements.place.value = target.value;
});

form.elements.said_on.value = localDay();
const alone = "keepsReceipts" in page.dataset; // a citizen's own device: number and code stay, shown in the list
await attend(page, {
  queue: page.dataset.queue ?? page.dataset.city, // each kind of page has a queue of its own
  body,
  fill,
  missing,
  brief: (kept) => kept.text,
  cleared: () => (form.elements.said_on.value = localDay()),
  left: alone ? (kept) => ({ text: kept.text }) : undefined,
  said: ({ number, code }, item) => [number, code, ...(alone ? [] : [item.body.text.slice(0, 60)])].join(" · "),
});
