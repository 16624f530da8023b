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

/** What a change of a number's connection means to the rest: who is told, what is written, what begins again. */
export function createSenderStatus(deps: StatusDeps): (event: StatusEvent) => Promise<void> {
  const { store, channel, clock, events } = deps;
  const last = new Map<string, SenderStatus>();

  /** Told once for each time it happens; every new QR code says it again. */
  async function onLoggedOut(senderId: string, detail: string): Promise<void> {
    await store.now.senders.setState(senderId, "logged_out", null, detail, clock.now());
    await notifyAdmins(
      deps,
      `⚠️ Nomor ${senderId} keluar dari WhatsApp. Pindai kode QR baru di layar Lunas, atau jalankan: lunas sender link ${senderId}`,
    );
  }

  async function readReceiptsAgain(senderId: string): Promise<void> {
    const since = new Date(clock.now().getTime() - RECEIPTS_SINCE_MS);
    const awaiting = await store.now.deliveries.awaitingReceipts(senderId, since, RECEIPTS_AT_ONCE);
    if (awaiting.length === 0) return;
    void channel
      .refreshReceipts(senderId, awaiting)
      .catch((error) => events.emit({ name: "error", where: "receipts", error }));
  }

  return async (event) => {
    const { senderId, status, detail, phone, qr } = event;
    const before = last.get(senderId) ?? null;
    last.set(senderId, status);
    // A QR code is renewed every 20 seconds, for days on end if nobody is there.
    if (status !== before || qr === null) events.emit({ name: "channel.status", senderId, status, detail });
    if (status === "linking" || status === "logged_out") deps.onLinking(event);
    if (status === "logged_out" && before !== "logged_out") await onLoggedOut(senderId, detail);
    if (status !== "ready") return;
    await store.now.senders.setLinked(senderId, phone, clock.now());
    await readReceiptsAgain(senderId);
    deps.onReady(senderId);
  };
}
