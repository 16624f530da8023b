import type { Random } from "../../../application/ports/ports";

/** Jitter around the doubled pause, so that several numbers that failed together do not come back together. */
const JITTER = 0.25;

/**
 * Milliseconds to wait before try number `failures + 1`: doubles from `firstMs`, never beyond `maxMs`, ±25 %.
 */
export function backOffMs(random: Random, failures: number, firstMs: number, maxMs: number): number {
  const base = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(Math.min(maxMs, base * (1 - JITTER + 2 * JITTER * random.unit())));
}
