// Codes by one key. Without this file the page works with the mouse and the Tab key.
const form = document.querySelector("[data-coding]");
const shortcuts = "1234567890abcdef";

function choose(name, value) {
  const radio = [...form.querySelectorAll(`input[name="${name}"]`)].find((one) => one.value === value);
  if (radio) { radio.checked = true; radio.focus(); }
}

function next(name) {
  const list = form.querySelector(`select[name="${name}"]`);
  if (list) list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
}

document.addEventListener("keydown", (event) => {
  if (!form || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("select, textarea, input:not([type=radio]):not([type=checkbox])")) return;
  const key = event.key.toLowerCase();
  const place = key.length === 1 ? shortcuts.indexOf(key) : -1;
  if (place >= 0) form.querySelectorAll('input[name="code"]')[place]?.click();
  else if (key === "r") choose("perception", "realized");
  else if (key === "o") choose("perception", "obstructed");
  else if (key === "w") next("actor_group");
  else if (key === "y") next("motive");
  else if (key === "m") document.querySelector('textarea[name="words"]')?.focus();
  else if (key === "n") document.querySelector("[data-next]")?.click();
  else if (key === "enter" && event.target.matches("input")) form.requestSubmit();
  else return;
  event.preventDefault();
});
