import { createHash, randomBytes } from "node:crypto";
import type { Tokens } from "../../application/accounts/deps";

/** 256 random bits, as 43 letters that need no escaping. */
export function createTokens(): Tokens {
  return {
    next: () => randomBytes(32).toString("base64url"),
    digest: (token) => createHash("sha256").update(token).digest("hex"),
  };
}
