import { EventEmitter } from "node:events";
import { probePage } from "../../../../src/adapters/whatsapp/page/in-page";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import type { ClientSetup, GuardedClient } from "../../../../src/adapters/whatsapp/session/client";
import { liveOnce } from "../../../../src/adapters/whatsapp/session/life";
import { createManualClock } from "../../../support/manual-clock";

/** What the library does in a case that the pretend page cannot play: its answers, failures and events. */
interface Script {
  initialize(client: EventEmitter, setup: ClientSetup): Promise<void>;
  readonly isAttached?: boolean;
}
let script: Script;
let destroyed = 0;

jest.mock("../../../../src/adapters/whatsapp/session/client", () => ({
  profileFolder: () => "/nowhere/at-all",
  createGuardedClient(setup: ClientSetup): GuardedClient {
    const client = Object.assign(new EventEmitter(), {
      initialize: () => script.initialize(client, setup),
      destroy: async () => {
        destroyed += 1;
      },
    });
    return { client: client as never, isAttached: () => script.isAttached ?? true };
  },
}));

function life(next: Script) {
  script = next;
  destroyed = 0;
  const heard: string[] = [];
  const stop = new AbortController();
  const running = liveOnce(
    createManualClock(),
    {
      senderId: "jajag-1",
      sessionsFolder: "/nowhere",
      executablePath: "/nowhere/chromium",
      args: [],
      webVersionCache: false,
      takeoverOnConflict: false,
      pairingPhone: null,
      protocolTimeoutMs: 1000,
      startMs: 50,
      stallMs: 40_000,
      limits: { ...LIMITS, closeMs: 50 },
    },
    {
      onClient: () => {},
      onPage: () => {},
      onQr: () => {},
      onPairingCode: () => {},
      onReady: () => heard.push("ready"),
      onLost: (detail) => heard.push(`lost ${detail}`),
      onGivingUp: async () => void heard.push("giving up"),
      onTrouble: (where) => heard.push(`trouble ${where}`),
      restartReason: () => null,
    },
    stop.signal,
  );
  return { running, heard, stop };
}

/** Opens a browser as the library does, then goes on. */
const opens = (then: (client: EventEmitter) => unknown): Script => ({
  async initialize(client, setup) {
    const browser = Object.assign(new EventEmitter(), { process: () => null });
    const page = Object.assign(new EventEmitter(), {
      mainFrame: () => null,
      evaluate: async (work: unknown) =>
        work === probePage ? { state: "CONNECTED", synced: true, injected: true, foreign: false } : undefined,
    });
    setup.onBrowser(browser as never, page as never);
    await then(client);
  },
});

describe("one life of a browser", () => {
  it.each<[string, (client: EventEmitter) => void, object]>([
    [
      "a session that cannot be restored",
      (client) => client.emit("auth_failure", "session expired"),
      { kind: "failed", detail: "authentication failed: session expired" },
    ],
    [
      "the last QR code",
      (client) => client.emit("disconnected", "Max qrcode retries reached"),
      { kind: "failed", detail: "disconnected (Max qrcode retries reached)" },
    ],
    [
      "a block for broken terms, after which the library closes the browser itself",
      (client) => client.emit("disconnected", "TOS_BLOCK"),
      { kind: "barred", state: "TOS_BLOCK" },
    ],
    [
      "a state that nobody knows",
      (client) => client.emit("disconnected", "SOMETHING_NEW"),
      { kind: "barred", state: "SOMETHING_NEW" },
    ],
    [
      "UNPAIRED, after which the library closes the browser itself",
      (client) => client.emit("disconnected", "UNPAIRED"),
      { kind: "failed", detail: "disconnected (UNPAIRED)" },
    ],
    ["a logout", (client) => client.emit("disconnected", "LOGOUT"), { kind: "logged_out" }],
    ["another browser", (client) => client.emit("disconnected", "CONFLICT"), { kind: "gave_way" }],
  ])("ends with %s, and closes the browser", async (_what, happens, ending) => {
    const { running } = life(opens(happens));
    expect(await running).toEqual(ending);
    expect(destroyed).toBe(1);
  });

  it("ends with the library's string when no page came up, looks at the page, and closes the browser", async () => {
    const { running, heard } = life(opens(() => Promise.reject("auth timeout")));
    expect(await running).toEqual({ kind: "failed", detail: "start failed: auth timeout" });
    expect(heard).toContain("giving up");
    expect(destroyed).toBe(1);
  });

  it("ends a start that never ends by itself, and one before any browser was there", async () => {
    const hanging = life(opens(() => new Promise(() => {})));
    expect(await hanging.running).toEqual({
      kind: "failed",
      detail: "start failed: start: no answer within 50 ms",
    });
    expect(destroyed).toBe(1);
    const launching = life({ initialize: () => Promise.reject(new Error("Code: 21")) });
    expect(await launching.running).toEqual({ kind: "failed", detail: "start failed: Code: 21" });
    expect(launching.heard).toEqual([]);
  });

  it("does not believe a ready without the library's listeners", async () => {
    const { running, heard, stop } = life({
      ...opens((client) => {
        for (const _ of [1, 2, 3]) client.emit("ready");
      }),
      isAttached: false,
    });
    await new Promise(setImmediate);
    stop.abort();
    expect(await running).toEqual({ kind: "stopped" });
    expect(heard).not.toContain("ready");
    // Once is enough, however often it comes.
    expect(heard.filter((one) => one === "trouble ready")).toHaveLength(1);
  });

  it("is ready once, however often the event comes, and stops when told", async () => {
    const { running, heard, stop } = life(
      opens((client) => {
        for (const _ of [1, 2, 3]) client.emit("ready");
      }),
    );
    await new Promise(setImmediate);
    stop.abort();
    expect(await running).toEqual({ kind: "stopped" });
    expect(heard.filter((one) => one === "ready")).toHaveLength(1);
  });
});
