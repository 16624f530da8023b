import {
  acceptDollarIds,
  missingMembers,
  probePage,
  reachOutLock,
  refreshQr,
  startProgress,
} from "../../../../src/adapters/whatsapp/page/in-page";
import { chatsWithNews } from "../../../../src/adapters/whatsapp/page/in-page-chats";

/** The functions run in WhatsApp's page; here its modules are these, and what is not named is not there. */
function inPage(modules: Readonly<Record<string, unknown>> | null): void {
  const page = globalThis as { require?: unknown; Debug?: unknown };
  if (modules === null) {
    delete page.require;
    return;
  }
  page.require = (name: string) => {
    if (!(name in modules)) throw new Error(`Requested unknown module "${name}"`);
    return modules[name];
  };
}
afterEach(() => inPage(null));

describe("what runs in WhatsApp's page", () => {
  it("says that it does not know, instead of failing, while the page is not that far", () => {
    inPage(null);
    expect(probePage()).toEqual({ state: null, synced: null, injected: false, foreign: false });
    expect(missingMembers([])).toBeNull();
    expect(refreshQr()).toBe(false);
    inPage({});
    expect(probePage().state).toBeNull();
  });

  it("sees how far a start has come, and takes a page's own asking for no progress", () => {
    const page = globalThis as { document?: object; performance?: unknown };
    const real = page.performance;
    const shows = (initiators: readonly string[], elements: number) => {
      page.document = { readyState: "complete", querySelectorAll: () => ({ length: elements }) };
      page.performance = { getEntriesByType: () => initiators.map((initiatorType) => ({ initiatorType })) };
      return startProgress();
    };
    try {
      inPage(null);
      expect(shows(["script"], 5)).toEqual({ state: null, shown: "complete 1 5" });
      inPage({ WAWebSocketModel: { Socket: { state: "OPENING" } } });
      expect(shows(["script", "link", "fetch", "xmlhttprequest"], 5)).toEqual({
        state: "OPENING",
        shown: "complete 2 5",
      });
      inPage({ WAWebSocketModel: {} });
      expect(shows([], 6)).toEqual({ state: null, shown: "complete 0 6" });
    } finally {
      page.performance = real;
      delete page.document;
    }
  });

  it("tells a page that is still loading from something else in its place", () => {
    const page = globalThis as { document?: object };
    inPage(null);
    page.document = { readyState: "loading" };
    expect(probePage().foreign).toBe(false);
    page.document = { readyState: "complete" };
    expect(probePage().foreign).toBe(true);
    inPage({});
    expect(probePage().foreign).toBe(false);
    delete page.document;
  });

  it("fails when the page shows no chats, so that nobody believes that they were read", () => {
    inPage({});
    expect(() => chatsWithNews(0)).toThrow();
    inPage({ WAWebCollections: { Chat: {} } });
    expect(() => chatsWithNews(0)).toThrow("no chats");
    inPage({ WAWebCollections: { Chat: { getModelsArray: () => [] } } });
    expect(chatsWithNews(0)).toEqual({ chats: [], newest: 0 });
  });

  it("asks for a new QR code wherever the page offers it", () => {
    const asked: string[] = [];
    inPage({ WAWebCmd: { Cmd: { refreshQR: () => asked.push("Cmd") } } });
    expect(refreshQr()).toBe(true);
    inPage({
      WAWebLaunchSocketUtils: { refreshQR: () => asked.push("Utils") },
      WAWebCmd: { Cmd: { refreshQR: () => asked.push("Cmd") } },
    });
    expect(refreshQr()).toBe(true);
    expect(asked).toEqual(["Cmd", "Utils"]);
  });

  it("finds the chats with one person that may hold something new, newest first, past an odd one", () => {
    const chat = (id: string, t: number, unreadCount: number, fromMe: boolean) => ({
      id: { _serialized: id },
      t,
      unreadCount,
      msgs: { getModelsArray: () => [{ t, id: { fromMe } }] },
    });
    const odd = {
      get id(): never {
        throw new Error("half loaded");
      },
    };
    inPage({
      WAWebCollections: {
        Chat: {
          getModelsArray: () => [
            chat("1@c.us", 100, 2, true),
            odd,
            chat("2@lid", 300, 0, false),
            chat("3@c.us", 200, -1, true), // Marked as unread by hand.
            chat("4@c.us", 400, 0, true),
            chat("5@g.us", 900, 5, false),
            chat("6@newsletter", 900, 5, false),
            chat("status@broadcast", 900, 5, false),
            chat("7@c.us", 50, 1, false),
          ],
        },
      },
    });
    expect(chatsWithNews(100)).toEqual({ chats: ["2@lid", "3@c.us", "1@c.us"], newest: 400 });
    expect(chatsWithNews(0).chats).toContain("7@c.us");
  });

  it("names missing modules and members, and the page's version", () => {
    inPage({ A: { b: { c: 1 } }, Gone: null });
    (globalThis as { Debug?: unknown }).Debug = { VERSION: "2.3000.1" };
    const wanted = [
      { module: "A", members: ["b.c", "b.d", "e.f"] },
      { module: "B", members: ["x"] },
      { module: "Gone", members: [] },
    ];
    expect(missingMembers([{ feature: "one", wanted }])).toEqual({
      version: "2.3000.1",
      missing: [["A.b.d", "A.e.f", "B", "Gone"]],
    });
    delete (globalThis as { Debug?: unknown }).Debug;
    expect(missingMembers([])).toEqual({ version: null, missing: [] });
  });

  it.each<[string, unknown, number | null]>([
    ["no such module", null, null],
    ["no lock", { getReachoutTimelock: () => null }, 0],
    ["a lock that is over", { getReachoutTimelock: () => ({ isActive: false, timeEnforcementEnds: 9 }) }, 0],
    ["a lock in seconds", { getReachoutTimelock: () => ({ timeEnforcementEnds: 1_795_000_000 }) }, 1.795e12],
    ["a lock in milliseconds", { queryReachoutTimelock: async () => ({ expiresAt: 1.795e12 }) }, 1.795e12],
    ["a shape nobody has seen", { getReachoutTimelock: () => ({ until: "besok" }) }, null],
    ["an error", { getReachoutTimelock: () => Promise.reject(new Error("x")) }, null],
  ])("reads the lock on strangers defensively: %s", async (_what, module, until) => {
    inPage(module === null ? {} : { WAWebReachoutTimelockUtils: module });
    expect(await reachOutLock()).toBe(until);
  });

  it("gives every object a _serialized that falls back to $1, and lets objects have their own", () => {
    acceptDollarIds();
    try {
      const renamed = { $1: "true_1@c.us_A" } as { $1: string; _serialized?: string };
      expect(renamed._serialized).toBe("true_1@c.us_A");
      expect(Object.keys(renamed)).toEqual(["$1"]);
      renamed._serialized = "own";
      expect([renamed._serialized, Object.keys(renamed)]).toEqual(["own", ["$1", "_serialized"]]);
      expect(({} as { _serialized?: string })._serialized).toBeUndefined();
      const frozen = Object.freeze({}) as { _serialized?: string };
      expect(() => {
        frozen._serialized = "x";
      }).not.toThrow();
    } finally {
      delete (Object.prototype as { _serialized?: unknown })._serialized;
    }
  });
});
