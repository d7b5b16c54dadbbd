// Keys for the clerk: Ctrl+Enter saves from anywhere; a digit picks the option of the group that has the focus.
const form = document.querySelector("[data-keying]");

form?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (event.target.type !== "radio" || !/^[1-9]$/.test(event.key)) return;
  const group = form.querySelectorAll(`input[type="radio"][name="${event.target.name}"]`);
  const picked = group[Number(event.key) - 1];
  if (picked) {
    event.preventDefault();
    picked.checked = true;
    picked.focus();
  }
});
