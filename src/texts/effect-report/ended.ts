import { whyEnded } from "../thread-ended";

/** A report that was ended, for the person who asked: why, that nothing else suffered, and what to do. */
export function reportEnded(...ended: Parameters<typeof whyEnded>): string {
  return `Laporan tidak jadi: ${whyEnded(...ended)}; pengiriman tetap berjalan. Coba lagi nanti, dan bila terulang, beri tahu petugas teknis.`;
}
