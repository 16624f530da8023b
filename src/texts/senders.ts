import { formatInstant } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { formatCount } from "../domain/rupiah";
import type { SenderOverview, SenderWait } from "../domain/sender-overview";

const WHY: Readonly<Record<SenderWait["why"], string>> = {
  not_connected: "belum tersambung ke WhatsApp (layanan berjalan? `lunas sender link` bila belum tertaut)",
  barred: "dihentikan WhatsApp; periksa di HP-nya, lalu `lunas sender resume`",
  logged_out: "keluar dari WhatsApp (`lunas sender link`)",
  tripped: "dijeda pengaman karena kegagalan beruntun (`!resume` atau `lunas sender resume`)",
  paused: "dijeda petugas (`lunas sender resume`)",
  lookups_failing: "WhatsApp tidak menjawab apakah nomornya terdaftar",
  capped: "dibatasi WhatsApp",
  cold_locked: "dibatasi WhatsApp untuk kontak baru",
  quiet_hours: "di luar jam kirim",
  hourly_cap: "kuota satu jam habis",
  daily_cap: "kuota hari ini habis",
  cold_cap: "kuota kontak baru hari ini habis",
};

/** The same for the screens, where the remedy is a button. */
export const WAIT_WORDS: Readonly<Record<SenderWait["why"], string>> = {
  ...WHY,
  not_connected: "belum tersambung ke WhatsApp",
  barred: "dihentikan WhatsApp; periksa di HP-nya, lalu aktifkan",
  logged_out: "keluar dari WhatsApp",
  tripped: "dijeda pengaman karena kegagalan beruntun",
  paused: "ditahan petugas",
};

/** Some lines about one number: state, today's use of its caps, and why it waits. */
export function senderLines(sender: SenderOverview): string[] {
  const { use, brakes, queue } = sender;
  const warmUp =
    sender.warmUp < 1 ? ` (pemanasan nomor baru: ${Math.round(sender.warmUp * 100)} % dari kuota penuh)` : "";
  return [
    senderTitle(sender),
    `  kuota: satu jam ${ofCap(use.lastHour, brakes.hourlyCap)}, hari ini ${ofCap(use.today, brakes.dailyCap)}, kontak baru ${ofCap(use.coldToday, brakes.coldDailyCap)}${warmUp}`,
    `  antrean kampanye: ${formatCount(queue.warm)} ke kontak lama, ${formatCount(queue.cold)} ke kontak baru`,
    ...sender.waits.map(waitText),
  ];
}

/** `jajag-1 · 6289••••001 · tersambung`. */
export function senderTitle(sender: SenderOverview): string {
  const phone = sender.phone === null ? null : maskPhone(sender.phone);
  return [sender.senderId, phone, connectionText(sender)].filter((part) => part !== null).join(" · ");
}

function connectionText({ connection, isLoggedOut, barredReason, waits }: SenderOverview): string {
  if (barredReason !== null) return `dihentikan WhatsApp (${barredReason})`;
  if (isLoggedOut) return "keluar dari WhatsApp, perlu ditautkan lagi";
  if (connection.isUp)
    return waits.some(({ why }) => why === "tripped") ? "tersambung, dijeda pengaman" : "tersambung";
  return connection.lastAt === null
    ? "belum pernah tersambung"
    : `tidak tersambung sejak ${formatInstant(connection.lastAt)}`;
}

function ofCap(used: number, cap: number): string {
  return cap === Number.POSITIVE_INFINITY
    ? `${formatCount(used)} (tanpa batas)`
    : `${formatCount(used)} dari ${formatCount(cap)}`;
}

function waitText({ why, until, coldOnly }: SenderWait): string {
  const what = coldOnly ? "kontak baru menunggu" : "menunggu";
  return `  ${what}: ${WHY[why]}${until === null ? "" : `, sampai ${formatInstant(until)}`}`;
}
