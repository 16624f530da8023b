/** A report that was ended, for the person who asked: why, that nothing else suffered, and what to do. */
export function reportEnded(
  end: "memory" | "time" | "crash",
  { heapMb, timeMs }: { readonly heapMb: number; readonly timeMs: number },
): string {
  const why = {
    memory: `butuh memori lebih dari ${heapMb} MB`,
    time: `belum selesai dalam ${Math.round(timeMs / 60_000)} menit`,
    crash: "berhenti karena kesalahan program",
  }[end];
  return `Laporan tidak jadi: ${why}; pengiriman tetap berjalan. Coba lagi nanti, dan bila terulang, beri tahu petugas teknis.`;
}
