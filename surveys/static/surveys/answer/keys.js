// Digits choose an answer of the question that has the focus; 0 or d is "don't know". Arrow keys stay the browser's.
function wanted(radios, key) {
  const dontKnow = radios.find((radio) => radio.value === "dk");
  if (key === "d") return dontKnow;
  if (!/^[0-9]$/.test(key)) return undefined;
  const scale = radios[0].closest("[data-scale]");
  const found = scale ? radios.find((radio) => radio.value === key) : radios[Number(key) - 1];
  return found ?? (key === "0" ? dontKnow : undefined);
}

export function listen(form) {
  form.addEventListener("keydown", (event) => {
    if (event.target.type !== "radio" || event.ctrlKey || event.altKey || event.metaKey) return;
    const radios = [...form.querySelectorAll('input[type="radio"]')].filter((one) => one.name === event.target.name);
    const picked = wanted(radios, event.key.toLowerCase());
    if (!picked) return;
    event.preventDefault();
    picked.focus();
    picked.checked = true;
    picked.dispatchEvent(new Event("change", { bubbles: true }));
  });
  for (const boxes of form.querySelectorAll("[data-most]")) limit(boxes);
}

// At most n: the others wait, still readable, until one is taken back.
function limit(boxes) {
  const all = [...boxes.querySelectorAll('input[type="checkbox"]')];
  const check = () => {
    const full = all.filter((one) => one.checked).length >= Number(boxes.dataset.most);
    for (const one of all) one.disabled = full && !one.checked;
  };
  boxes.addEventListener("change", check);
  check();
}
