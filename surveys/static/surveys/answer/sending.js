// Bring to the server what stands on this device: each theme, then the sending itself; one tab at a time.
import { put, read, toSend, waiting } from "./store.js";

const PATIENCE = 10_000; // milliseconds; after that it counts as no connection

const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

// {status, body}; status 0 is no connection
export async function post(address, fields) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams([["csrfmiddlewaretoken", token()], ...fields]),
      keepalive: true, // goes through when the page is left
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: answer.status, body: await answer.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}

const stamped = (entry) => [
  ...entry.fields,
  ["base", String(entry.base)],
  ["window", entry.window],
  ["sequence", String(entry.sequence)],
];

// What became of one theme. The copy here changes only if nothing was typed meanwhile.
export async function keep(base, theme, entry, more = []) {
  const answer = await post(`${base}keep/${theme}/`, [...stamped(entry), ...more]);
  const now = read(base).pages[theme];
  const same = now?.sequence === entry.sequence;
  if (answer.status === 200 && same) put(base, theme, { ...entry, base: answer.body.revision, state: "kept" });
  if (answer.status === 200 && !same && now) put(base, theme, { ...now, base: answer.body.revision });
  if (answer.status === 409 && answer.body.code === "elsewhere") put(base, theme, { ...entry, state: "elsewhere" });
  return answer;
}

// {said: "synced", "sent", "offline", "stopped", "elsewhere", "busy" or "refused"}, with the server's words when refused
export function flush(base) {
  if (!navigator.locks) return sendAll(base); // a site without https
  return navigator.locks.request(`tandem-answers:${base}`, { ifAvailable: true }, (lock) =>
    lock ? sendAll(base) : { said: "busy" },
  );
}

async function sendAll(base) {
  for (const [theme, entry] of waiting(base)) {
    const said = verdict(await keep(base, theme, entry, [["offline", "1"]]));
    if (said?.said === "elsewhere" || said?.refused) toSend(base, null); // nothing is sent that was not seen
    if (said) return said;
  }
  const { send } = read(base);
  if (!send) return { said: "synced" };
  const said = verdict(await post(`${base}send/`, Object.entries(send)));
  if (said?.refused) toSend(base, null);
  return said ?? { said: "sent" };
}

function verdict({ status, body }) {
  if (status === 200) return null;
  if (status === 0) return { said: "offline" };
  if (status === 409 && body.code === "elsewhere") return { said: "elsewhere" };
  if (status >= 500 || status === 429 || status === 408) return { said: "stopped" };
  return { said: "refused", refused: body.title ?? String(status) };
}
