// What this device knows of one link's answers until they are sent: {pages: {theme: entry}, send}. One write, all or nothing.
// An entry: fields, base (the server's count of saves), window, sequence, state: "waiting", "kept" or "elsewhere".
const name = (base) => `tandem-answers:${base}`;

export function read(base) {
  try {
    return JSON.parse(localStorage.getItem(name(base))) ?? { pages: {}, send: null };
  } catch {
    return { pages: {}, send: null };
  }
}

// Gives false when the device keeps nothing: private mode, storage full.
function write(base, all) {
  try {
    localStorage.setItem(name(base), JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

export function put(base, theme, entry) {
  const all = read(base);
  return write(base, { ...all, pages: { ...all.pages, [theme]: entry } });
}

export function drop(base, theme) {
  const { [theme]: gone, ...pages } = read(base).pages;
  write(base, { ...read(base), pages });
}

export const toSend = (base, send) => write(base, { ...read(base), send });
export const waiting = (base) => Object.entries(read(base).pages).filter(([, entry]) => entry.state === "waiting");
export const elsewhere = (base) => Object.keys(read(base).pages).filter((key) => read(base).pages[key].state === "elsewhere");

// Sent, or begun anew: nothing of it stays on the device.
export async function forget(base) {
  localStorage.removeItem(name(base));
  await window.caches?.delete(`tandem-answers:${base}`);
}
