import type { PageProbe } from "../page/in-page";
import type { Limits } from "../page/options";
import { meansBarred } from "../page/socket-states";

/** What the supervisor remembers between two looks at the page. Times are milliseconds of running time. */
export interface WatchState {
  readonly phase: "starting" | "linking" | "ready" | "lost";
  /** Since when the page has given no answer; `null` when the last look was answered. */
  readonly silentSince: number | null;
  /** Since when the phase is `starting` or `lost`. */
  readonly waitingSince: number;
  /** Since when the page is connected although not ready. */
  readonly connectedSince: number | null;
  readonly idleSince: number | null;
  /** Since when the page says that it has given its connection up. */
  readonly timedOutSince: number | null;
  readonly lastPushAt: number;
}

export type WatchMove =
  | "none"
  /** The page is ready, but the library's event was missed: do what the event does. */
  | "announce"
  | "refresh_qr"
  | "reconnect"
  /** Something else than WhatsApp stands in the window, and will not go away by itself. */
  | "load"
  | "take_over"
  /** Another browser uses the session, and it may. */
  | "give_way"
  /** WhatsApp has stopped the account; `probe.state` is its word for it. */
  | "barred"
  /** Was ready and is not any more; the page may recover by itself. */
  | "lost"
  /** Was lost and is connected again, with everything in place. */
  | "back"
  | { readonly giveUp: string };

export function startWatching(now: number): WatchState {
  return {
    phase: "starting",
    silentSince: null,
    waitingSince: now,
    connectedSince: null,
    idleSince: null,
    timedOutSince: null,
    lastPushAt: Number.NEGATIVE_INFINITY,
  };
}

/**
 * Decides what to do after one look at the page. `probe` is `null` when the page gave no answer in time.
 * Not a word of the library is needed for it: `CONNECTED` alone is not readiness, a missing event is not a failure.
 */
export function watch(
  before: WatchState,
  probe: PageProbe | null,
  now: number,
  limits: Limits,
  takeoverOnConflict: boolean,
): { readonly state: WatchState; readonly move: WatchMove } {
  if (probe === null) {
    const silentSince = before.silentSince ?? now;
    const state: WatchState = { ...before, silentSince };
    if (now - silentSince >= limits.unresponsiveMs) return giveUp(state, "the page gives no answer");
    return before.phase === "ready" ? lose(state, now) : { state, move: "none" };
  }
  if (meansBarred(probe.state)) return { state: { ...before, silentSince: null }, move: "barred" };
  const timedOutSince = probe.state === "TIMEOUT" ? (before.timedOutSince ?? now) : null;
  const state: WatchState = { ...before, silentSince: null, timedOutSince };
  if (probe.state === "UNPAIRED" || probe.state === "UNPAIRED_IDLE")
    return whileLinking(state, probe.state, now, limits);
  const linked: WatchState =
    state.phase === "linking" ? { ...state, phase: "starting", waitingSince: now, idleSince: null } : state;
  if (probe.state === "CONNECTED") return whileConnected(linked, probe, now, limits);
  return whileOffline({ ...linked, connectedSince: null }, probe, now, limits, takeoverOnConflict);
}

type Decision = { readonly state: WatchState; readonly move: WatchMove };

function whileLinking(state: WatchState, socket: string, now: number, limits: Limits): Decision {
  if (socket !== "UNPAIRED_IDLE")
    return { state: { ...state, phase: "linking", idleSince: null }, move: "none" };
  const idleSince = state.idleSince ?? now;
  const linking: WatchState = { ...state, phase: "linking", idleSince };
  if (now - idleSince >= limits.idleQrMs) return giveUp(linking, "the QR code is not renewed");
  if (now - state.lastPushAt < limits.reconnectMs / 2) return { state: linking, move: "none" };
  return { state: { ...linking, lastPushAt: now }, move: "refresh_qr" };
}

function whileConnected(state: WatchState, probe: PageProbe, now: number, limits: Limits): Decision {
  if (state.phase === "ready") return probe.injected ? { state, move: "none" } : lose(state, now);
  if (state.phase === "lost" && probe.injected)
    return { state: { ...state, phase: "ready", connectedSince: null }, move: "back" };
  const connectedSince = state.connectedSince ?? now;
  const waiting: WatchState = { ...state, connectedSince };
  if (now - connectedSince >= limits.readyMs) return giveUp(waiting, "connected, but never ready");
  const patience = probe.synced === true ? limits.lookMs : limits.quietSyncMs;
  const isSynced = probe.synced !== false || now - connectedSince >= limits.stuckSyncMs;
  const due = isSynced && now - connectedSince >= patience;
  if (!due || now - state.lastPushAt < limits.quietSyncMs) return { state: waiting, move: "none" };
  return { state: { ...waiting, lastPushAt: now }, move: "announce" };
}

function whileOffline(
  state: WatchState,
  probe: PageProbe,
  now: number,
  limits: Limits,
  takeoverOnConflict: boolean,
): Decision {
  if (state.phase === "ready") return lose(state, now);
  const known = state.phase === "lost";
  // After readiness the library takes a conflict over by itself; before it, nobody would.
  if (probe.state === "CONFLICT" && !takeoverOnConflict) return { state, move: "give_way" };
  // A document that has never been ready is like a start: its own socket has yet to show that it can open.
  const isStart = !known || (probe.state !== null && !probe.injected);
  const isOver = now - state.waitingSince >= (isStart ? limits.startMs : limits.offlineMs);
  const isTimedOut = state.timedOutSince !== null && now - state.timedOutSince >= limits.timeoutMs;
  if (isOver || isTimedOut) return giveUp(state, `no connection (${probe.state ?? "no socket"})`);
  // WhatsApp's page looks after its own connection; a server's error in its place never looks again.
  if (known && probe.foreign && now - state.lastPushAt >= limits.reloadMs)
    return { state: { ...state, lastPushAt: now }, move: "load" };
  if (now - state.lastPushAt < limits.reconnectMs) return { state, move: "none" };
  const pushed: WatchState = { ...state, lastPushAt: now };
  if (probe.state === "CONFLICT") return { state: pushed, move: known ? "none" : "take_over" };
  const mayPush = known || probe.state === "TIMEOUT";
  return { state: mayPush ? pushed : state, move: mayPush ? "reconnect" : "none" };
}

function lose(state: WatchState, now: number): Decision {
  return {
    state: { ...state, phase: "lost", waitingSince: now, connectedSince: null, lastPushAt: now },
    move: "lost",
  };
}

function giveUp(state: WatchState, reason: string): Decision {
  return { state, move: { giveUp: reason } };
}
