/** Why long work was ended: memory, time or a mistake of the program. */
export function whyEnded(
  end: "memory" | "time" | "crash",
  { heapMb, timeMs }: { readonly heapMb: number; readonly timeMs: number },
): string {
  return {
    memory: `butuh memori lebih dari ${heapMb} MB`,
    time: `belum selesai dalam ${Math.round(timeMs / 60_000)} menit`,
    crash: "berhenti karena kesalahan program",
  }[end];
}
