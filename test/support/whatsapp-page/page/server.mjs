/** The line to the pretend WhatsApp server: calls by POST, what it tells us by server-sent events. */

const never = new Promise(() => {});
let device = null;

/**
 * The browser profile's lasting identity. Kept in IndexedDB because that is written through at once, where cookies and
 * localStorage wait for seconds: a killed browser must still be linked when it comes back.
 */
export async function openDevice() {
  try {
    const database = await settled(indexedDB.open("device", 1), (request) => {
      request.onupgradeneeded = () => request.result.createObjectStore("device");
    });
    const transaction = database.transaction("device", "readwrite", { durability: "strict" });
    const store = transaction.objectStore("device");
    device = await settled(store.get("id"));
    if (!device) {
      device = crypto.randomUUID();
      await settled(store.put(device, "id"));
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  } catch (error) {
    // The library deletes the profile's folder under a running browser when a number is logged out.
    console.warn("no lasting identity in this profile", error);
    device ??= crypto.randomUUID();
  }
  return device;
}

function settled(request, prepare) {
  return new Promise((resolve, reject) => {
    prepare?.(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Calls the server. Ends never when the server says that the network is cut or that this call hangs. */
export async function call(name, body = {}) {
  const response = await fetch(`/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-device": device },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (answer.hang) return never;
  if (answer.error) throw new Error(answer.error);
  return answer;
}

export async function upload(blob) {
  const response = await fetch("/media", { method: "POST", body: blob });
  return response.json();
}

/** Resolves when the stream is open, so that nothing told afterwards is missed. */
export function openStream(onEvent, onConnected) {
  return new Promise((resolve) => {
    const stream = new EventSource(`/events?device=${device}`);
    stream.onopen = () => {
      onConnected(true);
      resolve();
    };
    stream.onerror = () => onConnected(false);
    stream.onmessage = (message) => onEvent(JSON.parse(message.data));
  });
}

export { never };
