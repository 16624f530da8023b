import { create } from "qrcode";

/** The squares of a QR code for this text. Throws for a text that no code can hold. */
export function qrSquares(text: string): {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
} {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}
