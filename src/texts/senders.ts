import { formatInstant } from "../domain/local-time";
import type { BrakeReason, Brakes, SenderUse } from "../domain/pacing";
import { maskPhone, type PhoneNumber } from "../domain/phone-number";
import { formatCount } from "../domain/rupiah";

/** What staff read about one of our numbers; the shape of `application/sender-overview.ts`. */
export interface SenderFacts {
  readonly senderId: string;
  readonly phone: PhoneNumber | null;
  readonly connection: { readonly isUp: boolean; readonly lastAt: Date | null };
  readonly isLoggedOut: boolean;
  readonly use: SenderUse;
  readonly brakes: Brakes;
  readonly warmUp: number;
  readonly queue: { readonly warm: number; readonly cold: number };
  readonly waits: readonly {
    readonly why: BrakeReason | "paused" | "not_connected" | "capped" | "cold_locked";
    readonly until: Date | null;
    readonly coldOnly: boolean;
  }[];
}

const WHY: Readonly<Record<SenderFacts["waits"][number]["why"], string>> = {
  not_connected: "belum tersambung ke WhatsApp (layanan berjalan? `lunas sender link` bila belum tertaut)",
  paused: "dijeda petugas (`lunas sender resume`)",
  capped: "dibatasi WhatsApp",
  cold_locked: "dibatasi WhatsApp untuk kontak baru",
  quiet_hours: "di luar jam kirim",
  hourly_cap: "kuota satu jam habis",
  daily_cap: "kuota hari ini habis",
  cold_cap: "kuota kontak baru hari ini habis",
};

/** Some lines about one number: state, today's use of its caps, and why it waits. */
export function senderLines(sender: SenderFacts): string[] {
  const { use, brakes, queue } = sender;
  const title = [
    sender.senderId,
    sender.phone === null ? null : maskPhone(sender.phone),
    connectionText(sender),
  ];
  const warmUp =
    sender.warmUp < 1 ? ` (pemanasan nomor baru: ${Math.round(sender.warmUp * 100)} % dari kuota penuh)` : "";
  return [
    title.filter((part) => part !== null).join(" · "),
    `  kuota: satu jam ${ofCap(use.lastHour, brakes.hourlyCap)}, hari ini ${ofCap(use.today, brakes.dailyCap)}, kontak baru ${ofCap(use.coldToday, brakes.coldDailyCap)}${warmUp}`,
    `  antrean kampanye: ${formatCount(queue.warm)} ke kontak lama, ${formatCount(queue.cold)} ke kontak baru`,
    ...sender.waits.map(waitText),
  ];
}

function connectionText({ connection, isLoggedOut }: SenderFacts): string {
  if (isLoggedOut) return "keluar dari WhatsApp, perlu ditautkan lagi";
  if (connection.isUp) return "tersambung";
  return connection.lastAt === null
    ? "belum pernah tersambung"
    : `tidak tersambung sejak ${formatInstant(connection.lastAt)}`;
}

function ofCap(used: number, cap: number): string {
  return `${formatCount(used)} dari ${cap === Number.POSITIVE_INFINITY ? "tanpa batas" : formatCount(cap)}`;
}

function waitText({ why, until, coldOnly }: SenderFacts["waits"][number]): string {
  const what = coldOnly ? "kontak baru menunggu" : "menunggu";
  return `  ${what}: ${WHY[why]}${until === null ? "" : `, sampai ${formatInstant(until)}`}`;
}
