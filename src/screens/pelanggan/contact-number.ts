import { Fault } from "../../domain/fault";
import type { PageRequest } from "../define-page";

/** The contact that an address means. */
export function contactNumber({ params }: Pick<PageRequest, "params">): number {
  const { nomor = "" } = params;
  if (!/^\d{1,9}$/.test(nomor)) throw new Fault("not_found", `Tidak ada nomor "${nomor}" dalam data.`);
  return Number(nomor);
}
