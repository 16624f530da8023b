import { parseRupiah, type Rupiah } from "../../domain/rupiah";

/** Nobody proves anything with more letters than this. */
const LONGEST_PROOF = 100;

/** `0123`, `meter 14012340123` → `0123`: the last four digits of the only number there is; else `null`. */
export function readMeterTail(text: string): string | null {
  if (text.length > LONGEST_PROOF) return null;
  const numbers = text.replace(/(?<=\d)[ .-](?=\d)/g, "").match(/\d+/g) ?? [];
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined && /^\d{4,11}$/.test(only) ? only.slice(-4) : null;
}

/** `77125`, `Rp 77.125,-`, `77 ribu` → whole rupiah; `null` when there is not exactly one amount. */
export function readAmount(text: string): Rupiah | null {
  if (text.length > LONGEST_PROOF) return null;
  const found = /^\D{0,30}?(?:rp\.?\s*)?(\d[\d.,\s]*)(?:,-)?(?:\s*(?:rupiah|perak))?\D{0,10}$/i.exec(
    text.trim(),
  );
  const amount = found === null ? null : parseRupiah(found[1]!.replace(/[\s.,]+$/, ""));
  return amount !== null && amount >= 1_000 ? amount : null;
}
