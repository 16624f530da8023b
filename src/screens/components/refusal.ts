import type { Caller } from "../../application/ports/screens";
import { hasRole, type UserRole } from "../../domain/user";

/** Why somebody may not do an act, as its grey button says it; `null` when they may. */
export function refusalOf(caller: Pick<Caller, "role">, least: UserRole): string | null {
  if (hasRole(caller.role, least)) return null;
  return least === "admin" ? "Hanya admin yang boleh." : "Hanya petugas dan admin yang boleh.";
}
