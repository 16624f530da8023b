import { addNotes } from "../notes/notify-admins";
import type { App } from "../ports/app";
import type { ChannelEvent, SenderStatus } from "../ports/channel";
import type { Repositories } from "../ports/store";
import { keepLinkBoard } from "./link-board";

type StatusEvent = Extract<ChannelEvent, { kind: "status" }>;
type LookupsEvent = Extract<ChannelEvent, { kind: "lookups" }>;

type StatusDeps = Pick<App, "store" | "channel" | "clock" | "events" | "admins" | "push"> & {
  /** Something for the person at the terminal: a code to scan or to type. */
  readonly onLinking: (event: StatusEvent) => void;
  readonly onReady: (senderId: string) => void;
};

/** Receipts of messages younger than this are read again after a start. */
const RECEIPTS_SINCE_MS = 3 * 86_400_000;
/** More than three days of the busiest number; the channel reads them in batches, with pauses. */
const RECEIPTS_AT_ONCE = 5_000;

/** Between two readings of the newest messages' receipts, and how far back each looks. */
const NEWEST_EVERY_MS = 60_000;
const NEWEST_SINCE_MS = 15 * 60_000;

type ReceiptDeps = Pick<App, "store" | "channel" | "clock" | "events">;

async function readReceiptsAgain(deps: ReceiptDeps, senderId: string, sinceMs: number): Promise<void> {
  const { store, channel, clock, events } = deps;
  const since = new Date(clock.now().getTime() - sinceMs);
  const awaiting = await store.now.deliveries.awaitingReceipts(senderId, since, RECEIPTS_AT_ONCE);
  if (awaiting.length === 0) return;
  void channel
    .refreshReceipts(senderId, awaiting)
    .catch((error) => events.emit({ name: "error", where: "receipts", error }));
}

/**
 * Reads the receipts of the newest messages again, every minute: an event of the page that got lost on its way is made
 * good within minutes, not at the next start. Returns in how many milliseconds to come back.
 */
export async function readNewestReceipts(deps: ReceiptDeps, senderIds: readonly string[]): Promise<number> {
  for (const senderId of senderIds) await readReceiptsAgain(deps, senderId, NEWEST_SINCE_MS);
  return NEWEST_EVERY_MS;
}

/**
 * What a change of a number's connection means to the rest: who is told, what is written, what begins again. A fact and
 * the word about it are one transaction, and only what has been written counts as known: told again, after a database
 * that was away, it is written then.
 */
export function createSenderStatus(deps: StatusDeps): (event: StatusEvent | LookupsEvent) => Promise<void> {
  const { store, clock, events } = deps;
  const last = new Map<string, SenderStatus>();

  /** Told once for each time it happens, whoever else sees it: every new QR code says it again. */
  async function tellOnce(
    senderId: string,
    isNews: (senders: Repositories["senders"], now: Date) => Promise<boolean>,
    note: string,
  ): Promise<void> {
    await store.transaction(async (repositories) => {
      if (await isNews(repositories.senders, clock.now())) await addNotes(repositories, deps, note, senderId);
    });
  }

  const onLoggedOut = (senderId: string) =>
    tellOnce(senderId, (senders, now) => senders.setLoggedOut(senderId, now), loggedOutNote(senderId));

  /**
   * A number that was linked asks for a QR code: its phone unlinked it while nobody was there. The channel cannot know
   * that at a start; the database does.
   */
  async function hasLostItsLink(senderId: string): Promise<boolean> {
    const sender = await store.now.senders.find(senderId);
    return sender !== null && sender.linkedAt !== null && sender.loggedOutAt === null;
  }

  async function onLookups({ senderId, failing }: LookupsEvent): Promise<void> {
    if (!failing) {
      await store.now.senders.setLookupsFailing(senderId, false, clock.now());
      return;
    }
    await tellOnce(
      senderId,
      (senders, now) => senders.setLookupsFailing(senderId, true, now),
      lookupsNote(senderId),
    );
  }

  return async (event) => {
    if (event.kind === "lookups") return onLookups(event);
    const { senderId, status, detail, qr } = event;
    const before = last.get(senderId) ?? null;
    // A QR code is renewed every 20 seconds, for days on end if nobody is there.
    if (status !== before || qr === null) events.emit({ name: "channel.status", senderId, status, detail });
    await keepLinkBoard(deps, event);
    if (status === "linking" || status === "logged_out") deps.onLinking(event);
    if (status === "barred")
      await tellOnce(
        senderId,
        (senders, now) => senders.bar(senderId, detail, now),
        barredNote(senderId, detail),
      );
    const isLoggedOut = status === "logged_out" || (status === "linking" && (await hasLostItsLink(senderId)));
    if (isLoggedOut && before !== status) await onLoggedOut(senderId);
    if (status === "ready") await onReady(event);
    last.set(senderId, status);
  };

  async function onReady({ senderId, phone }: StatusEvent): Promise<void> {
    await store.now.senders.setLinked(senderId, phone, clock.now());
    await readReceiptsAgain(deps, senderId, RECEIPTS_SINCE_MS);
    deps.onReady(senderId);
  }
}

function loggedOutNote(senderId: string): string {
  return `⚠️ Nomor ${senderId} keluar dari WhatsApp. Pindai kode QR baru di layar Lunas, atau jalankan: lunas sender link ${senderId}`;
}

function barredNote(senderId: string, reason: string): string {
  return `🛑 Nomor ${senderId} dihentikan WhatsApp (${reason}). Lunas tidak memakainya lagi. Buka WhatsApp di HP nomor itu dan ikuti petunjuknya; setelah beres, jalankan: lunas sender resume ${senderId}`;
}

function lookupsNote(senderId: string): string {
  return `⚠️ Nomor ${senderId}: WhatsApp tidak menjawab apakah nomor pelanggan terdaftar. Kirimannya menunggu dan dicoba lagi sendiri, makin jarang. Bila lama, jalankan: lunas doctor`;
}
