// What stands in a form, and putting it back.
const OWN = new Set(["csrfmiddlewaretoken", "base", "window", "sequence", "go", "ticket", "code", "website", "offline"]);

export const answersOf = (form) => [...new FormData(form)].filter(([name]) => !OWN.has(name));

export function fill(form, fields) {
  const given = new Map();
  for (const [name, value] of fields) given.set(name, [...(given.get(name) ?? []), value]);
  for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    if (OWN.has(field.name)) continue;
    const values = given.get(field.name) ?? [];
    if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
  }
}
