import { Fault } from "../../domain/fault";
import type { Confirmation } from "../ports/repositories";
import type { Operations } from "./admin";
import { CONFIRM_COMMAND } from "./admin";

/** A code works once, for its asker, for so long. */
const VALID_MS = 5 * 60_000;
/** Of a million codes; after so many wrong ones within that time even the right one is refused. */
const WRONG_TRIES = 5;

type CodeDeps = Pick<Operations, "store" | "clock" | "ids" | "actor" | "fingerprint">;

/** Keeps a command until its asker says yes; returns the six digits to say it with. */
export async function askForCode(deps: CodeDeps, command: string, args: string): Promise<string> {
  const code = sixDigits(deps.ids.next());
  const now = deps.clock.now();
  await deps.store.now.confirmations.add({
    asker: deps.actor,
    codeHash: hashOf(deps, code),
    command,
    arguments: args,
    expiresAt: new Date(now.getTime() + VALID_MS),
  });
  return code;
}

/** Uses up a code. Throws a Fault when it is wrong, used, too old, somebody else's, or too many were wrong before it. */
export async function useCode(deps: CodeDeps, code: string): Promise<Confirmation> {
  const { auditLog, confirmations } = deps.store.now;
  const now = deps.clock.now();
  const since = new Date(now.getTime() - VALID_MS);
  if ((await auditLog.countSince(deps.actor, CONFIRM_COMMAND, "refused", since)) >= WRONG_TRIES)
    throw await refused(deps, "Terlalu banyak kode salah. Tunggu 5 menit, lalu ulangi perintahnya.");
  const asked = await confirmations.use(deps.actor, hashOf(deps, code), now);
  if (asked !== null) return asked;
  throw await refused(
    deps,
    "Kode itu tidak berlaku (salah, sudah dipakai, atau lewat 5 menit). Ulangi perintahnya.",
  );
}

async function refused({ store, clock, actor }: CodeDeps, sentence: string): Promise<Fault> {
  await store.now.auditLog.add({
    actor,
    command: CONFIRM_COMMAND,
    details: "",
    outcome: "refused",
    occurredAt: clock.now(),
  });
  return new Fault("argument_invalid", sentence);
}

/** Ids are random hexadecimal digits; twelve of them are 281 million million, so the remainder favours no code. */
function sixDigits(id: string): string {
  const digits = id.replace(/[^0-9a-f]/gi, "").slice(0, 12);
  return String(Number.parseInt(digits, 16) % 1_000_000).padStart(6, "0");
}

function hashOf({ actor, fingerprint }: CodeDeps, code: string): string {
  return fingerprint(`${actor}:${code}`);
}
