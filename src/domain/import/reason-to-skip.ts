import { fieldOfHeader } from "./fields";
import type { SkipReason } from "./record";

/** A row without a usable ID may be no customer at all: an empty line, a total, or the header printed again. */
export function reasonToSkip(
  cells: readonly string[],
  idColumn: number,
  nameColumn: number,
): SkipReason | null {
  if (cells.every((cell) => cell.trim() === "")) return "blank";
  const id = (cells[idColumn] ?? "").trim();
  if (fieldOfHeader(id)?.field === "customerId") return "header_again";
  if (cells.some((cell) => /^\W*(?:sub|grand)?\s*(?:total|jumlah|jml)\b/i.test(cell))) return "total";
  const hasName = /[a-z]/i.test(cells[nameColumn] ?? "");
  return /^0*$/.test(id) && !hasName ? "total" : null;
}
