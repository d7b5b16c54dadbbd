// Send what waits, one after the other, in one tab only. The copy here goes when the server has given its receipt.
import { all, keep, remove } from "./queue.js";

const STOPS = new Set([401, 403, 408, 425, 429]); // nothing is wrong with the entry: sign in, or wait

async function token(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.redirected || !answer.ok) return null;
  return (await answer.json()).csrf;
}

const said = (problem) =>
  [problem.title, ...Object.entries(problem.errors ?? {}).map(([name, why]) => `${name}: ${[why].flat().join(" ")}`)]
    .filter(Boolean)
    .join(" ");

// "sent", "signed out", "stopped" (no network, or the server cannot now), "busy" (another tab is sending)
// left(body): what stays on the device of an entry that was received; without it nothing does
export const flush = (place, received, left) =>
  navigator.locks.request(`tandem-offline-${place.city}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return "busy";
    try {
      const waiting = (await all(place.city)).filter((item) => item.state === "waiting");
      if (!waiting.length) return "sent";
      const csrf = place.token ? await token(place.token) : "none needed";
      if (!csrf) return "signed out";
      for (const item of waiting) if (!(await sendOne(place, item, csrf, received, left))) return "stopped";
      return "sent";
    } catch (error) {
      if (error instanceof TypeError) return "stopped"; // fetch found no network
      throw error;
    }
  });

async function sendOne(place, item, csrf, received, left) {
  const answer = await fetch(place.send, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": item.uuid, "X-CSRFToken": csrf },
    body: JSON.stringify(item.body),
  });
  if (answer.status === 201 || answer.status === 200) {
    const receipt = await answer.json();
    if (left) await keep(place.city, { ...item, state: "received", receipt, error: "", body: left(item.body) });
    else await remove(place.city, item.uuid);
    received(receipt, item);
    return true;
  }
  if (answer.status >= 500 || STOPS.has(answer.status)) return false;
  const problem = await answer.json().catch(() => ({ title: String(answer.status) }));
  await keep(place.city, { ...item, state: "refused", status: answer.status, error: said(problem) });
  return true;
}
