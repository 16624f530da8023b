import type { Rupiah } from "../rupiah";

/**
 * PLN's late fee (biaya keterlambatan) per bill and month, by contracted power; used only to *estimate* what customers
 * were spared, never to show a bill. Source: the table that PLN publishes for its customers (450/900 VA Rp3.000 …).
 * `null` where the power is unknown.
 */
export function lateFee(powerVa: number | null, amount: Rupiah): Rupiah | null {
  if (powerVa === null) return null;
  if (powerVa <= 900) return 3_000;
  if (powerVa <= 1_300) return 5_000;
  if (powerVa <= 2_200) return 10_000;
  if (powerVa <= 5_500) return 50_000;
  return Math.max(Math.round(amount * 0.03), powerVa <= 14_000 ? 75_000 : 100_000);
}
