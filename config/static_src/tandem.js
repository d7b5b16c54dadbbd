// Behaviour that pages can live without. A page that has none of these components loads none of their code.
const known = {
  "govuk-button": ["button", "Button"],
  "govuk-character-count": ["character-count", "CharacterCount"],
  "govuk-checkboxes": ["checkboxes", "Checkboxes"],
  "govuk-error-summary": ["error-summary", "ErrorSummary"],
  "govuk-radios": ["radios", "Radios"],
};

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const element of document.querySelectorAll("[data-module]")) {
  const entry = known[element.dataset.module];
  if (!entry) continue;
  const [file, name] = entry;
  import(`./govuk/${file}.js`).then((module) => new module[name](element));
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A form with data-live="id": what its "go=preview" button would show there, a moment after each change.
for (const form of document.querySelectorAll("form[data-live]")) {
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const body = new FormData(form);
      body.set("go", "preview");
      const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
      if (!answer || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.dataset.live);
      if (fresh) document.getElementById(form.dataset.live).replaceChildren(...fresh.childNodes);
    }, 500);
  });
}

// Something is being made that this page shows when it is there.
if (document.querySelector("[data-reload]")) setTimeout(() => location.reload(), 5000);
