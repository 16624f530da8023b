/** What the page's socket says in ordinary times. The supervisor knows an answer to each of these. */
const ORDINARY: ReadonlySet<string> = new Set([
  "CONFLICT",
  "CONNECTED",
  "DEPRECATED_VERSION",
  "OPENING",
  "PAIRING",
  "TIMEOUT",
  "UNLAUNCHED",
  "UNPAIRED",
  "UNPAIRED_IDLE",
]);

/**
 * Does WhatsApp say that it has stopped this account (`TOS_BLOCK`, `SMB_TOS_BLOCK`: its terms were broken; `PROXYBLOCK`:
 * it may not come from here)? A state that nobody knows counts as well: going on blindly is what gets numbers banned.
 */
export function meansBarred(state: string | null): boolean {
  return state !== null && /^[A-Z][A-Z_]*$/.test(state) && state !== "LOGOUT" && !ORDINARY.has(state);
}
