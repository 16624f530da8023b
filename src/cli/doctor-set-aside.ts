import type { Store } from "../application/ports/store";
import { formatInstant } from "../domain/local-time";
import { type Check, notice, ok } from "./doctor-check";

/** So many of the newest are shown. */
const SHOWN = 5;

/** What the channel told and no table took: each is somebody's message or receipt. */
export async function checkSetAside({ now }: Pick<Store, "now">): Promise<readonly Check[]> {
  // An empty database has no table yet.
  const newest = await now.setAside.newest(SHOWN).catch(() => []);
  if (newest.length === 0) return [ok("Kejadian kanal", "semua dapat disimpan")];
  const lines = newest.map(
    ({ id, kind, reason, setAsideAt }) => `${id}. ${formatInstant(setAsideAt)} ${kind}: ${reason}`,
  );
  return [
    notice(
      "Kejadian kanal",
      `ada yang tidak dapat disimpan; yang terbaru: ${lines.join("; ")}`,
      "Baca obrolannya di WhatsApp, lalu kirim tabel events_set_aside kepada pengembang.",
    ),
  ];
}
