import { randomUUID } from "node:crypto";
import type { Ids } from "../../application/ports/ports";

/** Random UUIDs: 36 characters, unguessable, unique over processes and machines without talking to each other. */
export function createSystemIds(): Ids {
  return { next: () => randomUUID() };
}
