import { createWid } from "./ids.mjs";
import { Emitter, Model } from "./models.mjs";
import { call } from "./server.mjs";

/** The connection's state as the page shows it, and the way from opening to synced. */

class SocketModel extends Model {
  async logout() {
    await call("logout");
  }
  reconnect() {
    this.set({ state: "CONNECTED" });
  }
  takeover() {
    this.set({ state: "CONNECTED" });
  }
}

class ConnModel extends Model {
  canSetMyPushname() {
    return true;
  }
}

class CmdBus extends Emitter {
  refreshQR() {
    void call("refreshQr");
  }
}

export const Socket = new SocketModel({ state: "OPENING", hasSynced: false });
export const Conn = new ConnModel({
  ref: undefined,
  pushname: undefined,
  platform: undefined,
  battery: 100,
  plugged: true,
});
export const Cmd = new CmdBus();
export const me = { pn: undefined, lid: undefined };

Socket.on("change:state", () => report());
Socket.on("change:hasSynced", () => report());
const ownListeners = Socket.listenerCount("change:hasSynced");
const timesListened = () => Socket.listenerCount("change:hasSynced") - ownListeners;

function report() {
  const at = performance.timeOrigin + performance.now();
  void call("state", { state: Socket.state, synced: Socket.hasSynced, at });
}

export function showQr(ref) {
  Conn.set({ ref });
  if (Socket.state !== "UNPAIRED") Socket.set({ state: "UNPAIRED" });
}

export function becomeMe(account) {
  me.pn = createWid(`${account.phone}@c.us`);
  me.lid = createWid(`${account.lid}@lid`);
  Conn.set({ pushname: account.name, platform: "android", wid: me.pn });
}

/**
 * Says that the history is there. The real page takes seconds for it, so a listener is always there in time;
 * `early` plays the race that loses it.
 */
export async function announceSync(start) {
  if (start.ready === "never") return;
  if (start.ready !== "early") await until(() => timesListened() > 0);
  if (start.frames > 0) {
    addFrames(start.frames);
    await until(() => timesListened() > start.frames);
  }
  Cmd.trigger("offline_progress_update_from_bridge");
  Socket.set({ hasSynced: true });
  if (start.ready === "thrice") await toggleSync(2);
}

export async function toggleSync(times) {
  for (let i = 0; i < times; i++) {
    await pause(150);
    Socket.set({ hasSynced: false });
    Socket.set({ hasSynced: true });
  }
}

/** Each new frame makes the library inject itself once more. */
export function addFrames(count) {
  for (let i = 0; i < count; i++) {
    const frame = document.createElement("iframe");
    frame.src = "/blank";
    document.body.append(frame);
  }
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for the library to have listened, at most some seconds: nobody may be driving this page at all. */
async function until(condition) {
  for (let waited = 0; waited < 5000 && !condition(); waited += 20) await pause(20);
}
