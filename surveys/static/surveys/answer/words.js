// The one line that says where the answers are, in the page's language. It changes only when the state does.
export function speaker(device) {
  const line = device.querySelector("[data-status]");
  const more = device.querySelector("[data-more]");
  const word = (state) => device.dataset[`word${state[0].toUpperCase()}${state.slice(1)}`];
  return {
    say(state, extra = "") {
      const text = [word(state), extra].filter(Boolean).join(" ");
      if (line.textContent !== text) line.textContent = text;
      device.dataset.state = state;
      more.hidden = true;
    },
    offer(...nodes) {
      more.replaceChildren(...nodes);
      more.hidden = false;
    },
    link(address, state) {
      const made = document.createElement("a");
      made.className = "govuk-link";
      made.href = address;
      made.textContent = word(state);
      return made;
    },
  };
}
