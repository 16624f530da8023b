import type { Caller } from "../../application/ports/screens";
import { visibleText } from "../../domain/foreign-text";
import { maskNumbers } from "../../domain/masked-text";

/** People's words as somebody may read them: as they came, but whoever only looks reads no number that names a person. */
export function seenText({ role }: Pick<Caller, "role">, text: string): string {
  return role === "viewer" ? maskNumbers(text) : visibleText(text);
}
