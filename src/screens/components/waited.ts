/** How long somebody has waited: `12 menit`, `2 j 10 m`, `3 hari`. */
export function waited(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} menit`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} j ${minutes % 60} m` : `${Math.floor(hours / 24)} hari`;
}
