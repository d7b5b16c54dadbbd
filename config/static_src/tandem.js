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
