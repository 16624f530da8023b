import { whyEnded } from "./thread-ended";

/** An import that was ended, for the person who asked: why, that nothing was stored, and what to do. */
export function importEnded(...ended: Parameters<typeof whyEnded>): string {
  return `Impor tidak jadi: ${whyEnded(...ended)}. Tidak ada yang disimpan. Bagi berkasnya, atau ekspor ulang; bila terulang, beri tahu petugas teknis.`;
}
