// Keys for the clerk: Ctrl+Enter saves from anywhere; a digit picks the option of the group that has the focus (0 the
// last). On a questionnaire ([data-look]) a digit also goes on to the next question: one key each.
const options = (form, field) => [
  ...form.querySelectorAll(`input[type="${field.type}"][name="${CSS.escape(field.name)}"]`),
];

function groups(form) {
  const seen = new Map();
  for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    if (!seen.has(field.name)) seen.set(field.name, field);
  }
  return [...seen.values()];
}

function next(form, field) {
  const all = groups(form);
  const after = all[all.findIndex((each) => each.name === field.name) + 1];
  (after ?? form.querySelector("button[type=submit]")).focus();
}

document.addEventListener("keydown", (event) => {
  const field = event.target;
  const form = field.closest("[data-keying]");
  if (!form) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (!["radio", "checkbox"].includes(field.type) || !/^[0-9]$/.test(event.key)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const group = options(form, field);
  const picked = group.at(Number(event.key) - 1);
  if (!picked || Number(event.key) > group.length) return;
  event.preventDefault();
  picked.checked = field.type === "radio" || !picked.checked;
  if (form.matches("[data-look]") && field.type === "radio") next(form, field);
  else picked.focus();
});

const look = document.querySelector("[data-keying][data-look]");
if (look && !document.querySelector(".govuk-error-summary")) groups(look)[0]?.focus();
