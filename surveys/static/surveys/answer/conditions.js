// Show a question when its condition holds. The server decides anyway; this only spares the reader.
const tests = {
  equals: (value, wanted) => value !== undefined && value === wanted,
  in: (value, options) => options.includes(value),
  has: (value, option) => Array.isArray(value) && value.includes(option),
  at_least: (value, bound) => typeof value === "number" && value >= bound,
  at_most: (value, bound) => typeof value === "number" && value <= bound,
  answered: (value, wanted) => (value !== undefined) === Boolean(wanted),
};

export function holds(condition, values) {
  if (condition.all) return condition.all.every((part) => holds(part, values));
  if (condition.any) return condition.any.some((part) => holds(part, values));
  if (condition.not) return !holds(condition.not, values);
  const test = Object.keys(tests).find((name) => name in condition);
  return tests[test](values[condition.item], condition[test]);
}

const FIELDS = "fieldset, :not(fieldset) > input:not([type=radio], [type=checkbox]), textarea";

const number = (text) => {
  const read = Number(text.replace(",", "."));
  return text.trim() && Number.isFinite(read) ? read : undefined;
};

function valueOf(box) {
  const fields = [...box.querySelectorAll("input, textarea")].filter((field) => !field.name.endsWith("__other"));
  const ticked = fields.filter((field) => field.checked).map((field) => field.value);
  const [first] = fields;
  if (!first) return undefined;
  if (first.type === "checkbox") return ticked.length ? ticked : undefined;
  if (first.type === "radio") {
    const scale = first.closest("[data-scale]") && ticked[0] !== "dk";
    return ticked.length ? (scale ? Number(ticked[0]) : ticked[0]) : undefined;
  }
  if (first.inputMode === "decimal") return number(first.value);
  return first.value.trim() || undefined;
}

// Goes down the page, so that a question hidden here counts as not answered further down.
export function apply(form) {
  const values = JSON.parse(form.dataset.known || "{}");
  for (const box of form.querySelectorAll("[data-item]")) {
    const shown = !box.dataset.condition || holds(JSON.parse(box.dataset.condition), values);
    box.hidden = !shown;
    box.querySelector("[data-if]")?.remove();
    if (box.dataset.condition) for (const part of box.querySelectorAll(FIELDS)) part.disabled = !shown;
    if (shown) values[box.dataset.item] = valueOf(box);
  }
}
