import type { ChannelEvent } from "../application/ports/channel";
import type { Sender } from "../application/ports/repositories";
import type { Base } from "../compose/base";
import { composeWhatsApp } from "../compose/compose-whatsapp";
import { Fault } from "../domain/fault";
import { maskPhone, type PhoneNumber, parsePhone } from "../domain/phone-number";
import { createQrBoard, type QrBoard } from "./qr-board";

/** How long `logout` waits for the session to open, so that the phone hears of it too. */
const OPEN_LIMIT_MS = 60_000;

type Status = Extract<ChannelEvent, { kind: "status" }>;

/** Opens the number in this process until it is linked; shows the QR code, or the code to type on its phone. */
export async function linkSender(base: Base, sender: Sender, pairing: string | null): Promise<void> {
  needWhatsApp(base);
  await needFree(base, sender);
  const { senderId } = sender;
  const phone = pairing === null ? null : needPhone(pairing);
  const board = createQrBoard(process.stdout);
  const linked = await openUntil(base, senderId, phone, null, (event) => {
    show(board, event);
    return event.status === "ready";
  });
  if (linked === null) return;
  await base.store.now.senders.setLinked(senderId, linked.phone, base.clock.now());
  const whose = linked.phone === null ? "" : ` sebagai ${maskPhone(linked.phone)}`;
  board.stream.write(`Nomor ${senderId} tertaut${whose}. Jalankan layanan dengan: npm start\n`);
}

/** Ends the session on the phone's side too, where it can still be reached. Returns what an operator reads. */
export async function logOutSender(base: Base, sender: Sender): Promise<string> {
  needWhatsApp(base);
  await needFree(base, sender);
  const { senderId } = sender;
  let wasOpen = false;
  await openUntil(
    base,
    senderId,
    null,
    OPEN_LIMIT_MS,
    ({ status }) => {
      wasOpen ||= status === "ready";
      return status === "ready" || status === "linking";
    },
    (channel) => channel.logOut(senderId),
  );
  await base.store.now.senders.setLoggedOut(senderId, base.clock.now());
  return wasOpen
    ? `Nomor ${senderId} sudah keluar dari WhatsApp.`
    : `Sesi ${senderId} di komputer ini dihapus. WhatsApp tidak dapat dihubungi: hapus juga perangkat tertaut ini di HP-nya.`;
}

/** Runs the number's supervisor until `isDone`; `null` when the time is over or the operator has had enough. */
async function openUntil(
  base: Base,
  senderId: string,
  pairingPhone: PhoneNumber | null,
  limitMs: number | null,
  isDone: (event: Status) => boolean,
  atTheEnd?: (channel: ReturnType<typeof composeWhatsApp>) => Promise<void>,
): Promise<Status | null> {
  const channel = composeWhatsApp(base, [senderId], {
    mayRestart: () => false,
    pairingPhone: () => pairingPhone,
  });
  const over = new AbortController();
  process.once("SIGINT", () => over.abort());
  if (limitMs !== null) void base.clock.sleep(limitMs, over.signal).then(() => over.abort());
  let isInUse = false;
  let barred: string | null = null;
  const end = await new Promise<Status | null>((resolve) => {
    over.signal.addEventListener("abort", () => resolve(null), { once: true });
    // What customers wrote meanwhile stays unread in WhatsApp; the service catches up on it at its start.
    void channel.start((event) => {
      if (event.kind !== "status") return;
      isInUse = /driven by another process/.test(event.detail);
      if (event.status === "barred") barred = event.detail;
      if (isInUse || barred !== null) resolve(null);
      else if (isDone(event)) resolve(event);
    });
  });
  over.abort();
  if (atTheEnd !== undefined && !isInUse) await atTheEnd(channel);
  await channel.stop();
  if (isInUse) throw inUse(senderId);
  if (barred !== null)
    throw new Fault(
      "wrong_state",
      `Nomor ${senderId} dihentikan WhatsApp (${barred}). Ikuti petunjuk di HP-nya; setelah beres: lunas sender resume ${senderId}`,
    );
  return end;
}

function show(board: QrBoard, { senderId, status, detail, qr }: Status): void {
  if (qr !== null) {
    board.show(senderId, qr);
    return;
  }
  const code = /^pairing code (.+)$/.exec(detail)?.[1];
  const line =
    code === undefined
      ? `${senderId}: ${status}${detail === "" ? "" : ` (${detail})`}`
      : `Kode untuk ${senderId}: ${code}\nDi HP: WhatsApp > Perangkat tertaut > Tautkan dengan nomor telepon, lalu ketik kode itu.`;
  board.stream.write(`${line}\n`);
}

function needWhatsApp({ config }: Base): void {
  if (config.channel !== "whatsapp")
    throw new Fault("wrong_state", "Ini sandbox: nomornya tidak perlu ditautkan. Isi CHANNEL=whatsapp dulu.");
}

/** Two browsers on one session would throw each other out. */
async function needFree(base: Base, { senderId }: Sender): Promise<void> {
  if (await isDriven(base, senderId)) throw inUse(senderId);
}

/** Does a living process have this number connected? */
export async function isDriven({ store, clock }: Base, senderId: string): Promise<boolean> {
  return (await store.now.senders.driven(clock.now())).some((sender) => sender.senderId === senderId);
}

function inUse(senderId: string): Fault {
  return new Fault(
    "wrong_state",
    `Nomor ${senderId} sedang dijalankan oleh layanan Lunas (yang menampilkan sendiri kode QR bila perlu). Hentikan layanan itu dulu.`,
  );
}

function needPhone(text: string): PhoneNumber {
  const phone = parsePhone(text);
  if (typeof phone === "string") return phone;
  throw new Fault("argument_invalid", `--pairing-code ${text}: bukan nomor HP Indonesia (628…).`);
}
