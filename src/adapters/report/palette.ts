import type { HealthTick, SeriesRole, Verdict } from "../../domain/report-page";

/** One set of colours for screen, paper and spreadsheet; the two arms differ in lightness too, for grey printers. */
export const INK = "#1c2b33";
export const MUTED = "#5d6f78";
export const RULE = "#d9e1e4";
export const TINT = "#f3f7f8";
export const ACCENT = "#0b6e75";
/** Without quotes: it stands in attributes too. */
export const FONT = "Plus Jakarta Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/** Lines of axes and frames: the least contrast with white that WCAG 2.2 (1.4.11) lets pictures have, 3 : 1. */
export const AXIS = "#7a8f98";

/** Each at least 3 : 1 on white; those that stand beside one another differ in lightness or dash as well. */
export const SERIES_COLOURS: Readonly<Record<SeriesRole, string>> = {
  messaged: "#0b6e75",
  held_out: "#bf6a10",
  difference: "#3e5560",
  accepted: "#7795a0",
  delivered: "#2b858d",
  read: "#0b4f55",
  first: "#0b5f66",
  second: "#6f94a0",
};

export const HEALTH_COLOURS: Readonly<Record<HealthTick["state"], string>> = {
  good: "#1c6b3c",
  doubtful: "#8a5a06",
  bad: "#9b2c2c",
  unknown: "#5d6f78",
};

export const TONE_COLOURS: Readonly<
  Record<Verdict["tone"], { readonly ink: string; readonly tint: string }>
> = {
  shown: { ink: "#1c6b3c", tint: "#e6f4ea" },
  not_shown: { ink: "#8a5a06", tint: "#fdf3e0" },
  opposite: { ink: "#9b2c2c", tint: "#fdeaea" },
  open: { ink: "#3e5560", tint: "#edf2f4" },
};
