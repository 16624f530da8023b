/** Whole rupiah. Never a fraction: PLN's exports have none. */
export type Rupiah = number;

/**
 * Reads an amount as exports write it: `Rp1.234.567,00`, `1,234,567.00`, `1234567`, `77.125`, `-20.000`.
 * A fraction other than zeros, scientific notation and anything else give `null`.
 */
export function parseRupiah(raw: string): Rupiah | null {
  if (/^\d{1,15}$/.test(raw)) return Number(raw);
  const text = raw
    .trim()
    .replace(/^(-?)\s*rp\.?\s*/i, "$1")
    .replace(/[\s\u00a0]/g, "")
    .replace(/,-$/, "");
  const match = /^\(?(-?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d{1,2}))?\)?$/.exec(text);
  if (!match) return null;
  const [, minus, whole, fraction] = match;
  if (fraction !== undefined && !/^0+$/.test(fraction)) return null;
  const value = Number(whole!.replace(/[.,]/g, ""));
  if (!Number.isSafeInteger(value)) return null;
  const negative = minus === "-" || (text.startsWith("(") && text.endsWith(")"));
  return negative && value !== 0 ? -value : value;
}

/** `77125` → `Rp77.125`, `-20000` → `-Rp20.000`. */
export function formatRupiah(amount: Rupiah): string {
  return `${amount < 0 ? "-" : ""}Rp${formatCount(Math.abs(amount))}`;
}

/** `38344` → `38.344`, as Indonesians write numbers. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}
