import { readFileSync } from "node:fs";
import { CLOUD_SECRETS } from "../config/cloud-settings";

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that stand in files of their own (`…_FILE`), put where the setting itself is empty. */
export function withSecretFiles(environment: Environment): Environment {
  const read: Record<string, string> = {};
  for (const name of CLOUD_SECRETS) {
    const file = environment[`${name}_FILE`]?.trim() ?? "";
    if (file === "" || (environment[name]?.trim() ?? "") !== "") continue;
    const content = contentOf(file);
    if (content !== null) read[name] = content;
  }
  return { ...environment, ...read };
}

/** Files that are named and cannot be read. */
export function secretFileProblems(environment: Environment): string[] {
  return CLOUD_SECRETS.flatMap((name) => {
    const file = environment[`${name}_FILE`]?.trim() ?? "";
    return file === "" || contentOf(file) !== null
      ? []
      : [`${name}_FILE "${file}": berkas itu tidak dapat dibaca. Perbaiki jalurnya atau hak bacanya.`];
  });
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
