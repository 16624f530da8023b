import type { SenderOverview } from "../../domain/sender-overview";
import type { Tone } from "./chip";

/** How a number is connected, as a chip: its colour, its icon and its word. */
export function connectionChip({ connection, isLoggedOut, barredReason, waits }: SenderOverview): {
  readonly tone: Tone;
  readonly icon: string;
  readonly children: string;
} {
  if (barredReason !== null) return { tone: "bad", icon: "ban", children: "dihentikan WhatsApp" };
  if (isLoggedOut) return { tone: "bad", icon: "circle-x", children: "keluar" };
  const has = (why: string) => waits.some((wait) => wait.why === why);
  if (has("tripped")) return { tone: "wait", icon: "pause", children: "dijeda pengaman" };
  if (has("paused")) return { tone: "quiet", icon: "pause", children: "ditahan" };
  if (connection.isUp) return { tone: "good", icon: "check", children: "tersambung" };
  return { tone: "wait", icon: "clock", children: "belum tersambung" };
}
