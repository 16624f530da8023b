import { amend, receive, takeSnapshot } from "./chats.mjs";
import { createWid, MsgKey, setIdStyle } from "./ids.mjs";
import { calls, defineModules, reactionTable } from "./modules.mjs";
import { hideModules, requireModule } from "./registry.mjs";
import { call, never, openDevice, openStream } from "./server.mjs";
import { addFrames, announceSync, becomeMe, Cmd, pause, Socket, showQr, toggleSync } from "./session.mjs";

/** Starts the page: who am I, what is to go wrong at this start, then linking or syncing. */

let start = {};

async function boot() {
  await openDevice();
  const hello = await call("hello");
  start = hello.start;
  setIdStyle(hello.idStyle);
  hideModules(hello.missingModules);
  defineModules();
  if (start.debug === "never") return never;
  await openStream(hear, (connected) => {
    if (Socket.hasSynced) Socket.set({ state: connected ? "CONNECTED" : "OPENING" });
  });
  if (start.slowMs > 0) await pause(start.slowMs);
  window.require = requireModule;
  window.Debug = { VERSION: hello.version };
  if (start.opening === "forever") return never;
  if (hello.account) return enter(hello.account);
  return showQr(hello.ref);
}

async function enter(account) {
  becomeMe(account);
  takeSnapshot(await call("snapshot"));
  Socket.set({ state: "CONNECTED" });
  if (start.slowMs > 0) await pause(start.slowMs);
  return announceSync(start);
}

const told = {
  qr: ({ ref }) => showQr(ref),
  idle: () => Socket.set({ state: "UNPAIRED_IDLE" }),
  linked: async ({ account }) => {
    Socket.set({ state: "PAIRING" });
    await enter(account);
  },
  receive: ({ message }) => receive(message),
  amend: ({ key, changes }) => amend(key, changes),
  call: ({ id, call: incoming }) =>
    calls.calls.set(id, { ...incoming, id, peerJid: createWid(incoming.peerJid) }),
  reaction: ({ reaction }) =>
    reactionTable.bulkUpsert([
      {
        ...reaction,
        id: MsgKey.fromString(reaction.id),
        reactionParentKey: MsgKey.fromString(reaction.reactionParentKey),
        from: createWid(reaction.from),
      },
    ]),
  state: ({ state }) => Socket.set({ state }),
  sync: ({ times }) => toggleSync(times),
  frames: ({ count }) => addFrames(count),
  modules: ({ missing }) => hideModules(missing),
  reload: () => location.reload(),
  address: ({ path }) => history.pushState({}, "", path),
  logout: async () => {
    Cmd.trigger("logout_from_bridge");
    // Long enough for the library to get the answer to its own `logout()` before this page is gone.
    await pause(300);
    location.href = "/?post_logout=1&logout_reason=0";
  },
};

function hear(event) {
  void told[event.kind](event);
}

void boot();
