import { parseEnv } from "node:util";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of `.env` (its text, or `null` where there is none) under those of the real environment, which win.
 * Editors on Windows put a byte order mark before the first name: it is not part of it.
 */
export function environmentOf(file: string | null, real: Environment): Environment {
  return { ...namesIn(file), ...real };
}

/** The names that `.env` sets, right or wrong. */
export function namesOf(file: string | null): string[] {
  return Object.keys(namesIn(file));
}

function namesIn(file: string | null): Environment {
  return parseEnv((file ?? "").replace(/^\uFEFF/, ""));
}
