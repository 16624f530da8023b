import type { ChannelEvent } from "../ports/channel";
import { admitEvent } from "./admit-event";
import { createEventGroups } from "./event-groups";
import { createEventLines, createPlaces, type Places } from "./event-lines";
import { setEventAside } from "./set-event-aside";
import { type StoreEventDeps, storeEvent } from "./store-event";
import { createMessageGroups, plainest } from "./store-messages";

type ReceiptEvent = Extract<ChannelEvent, { kind: "receipt" }>;

export interface EventAcceptor {
  /** Takes an event from the channel's callback: returns at once, never throws. */
  accept(event: ChannelEvent): void;
  /**
   * Takes what a channel tells in one piece and must confirm: resolves when all of it is stored, or set aside for good;
   * `false` when some of it is not, or not yet, so that it must be told again.
   */
  deliver(events: readonly ChannelEvent[]): Promise<boolean>;
  /** Resolves when everything taken so far is stored. */
  idle(): Promise<void>;
  /** The same; `false` while a message, taken now or earlier, is not stored: the channel should tell it again. */
  stored(): Promise<boolean>;
  /** Since when the oldest event waits to be stored; `null` when none does. */
  waitsSince(): Date | null;
  /** The same as `idle`, but no longer patient with a database that is away: the channel tells it again after the next start. */
  stop(): Promise<void>;
}

/** So many events are stored side by side. Receipts have a place of their own: thousands of them come at once after a start. */
const PLACES = 6;
const RECEIPT_PLACES = 1;
/** So many of them are stored in one transaction. */
const RECEIPTS_TOGETHER = 100;
/** Memory has an end: with so many events waiting for a database, receipts are let go (the channel is asked for them again) … */
const MOST_RECEIPTS = 10_000;
/** … and so are messages: the channel is asked to tell them again. */
const MOST_EVENTS = 20_000;
/** So many of those are remembered one by one. */
const MOST_LOST = 20_000;
/** An error that says nothing about the data or the database is believed after so many tries (about half a minute). */
const ATTEMPTS = 7;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Stores what the channel tells. Nothing else happens in the channel's callback: the answer is the inbox loop's business.
 * What concerns one person or one message keeps its order, all else is stored side by side, so that an event that takes
 * long holds up nobody else. A database that is away is waited for; an event that it will never take is set aside at once.
 */
export function createEventAcceptor(
  deps: StoreEventDeps,
  most = { events: MOST_EVENTS, lost: MOST_LOST },
): EventAcceptor {
  const lines = createEventLines();
  const places = createPlaces(PLACES);
  const store = createStoring(deps, places);
  const stopping = new AbortController();
  /** When each event that is not stored yet was taken, the oldest first. */
  const waiting = new Map<object, Date>();
  /** Messages that were let go, to be crossed off when they are told again. */
  const lost = new Set<string>();
  /** More than can be remembered: then nobody can say that all is stored, and the next start reads the chats again. */
  let areTooManyLost = false;

  function lose(providerMessageId: string): void {
    if (lost.size < most.lost) lost.add(providerMessageId);
    else areTooManyLost = true;
  }

  async function take(event: ChannelEvent): Promise<boolean> {
    const isStored = await storeWithPatience(deps, event, store, stopping.signal);
    if (event.kind !== "message") return isStored;
    if (isStored) lost.delete(event.message.providerMessageId);
    else lose(event.message.providerMessageId);
    return isStored;
  }

  function setAside(event: ChannelEvent, reason: string): Promise<boolean> {
    return places.take(() => setAsideWithPatience(deps, event, reason, stopping.signal));
  }

  /** Says whether it is stored, or set aside, in the end. */
  async function takeInLine(told: ChannelEvent): Promise<boolean> {
    const now = deps.clock.now();
    const admission = admitSafely(told, now);
    const event = admission.kind === "admitted" ? admission.event : null;
    if (lines.size() >= (event?.kind === "receipt" ? MOST_RECEIPTS : most.events)) {
      if (event?.kind === "message") lose(event.message.providerMessageId);
      return false;
    }
    const work =
      admission.kind === "admitted" ? () => take(admission.event) : () => setAside(told, admission.reason);
    const entry = {};
    waiting.set(entry, now);
    let isKept = false;
    await lines.add(event === null ? [] : linesOf(event), async () => {
      try {
        isKept = await work();
      } catch (error) {
        deps.events.emit({ name: "error", where: "channel event", error });
      } finally {
        waiting.delete(entry);
      }
    });
    return isKept;
  }

  return {
    accept: (event) => void takeInLine(event),
    deliver: async (events) => (await Promise.all(events.map(takeInLine))).every(Boolean),
    idle: lines.idle,
    stored: async () => {
      await lines.idle();
      return lost.size === 0 && !areTooManyLost;
    },
    waitsSince: () => waiting.values().next().value ?? null,
    stop() {
      stopping.abort();
      return lines.idle();
    },
  };
}

/** Stores one event; a place is only held while something is tried. */
function createStoring(deps: StoreEventDeps, places: Places): (event: ChannelEvent) => Promise<void> {
  const receiptPlaces = createPlaces(RECEIPT_PLACES);
  const storeMessage = createMessageGroups(deps, places.take);
  const storeReceipt = createEventGroups<ReceiptEvent>({
    together: (receipts) => deps.receipts.recordTogether(receipts),
    byItself: (receipt) => receiptPlaces.take(() => storeEvent(deps, receipt)),
    most: RECEIPTS_TOGETHER,
  });
  return (event) => {
    if (event.kind === "message") return storeMessage(event);
    if (event.kind === "receipt") return storeReceipt(event);
    return places.take(() => storeEvent(deps, event));
  };
}

/** What is no event at all must not throw in the channel's callback. */
function admitSafely(event: ChannelEvent, now: Date): ReturnType<typeof admitEvent> {
  try {
    return admitEvent(event, now);
  } catch {
    return { kind: "refused", reason: "event without its parts" };
  }
}

/** What an event must not overtake, nor be overtaken by. */
function linesOf(event: ChannelEvent): readonly string[] {
  switch (event.kind) {
    case "message":
      return [`chat ${event.message.from}`, `message ${event.message.providerMessageId}`];
    case "receipt":
      // One that says itself whose it is counts in any order.
      return event.attempt ? [] : [`message ${event.providerMessageId}`];
    case "revision":
      return [`message ${event.providerMessageId}`];
    case "wish":
      return [`chat ${event.from}`];
    case "departure":
      return [`chat ${event.name}`];
    case "template":
      return [`template ${event.name}`];
    case "tier":
    case "alert":
      return ["account"];
    case "identity":
      return [`chat ${event.name}`, `chat ${event.phone}`];
    case "spelling":
      return [`chat ${event.phone}`, `chat ${event.spelling}`];
    case "throughput":
    case "restriction":
    case "lookups":
    case "status":
      return [`sender ${event.senderId}`];
  }
}

/** Says whether the event is stored, or set aside for good. */
async function storeWithPatience(
  deps: StoreEventDeps,
  event: ChannelEvent,
  store: (event: ChannelEvent) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await tryWithPatience(deps, event, () => store(event), signal);
  if (outcome.kind !== "refused") return outcome.kind === "done";
  if (!(await setAsideWithPatience(deps, event, outcome.reason, signal))) return false;
  // A STOP is heard even if its smiley is not: what the database takes of the message is answered as well.
  if (event.kind === "message")
    await store({ ...event, message: plainest(event.message) }).catch(() => undefined);
  return true;
}

async function setAsideWithPatience(
  deps: StoreEventDeps,
  event: ChannelEvent,
  reason: string,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await tryWithPatience(deps, event, () => setEventAside(deps, event, reason), signal);
  return outcome.kind === "done";
}

type Outcome = { readonly kind: "done" | "stopped" } | { readonly kind: "refused"; readonly reason: string };

async function tryWithPatience(
  deps: StoreEventDeps,
  event: ChannelEvent,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<Outcome> {
  let attempts = 0;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      await work();
      return { kind: "done" };
    } catch (error) {
      deps.events.emit({ name: "error", where: `channel event ${event?.kind}`, error });
      const hope = deps.store.hopeAfter(error);
      if (hope === "unknown") attempts += 1;
      if (hope === "never" || attempts >= ATTEMPTS) return { kind: "refused", reason: reasonOf(error) };
      if (signal.aborted) return { kind: "stopped" };
    }
    await deps.clock.sleep(pauseMs, signal);
  }
}

/** The driver's word for an error, without the values of the statement. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? "error");
}
