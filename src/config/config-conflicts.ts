import { PUSHES_PER_MONTH } from "../domain/audience";
import type { Config } from "./config";

type Settings = Omit<Config, "shown" | "warnings">;

/** Settings that are right one by one and make no sense together; each with what happens and the remedy. */
export function conflictsOf(config: Settings): string[] {
  return [...pushConflicts(config), ...capConflicts(config), ...faceConflicts(config)];
}

function pushConflicts({ pushSchedule, brakes, whatsapp }: Settings): string[] {
  const found: string[] = [];
  const { opensAtMinute, closesAtMinute } = brakes;
  for (const { daysBefore, clock } of pushSchedule) {
    const [hour = 0, minute = 0] = clock.split(":").map(Number);
    const at = hour * 60 + minute;
    const name = `PUSH_SCHEDULE "D${daysBefore === 0 ? "" : `-${daysBefore}`} ${clock}"`;
    if (at < opensAtMinute)
      found.push(
        `${name} sebelum jam kirim (SEND_HOURS): pesannya menunggu sampai ${clockOf(opensAtMinute)}.`,
      );
    if (at >= closesAtMinute)
      found.push(
        `${name} sesudah jam kirim (SEND_HOURS): pesannya baru berangkat besoknya${daysBefore === 0 ? ", SESUDAH batas bayar" : ""}. Pilih jam sebelum ${clockOf(closesAtMinute)}.`,
      );
  }
  if (pushSchedule.length > PUSHES_PER_MONTH)
    found.push(
      `PUSH_SCHEDULE memuat ${pushSchedule.length} kiriman; satu nomor paling banyak dikirimi ${PUSHES_PER_MONTH} kali sebulan, jadi yang berikutnya kosong.`,
    );
  const hour = whatsapp.restartHour;
  if (hour !== null && hour * 60 < closesAtMinute && (hour + 1) * 60 > opensAtMinute)
    found.push(
      `NIGHTLY_RESTART_HOUR ${hour} berada di dalam SEND_HOURS, jadi tidak pernah terjadi. Pilih jam di luar jam kirim.`,
    );
  return found;
}

function capConflicts({ brakes }: Settings): string[] {
  const { hourlyCap, dailyCap, coldDailyCap } = brakes;
  const found: string[] = [];
  if (hourlyCap === 0 || dailyCap === 0)
    found.push(
      `${hourlyCap === 0 ? "HOURLY_CAP" : "DAILY_CAP"} 0: tidak ada kiriman kampanye yang berangkat. Untuk berhenti sebentar pakailah: lunas campaign pause`,
    );
  if (Number.isFinite(hourlyCap) && hourlyCap > dailyCap)
    found.push(`HOURLY_CAP ${hourlyCap} lebih besar dari DAILY_CAP ${dailyCap}, jadi tidak berarti.`);
  if (Number.isFinite(coldDailyCap) && coldDailyCap > dailyCap)
    found.push(`COLD_DAILY_CAP ${coldDailyCap} lebih besar dari DAILY_CAP ${dailyCap}, jadi tidak berarti.`);
  return found;
}

function faceConflicts({ http, channel }: Settings): string[] {
  if (http === null) return channel === "sandbox" ? ["HTTP_PORT off: `lunas chat` tidak dapat dipakai."] : [];
  return http.isLoopback || http.publicUrl !== null
    ? []
    : [
        `HTTP_HOST ${http.host} membuka Lunas ke jaringan; HTTP_TOKEN lewat tanpa sandi kabel (http). Isi 127.0.0.1, kecuali jaringannya terlindung.`,
      ];
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}.${String(minute % 60).padStart(2, "0")}`;
}
