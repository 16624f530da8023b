import { readFileSync } from "node:fs";

/**
 * Plus Jakarta Sans (SIL Open Font License 1.1), the Latin part: it has the minus and every sign that our texts use.
 * Embedded, so that a report looks the same on every device, and without asking the network.
 */
export const FAMILY = "Plus Jakarta Sans";

export type FontWeight = 400 | 700;

/** Path of the font file; WOFF for PDFs (a WOFF2 cannot be cut down to the signs in use), WOFF2 for pages. */
export function fontFile(weight: FontWeight, format: "woff" | "woff2"): string {
  return require.resolve(
    `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.${format}`,
  );
}

/** The two weights as CSS, each with its file inside. */
export function fontFaces(): string {
  return ([400, 700] as const)
    .map(
      (weight) =>
        `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(fontFile(weight, "woff2")).toString("base64")}) format("woff2")}`,
    )
    .join("");
}
