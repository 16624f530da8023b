import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { Passwords } from "../../application/accounts/deps";
import { createOneByOne } from "../../application/ports/one-by-one";

/**
 * OWASP's second choice after Argon2id (Password Storage Cheat Sheet, "scrypt": N 2^15, r 8, p 3): 32 MiB and some tenths
 * of a second, built into Node. The parameters stand with each hash, so that they can be raised for new ones.
 */
const COST = { log2N: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Compared with where there is no such user, so that both take the same time. */
const NOBODY = `scrypt$${COST.log2N}$${COST.r}$${COST.p}$${Buffer.alloc(SALT_BYTES).toString("base64url")}$${Buffer.alloc(HASH_BYTES).toString("base64url")}`;

/** `cost` is lowered in tests only. One hash at a time: a crowd at the door must not take all the memory. */
export function createPasswords(cost = COST): Passwords {
  const inTurn = createOneByOne();
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(SALT_BYTES);
        const hash = await derive(password, salt, cost);
        return [
          "scrypt",
          cost.log2N,
          cost.r,
          cost.p,
          salt.toString("base64url"),
          hash.toString("base64url"),
        ].join("$");
      }),
    matches: (password, kept) =>
      inTurn(async () => {
        const [, log2N, r, p, salt = "", hash = ""] = (kept ?? NOBODY).split("$");
        const expected = Buffer.from(hash, "base64url");
        const given = await derive(password, Buffer.from(salt, "base64url"), {
          log2N: Number(log2N),
          r: Number(r),
          p: Number(p),
        });
        return timingSafeEqual(given, expected) && kept !== null;
      }),
  };
}

function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
  return new Promise((resolve, reject) => {
    // Two keyboards write one letter in two ways; both are the same password (NIST SP 800-63B, 5.1.1.2).
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
