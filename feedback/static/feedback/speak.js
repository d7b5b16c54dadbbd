// Helps on the form to speak up; without it everything works too.
const form = document.querySelector("[data-speak]");
const position = form.querySelector("[data-position]");

if ("geolocation" in navigator) position.hidden = false;
position.querySelector("[data-here]").addEventListener("click", () => {
  const said = position.querySelector("[data-position-said]");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      form.elements.latitude.value = coords.latitude.toFixed(6);
      form.elements.longitude.value = coords.longitude.toFixed(6);
      said.textContent = said.dataset.added;
    },
    () => (said.textContent = said.dataset.refused),
    { timeout: 15_000, maximumAge: 60_000 },
  );
});

// What others said that sounds the same, while writing: published words only, shown beside, nothing is blocked.
const alike = form.querySelector("[data-alike]");
let asked = 0;
let last = "";

async function look() {
  const words = form.elements.text.value.trim();
  if (words.length < 15 || words === last) return;
  last = words;
  const answer = await fetch(alike.dataset.alike, {
    method: "POST",
    headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ text: words.slice(0, 2000) }),
  }).catch(() => null); // no network: the form works without it
  if (answer?.ok) alike.innerHTML = await answer.text(); // our own template, escaped there
}

form.elements.text.addEventListener("input", () => {
  clearTimeout(asked);
  asked = setTimeout(look, 800);
});
