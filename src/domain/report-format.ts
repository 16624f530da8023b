import type { Cell, CellKind, Gauge } from "./report-page";
import { formatCount, formatRupiah } from "./rupiah";

/** A minus that lines up with digits and cannot be torn from its number. */
const MINUS = "\u2212";

/** `1234.5` → `1.234,5` with so many decimals. */
export function formatDecimal(value: number, decimals: number): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits =
    fraction === undefined ? formatCount(Number(whole)) : `${formatCount(Number(whole))},${fraction}`;
  return Number(value.toFixed(decimals)) < 0 ? `${MINUS}${digits}` : digits;
}

/** `0.4567` → `45,7%`. */
export function formatPercent(share: number, decimals = 1): string {
  return `${formatDecimal(share * 100, decimals)}%`;
}

/** A difference of shares: `0.041` → `+4,1 poin`. */
export function formatPoints(difference: number): string {
  return `${formatSigned(difference * 100, 1)} poin`;
}

/** `4.12` → `+4,1`; zero has no sign. */
export function formatSigned(value: number, decimals: number): string {
  return `${Number(value.toFixed(decimals)) > 0 ? "+" : ""}${formatDecimal(value, decimals)}`;
}

/** Rupiah for headlines: `Rp1,24 miliar`, `Rp456,7 juta`, `Rp77.125`. */
export function formatRupiahShort(amount: number): string {
  const size = Math.abs(amount);
  const sign = Math.round(amount) < 0 ? MINUS : "";
  if (size >= 1e12) return `${sign}Rp${formatDecimal(size / 1e12, 2)} triliun`;
  if (size >= 1e9) return `${sign}Rp${formatDecimal(size / 1e9, 2)} miliar`;
  if (size >= 1e6) return `${sign}Rp${formatDecimal(size / 1e6, 1)} juta`;
  return `${sign}Rp${formatCount(size)}`;
}

/** Minutes for people: `42 detik`, `1 m 10 d`, `17 menit`, `3 jam 5 menit`, `2 hari 4 jam`. */
export function formatMinutes(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  if (seconds < 60) return `${seconds} detik`;
  // Below ten minutes the seconds tell a quick push from a slow one.
  if (seconds < 600) {
    const rest = seconds % 60;
    return rest === 0 ? `${seconds / 60} menit` : `${Math.floor(seconds / 60)} m ${rest} d`;
  }
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} menit`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours < 24) return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
  const [days, left] = [Math.floor(hours / 24), hours % 24];
  return left === 0 ? `${days} hari` : `${days} hari ${left} jam`;
}

/** One cell of a report as text; `–` for nothing. */
export function formatCell(value: Cell, kind: CellKind): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  switch (kind) {
    case "count":
      return formatDecimal(value, 0);
    case "rupiah":
      return formatRupiah(Math.round(value)).replace("-", MINUS);
    case "kwh":
      return `${formatDecimal(value, 0)} kWh`;
    case "percent":
      return formatPercent(value);
    case "points":
      return formatPoints(value);
    case "days":
      return `${formatSigned(value, 2)} hari`;
    case "minutes":
      return formatMinutes(value);
    case "decimal":
      return formatDecimal(value, 2);
    case "text":
      return String(value);
  }
}

/** The bar in words. */
export function gaugeSentence({ label, text, mark }: Gauge): string {
  return `${label}: ${text}${mark === null ? "" : ` (${mark.text})`}.`;
}
