/* istanbul ignore file -- these functions run in the page: a coverage counter would not exist there */
/**
 * Everything of ours that runs inside WhatsApp's page. Each function is sent over as text, so it may use nothing
 * from outside itself. whatsapp-web.js does not offer these, and the page may change any day: all of it is defensive
 * and answers "I do not know" instead of throwing.
 */

export type Thing = Record<string, unknown> | undefined | null;
export interface PageWindow {
  require?(name: string): Record<string, Thing & Record<string, unknown>>;
  WWebJS?: unknown;
  readonly document?: {
    readonly readyState: string;
    querySelectorAll?(selector: string): { readonly length: number };
  };
  readonly performance?: { getEntriesByType(type: string): readonly { readonly initiatorType?: string }[] };
  lunasInjected?: boolean;
  onAppStateHasSyncedEvent?(): Promise<void>;
}

/** What the watch reads every few seconds. */
export interface PageProbe {
  /** `CONNECTED`, `OPENING`, `UNPAIRED`, `CONFLICT` …; `null` when the page has no socket yet. */
  readonly state: string | null;
  /** Whether the page says that its history is there; `null` when it does not say. */
  readonly synced: boolean | null;
  /** The library's own functions are in this document. */
  readonly injected: boolean;
  /** This document has loaded and is not WhatsApp's: an error of the server or of the browser stands there instead. */
  readonly foreign: boolean;
}

/** See message-ids.ts. Runs before any script of the page. */
export function acceptDollarIds(): void {
  Object.defineProperty(Object.prototype, "_serialized", {
    configurable: true,
    enumerable: false,
    get(this: { $1?: unknown }) {
      return this.$1;
    },
    set(this: object, value: unknown) {
      if (!Object.isExtensible(this)) return;
      Object.defineProperty(this, "_serialized", {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}

export function isInjected(): boolean {
  return (globalThis as unknown as PageWindow).lunasInjected === true;
}

export function markInjected(): void {
  (globalThis as unknown as PageWindow).lunasInjected = true;
}

/** Takes the library's functions out of the document, so that it puts them in, and listens, once more. */
export function forgetLibrary(): void {
  delete (globalThis as unknown as PageWindow).WWebJS;
}

export function probePage(): PageProbe {
  const page = globalThis as unknown as PageWindow;
  let socket: Thing = null;
  try {
    socket = page.require?.("WAWebSocketModel").Socket;
  } catch {
    // The page is not that far yet.
  }
  return {
    state: typeof socket?.state === "string" ? socket.state : null,
    synced: typeof socket?.hasSynced === "boolean" ? socket.hasSynced : null,
    injected: page.WWebJS !== undefined,
    foreign: page.require === undefined && page.document?.readyState === "complete",
  };
}

/** How far a start has come: the socket, and what grows while a page builds itself up. Its own polling does not count. */
export function startProgress(): { readonly state: string | null; readonly shown: string } {
  const page = globalThis as unknown as PageWindow;
  let state: unknown = null;
  try {
    state = page.require?.("WAWebSocketModel").Socket?.state;
  } catch {
    // The page is not that far yet.
  }
  const loaded = (page.performance?.getEntriesByType("resource") ?? []).filter(
    ({ initiatorType = "" }) => !/^(fetch|xmlhttprequest|beacon)$/.test(initiatorType),
  ).length;
  const built = page.document?.querySelectorAll?.("*").length ?? 0;
  return {
    state: typeof state === "string" ? state : null,
    shown: `${page.document?.readyState} ${loaded} ${built}`,
  };
}

/** Does what the library does when the history has arrived; its listener misses that when it was registered late. */
export async function announceSync(): Promise<void> {
  await (globalThis as unknown as PageWindow).onAppStateHasSyncedEvent?.();
}

/** Asks for a new QR code: the library's own attempt runs in Node by mistake and fails. */
export function refreshQr(): boolean {
  const page = globalThis as unknown as PageWindow;
  for (const [module, member] of [
    ["WAWebLaunchSocketUtils", null],
    ["WAWebCmd", "Cmd"],
  ] as const) {
    try {
      const found = page.require?.(module) as Thing;
      const owner = member === null ? found : (found?.[member] as Thing);
      const refresh = owner?.refreshQR;
      if (typeof refresh !== "function") continue;
      refresh.call(owner);
      return true;
    } catch {
      // The next place may have it.
    }
  }
  return false;
}

export function reconnectSocket(): void {
  const socket = (globalThis as unknown as PageWindow).require?.("WAWebSocketModel").Socket as Thing;
  if (typeof socket?.reconnect === "function") socket.reconnect();
}

export function takeOverSocket(): void {
  const socket = (globalThis as unknown as PageWindow).require?.("WAWebSocketModel").Socket as Thing;
  if (typeof socket?.takeover === "function") socket.takeover();
}

export async function logOutSocket(): Promise<void> {
  const socket = (globalThis as unknown as PageWindow).require?.("WAWebSocketModel").Socket as Thing;
  if (typeof socket?.logout === "function") await socket.logout();
}

/**
 * Until when WhatsApp forbids this account to write first to people (milliseconds since 1970), 0 when it says there
 * is no such lock, `null` when it does not say. The module names come from users' reports and were never seen by
 * us; hence every shape is tried and none is relied upon.
 */
export async function reachOutLock(): Promise<number | null> {
  const page = globalThis as unknown as PageWindow;
  for (const name of ["WAWebReachoutTimelockUtils", "WAWebGetReachoutTimelockJob"]) {
    try {
      const module = page.require?.(name) as Thing;
      for (const key of ["getReachoutTimelock", "getReachoutTimelockState", "queryReachoutTimelock"]) {
        const read = module?.[key];
        if (typeof read !== "function") continue;
        const lock = (await read.call(module)) as Thing;
        if (lock === null || lock === undefined) return 0;
        const active = lock.isActive ?? lock.is_active ?? lock.active;
        const ends = Number(lock.timeEnforcementEnds ?? lock.time_enforcement_ends ?? lock.expiresAt ?? 0);
        if (active === false) return 0;
        if (Number.isFinite(ends) && ends > 0) return ends < 1e11 ? ends * 1000 : ends;
      }
    } catch {
      // Unknown shape: say nothing.
    }
  }
  return null;
}

/**
 * Which of these members of modules the page lacks, feature by feature, as `Module.member` (or `Module` when it is
 * missing whole), and the page's version; `null` when the page does not show its modules yet.
 */
export function missingMembers(
  features: readonly {
    readonly feature: string;
    readonly wanted: readonly { readonly module: string; readonly members: readonly string[] }[];
  }[],
): { readonly version: string | null; readonly missing: readonly (readonly string[])[] } | null {
  const page = globalThis as unknown as PageWindow;
  if (typeof page.require !== "function") return null;
  const missing = features.map(({ wanted }) => {
    const gone: string[] = [];
    for (const { module, members } of wanted) {
      let found: unknown = null;
      try {
        found = page.require?.(module);
      } catch {
        // The page's own `require` throws for a module that it does not have.
      }
      if (found === null || found === undefined) {
        gone.push(module);
        continue;
      }
      for (const path of members) {
        let at: unknown = found;
        for (const key of path.split(".")) {
          at = at === null || at === undefined ? undefined : (at as Record<string, unknown>)[key];
        }
        if (at === undefined) gone.push(`${module}.${path}`);
      }
    }
    return gone;
  });
  const version = (page as { Debug?: { VERSION?: unknown } }).Debug?.VERSION;
  return { version: typeof version === "string" ? version : null, missing };
}

/** Shows "typing …" in a chat; WhatsApp ends it after 25 seconds, or when the message comes. */
export async function showTyping(chatId: string): Promise<void> {
  const library = (globalThis as unknown as PageWindow).WWebJS as Thing;
  if (typeof library?.sendChatstate === "function") await library.sendChatstate("typing", chatId);
}
