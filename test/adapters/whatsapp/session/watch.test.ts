import type { PageProbe } from "../../../../src/adapters/whatsapp/page/in-page";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import {
  startWatching,
  type WatchMove,
  type WatchState,
  watch,
} from "../../../../src/adapters/whatsapp/session/watch";

const CONNECTED: PageProbe = { state: "CONNECTED", synced: true, injected: true, foreign: false };
const START = Date.parse("2026-11-24T03:00:00Z");
const readyState = (): WatchState => ({ ...startWatching(START), phase: "ready" });

/** Looks every 2 s from `from`, always at the same thing, until something is to be done; tells what and when. */
function watched(
  start: WatchState,
  probe: PageProbe | null,
  forMs: number,
  takeover = true,
): { readonly at: number; readonly move: WatchMove; readonly state: WatchState }[] {
  const moves: { at: number; move: WatchMove; state: WatchState }[] = [];
  let state = start;
  for (let at = 0; at <= forMs; at += 2000) {
    const decided = watch(state, probe, START + at, LIMITS, takeover);
    state = decided.state;
    if (decided.move !== "none") moves.push({ at, move: decided.move, state });
    if (typeof decided.move === "object" || decided.move === "give_way") break;
  }
  return moves;
}

describe("watch", () => {
  it("leaves a ready page alone", () => {
    expect(watched(readyState(), CONNECTED, 600_000)).toEqual([]);
  });

  it.each(["TOS_BLOCK", "SMB_TOS_BLOCK", "PROXYBLOCK", "SOMETHING_NEW"])(
    "stops at once when WhatsApp says %s, ready or not",
    (state) => {
      for (const start of [readyState(), startWatching(START)])
        expect(watch(start, { ...CONNECTED, state }, START, LIMITS, true).move).toBe("barred");
    },
  );

  it.each(["DEPRECATED_VERSION", "UNLAUNCHED", "PAIRING", "OPENING"])(
    "takes %s for a page in trouble",
    (state) => {
      expect(watch(startWatching(START), { ...CONNECTED, state }, START, LIMITS, true).move).not.toBe(
        "barred",
      );
    },
  );

  it("gives up on a page that gives no answer, and takes readiness away at the first silence", () => {
    const moves = watched(readyState(), null, 60_000);
    expect(moves.map(({ move }) => move)).toEqual(["lost", { giveUp: "the page gives no answer" }]);
    expect(moves[0]!.at).toBe(0);
    expect(moves[1]!.at).toBe(LIMITS.unresponsiveMs);
  });

  it("announces what the library's listener missed, and gives up when even that does not help", () => {
    const moves = watched(startWatching(START), { ...CONNECTED, injected: false }, 200_000);
    expect(moves[0]).toMatchObject({ at: LIMITS.lookMs, move: "announce" });
    expect(moves.at(-1)).toMatchObject({
      at: LIMITS.readyMs,
      move: { giveUp: "connected, but never ready" },
    });
  });

  it("waits for a history that is still coming, then works with what is there, then gives up", () => {
    const moves = watched(startWatching(START), { ...CONNECTED, synced: false, injected: false }, 200_000);
    expect(moves[0]).toMatchObject({ at: LIMITS.stuckSyncMs, move: "announce" });
    expect(moves.at(-1)).toMatchObject({
      at: LIMITS.readyMs,
      move: { giveUp: "connected, but never ready" },
    });
  });

  it("gives a page that says nothing about its history the benefit of some seconds", () => {
    const moves = watched(startWatching(START), { ...CONNECTED, synced: null, injected: false }, 60_000);
    expect(moves[0]!.move).toBe("announce");
    expect(moves[0]!.at).toBeGreaterThanOrEqual(LIMITS.quietSyncMs);
  });

  it("pushes a socket without network now and then, and gives up after minutes", () => {
    const moves = watched(readyState(), { ...CONNECTED, state: "OPENING" }, 400_000);
    expect(moves[0]!.move).toBe("lost");
    expect(moves.filter(({ move }) => move === "reconnect").length).toBeGreaterThan(5);
    expect(moves.at(-1)).toMatchObject({ move: { giveUp: "no connection (OPENING)" } });
    expect(moves.at(-1)!.at).toBeGreaterThanOrEqual(LIMITS.offlineMs);
  });

  it("gives up sooner on a page that has given its connection up, after pushing it", () => {
    const timedOut = { ...CONNECTED, state: "TIMEOUT" };
    for (const start of [readyState(), startWatching(START)]) {
      const moves = watched(start, timedOut, 400_000);
      expect(moves.filter(({ move }) => move === "reconnect").length).toBeGreaterThanOrEqual(2);
      expect(moves.at(-1)).toMatchObject({ move: { giveUp: "no connection (TIMEOUT)" } });
      expect(moves.at(-1)!.at - LIMITS.timeoutMs).toBeLessThanOrEqual(2000);
    }
    // One that still tries, and says so now and then, has the whole patience.
    const first = watch(readyState(), timedOut, START, LIMITS, true).state;
    const opening = { ...CONNECTED, state: "OPENING" };
    const trying = watch(first, opening, START + 60_000, LIMITS, true).state;
    expect(watch(trying, timedOut, START + 100_000, LIMITS, true).move).toBe("reconnect");
  });

  it("has no more patience with a page loaded anew than with a start", () => {
    const moves = watched(readyState(), { ...CONNECTED, state: "OPENING", injected: false }, 400_000);
    expect(moves.at(-1)).toMatchObject({
      at: LIMITS.startMs,
      move: { giveUp: "no connection (OPENING)" },
    });
  });

  it("loads WhatsApp again and again while something else stands in its place, and gives up after minutes", () => {
    const error = { state: null, synced: null, injected: false, foreign: true };
    const moves = watched(readyState(), error, 400_000);
    expect(moves.slice(0, 3)).toMatchObject([
      { at: 0, move: "lost" },
      { at: LIMITS.reloadMs, move: "load" },
      { at: 2 * LIMITS.reloadMs, move: "load" },
    ]);
    expect(moves.at(-1)).toMatchObject({
      at: LIMITS.offlineMs,
      move: { giveUp: "no connection (no socket)" },
    });
    // A page that is still loading is left alone, and a first start is the start's own business.
    expect(watched(readyState(), { ...error, foreign: false }, 60_000).map(({ move }) => move)).not.toContain(
      "load",
    );
    expect(watched(startWatching(START), error, 60_000)).toEqual([]);
  });

  it("is back as soon as a lost page is connected with everything in place", () => {
    const lost = watch(readyState(), { ...CONNECTED, state: "OPENING" }, START + 1000, LIMITS, true).state;
    expect(watch(lost, CONNECTED, START + 3000, LIMITS, true)).toMatchObject({
      move: "back",
      state: { phase: "ready", connectedSince: null },
    });
  });

  it("takes a conflict over when told to, and gives way otherwise", () => {
    const conflict = { ...CONNECTED, state: "CONFLICT" };
    expect(watch(startWatching(START), conflict, START + 40_000, LIMITS, true).move).toBe("take_over");
    expect(watch(startWatching(START), conflict, START + 2000, LIMITS, false).move).toBe("give_way");
    expect(watched(readyState(), conflict, 4000, false).map(({ move }) => move)).toEqual([
      "lost",
      "give_way",
    ]);
  });

  it("waits for ever for a code to be scanned, and refreshes one that has expired", () => {
    const unpaired = { state: "UNPAIRED", synced: false, injected: false, foreign: false };
    expect(watched(startWatching(START), unpaired, 3600_000)).toEqual([]);
    const idle = watched(startWatching(START), { ...unpaired, state: "UNPAIRED_IDLE" }, 200_000);
    expect(idle[0]!.move).toBe("refresh_qr");
    expect(typeof idle.at(-1)!.move).toBe("object");
  });

  it("counts the start's patience from the scan, not from the launch", () => {
    const linking = watch(
      startWatching(START),
      { state: "UNPAIRED", synced: null, injected: false, foreign: false },
      1000,
      LIMITS,
      true,
    );
    const opening = { state: "OPENING", synced: null, injected: false, foreign: false };
    const hour = 3600_000;
    expect(watch(linking.state, opening, START + hour, LIMITS, true).move).toBe("none");
  });
});
