import type { App } from "./app";
import type { ChannelEvent, SenderStatus } from "./channel";
import { notifyAdmins } from "./notify-admins";

type StatusEvent = Extract<ChannelEvent, { kind: "status" }>;

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

/** What a change of a number's connection means to the rest: who is told, what is written, what begins again. */
export function createSenderStatus(deps: StatusDeps): (event: StatusEvent) => Promise<void> {
  const { store, clock, events } = deps;
  const last = new Map<string, SenderStatus>();

  /**
   * A number that was linked asks for a QR code: its phone unlinked it while nobody was there. The channel cannot know
   * that at a start; the database does.
   */
  async function hasLostItsLink(senderId: string): Promise<boolean> {
    const sender = await store.now.senders.find(senderId);
    return sender !== null && sender.phone !== null && sender.state !== "logged_out";
  }

  /** Told once for each time it happens; every new QR code says it again. */
  async function onLoggedOut(senderId: string, detail: string): Promise<void> {
    await store.now.senders.setState(senderId, "logged_out", null, detail, clock.now());
    await notifyAdmins(
      deps,
      `⚠️ Nomor ${senderId} keluar dari WhatsApp. Pindai kode QR baru di layar Lunas, atau jalankan: lunas sender link ${senderId}`,
    );
  }

  return async (event) => {
    const { senderId, status, detail, phone, qr } = event;
    const before = last.get(senderId) ?? null;
    last.set(senderId, status);
    // A QR code is renewed every 20 seconds, for days on end if nobody is there.
    if (status !== before || qr === null) events.emit({ name: "channel.status", senderId, status, detail });
    if (status === "linking" || status === "logged_out") deps.onLinking(event);
    if (status === "logged_out" && before !== "logged_out") await onLoggedOut(senderId, detail);
    if (status === "linking" && before !== "linking" && (await hasLostItsLink(senderId)))
      await onLoggedOut(senderId, "unlinked while the service was not running");
    if (status !== "ready") return;
    await store.now.senders.setLinked(senderId, phone, clock.now());
    await readReceiptsAgain(deps, senderId, RECEIPTS_SINCE_MS);
    deps.onReady(senderId);
  };
}
