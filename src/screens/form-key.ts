import type { Caller } from "../application/ports/screens";
import type { ScreenTools } from "./define-page";

/** The hidden field that makes a form count once, and only from its own page. */
export const KEY_FIELD = "kunci";
const RANDOM_LETTERS = 22;

/** 128 random bits and their HMAC over the sign-in session: nobody else's page can make one. */
export function mintKey(tools: Pick<ScreenTools, "accounts" | "fingerprint">, caller: Caller): string {
  const random = tools.accounts.tokens.next().slice(0, RANDOM_LETTERS);
  return `${random}.${signature(tools, caller, random)}`;
}

export function isOwnKey(tools: Pick<ScreenTools, "fingerprint">, caller: Caller, key: string): boolean {
  const [random = "", given = ""] = key.split(".");
  return random.length === RANDOM_LETTERS && given === signature(tools, caller, random);
}

function signature(
  { fingerprint }: Pick<ScreenTools, "fingerprint">,
  { sessionHash }: Caller,
  random: string,
) {
  return fingerprint(`form:${sessionHash}:${random}`).slice(0, 32);
}
