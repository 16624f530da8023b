import type { Hope } from "../../../application/ports/store";
import { codeOf, isContention } from "./contention";
import { databaseTrouble } from "./database-trouble";

/** MySQL's words for data that a column does not take, besides those of SQLSTATE class 22 (mariadb.com/kb/en/mariadb-error-codes). */
const REFUSED = [
  "ER_DATA_TOO_LONG",
  "ER_TRUNCATED_WRONG_VALUE",
  "ER_TRUNCATED_WRONG_VALUE_FOR_FIELD",
  "ER_WARN_DATA_OUT_OF_RANGE",
  "ER_DATA_OUT_OF_RANGE",
  "ER_BAD_NULL_ERROR",
  "ER_INVALID_CHARACTER_STRING",
  "ER_CANT_AGGREGATE_2COLLATIONS",
  "ER_CANT_AGGREGATE_3COLLATIONS",
  "ER_CANT_AGGREGATE_NCOLLATIONS",
  "ER_NET_PACKET_TOO_LARGE",
  "ER_CONSTRAINT_FAILED",
];
const REFUSED_BY_SQLITE = /^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;

/** Tells data that are refused each time from a database that is away or busy (see `Hope`). */
export function hopeAfter(error: unknown): Hope {
  const cause = (error as { readonly driverError?: unknown } | null)?.driverError ?? error;
  if (cause instanceof RangeError || cause instanceof TypeError) return "never";
  if (typeof error !== "object" || error === null) return "unknown";
  if (databaseTrouble(error) !== null || isContention(error)) return "later";
  const code = codeOf(error) ?? "";
  if (REFUSED.includes(code) || REFUSED_BY_SQLITE.test(code) || sqlStateOf(error).startsWith("22"))
    return "never";
  return "unknown";
}

function sqlStateOf(error: object): string {
  const { driverError, sqlState } = error as {
    readonly driverError?: { readonly sqlState?: unknown };
    readonly sqlState?: unknown;
  };
  return String(driverError?.sqlState ?? sqlState ?? "");
}
