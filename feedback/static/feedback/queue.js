// What is on this device and not yet received. Written through to the disk before anyone is told that it is kept.
const STORE = "queue";

const open = (city) =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(`tandem-offline-${city}`, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "uuid" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

async function inside(city, mode, act) {
  const base = await open(city);
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(STORE, mode, { durability: "strict" });
      const asked = act(change.objectStore(STORE));
      change.oncomplete = () => resolve(asked.result);
      change.onerror = change.onabort = () => reject(change.error);
    });
  } finally {
    base.close();
  }
}

export const all = async (city) =>
  (await inside(city, "readonly", (store) => store.getAll())).sort((one, two) => one.kept.localeCompare(two.kept));
export const keep = (city, item) => inside(city, "readwrite", (store) => store.put(item));
export const remove = (city, uuid) => inside(city, "readwrite", (store) => store.delete(uuid));
