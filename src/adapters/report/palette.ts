import type { SeriesRole, Verdict } from "../../domain/report-page";

/** One set of colours for screen, paper and spreadsheet; the two arms differ in lightness too, for grey printers. */
export const INK = "#1c2b33";
export const MUTED = "#5d6f78";
export const RULE = "#d9e1e4";
export const TINT = "#f3f7f8";
export const ACCENT = "#0b6e75";
export const FONT = "Helvetica, Arial, sans-serif";

export const SERIES_COLOURS: Readonly<Record<SeriesRole, string>> = {
  messaged: "#0b6e75",
  held_out: "#d98324",
  accepted: "#9bb8bf",
  delivered: "#3f97a0",
  read: "#0b4f55",
  first: "#0b6e75",
  second: "#b9cfd3",
};

export const TONE_COLOURS: Readonly<
  Record<Verdict["tone"], { readonly ink: string; readonly tint: string }>
> = {
  shown: { ink: "#1c6b3c", tint: "#e6f4ea" },
  not_shown: { ink: "#8a5a06", tint: "#fdf3e0" },
  opposite: { ink: "#9b2c2c", tint: "#fdeaea" },
  open: { ink: "#3e5560", tint: "#edf2f4" },
};
