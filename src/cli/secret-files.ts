import { readFileSync, statSync } from "node:fs";
import { CLOUD_SECRETS } from "../config/cloud-settings";

type Environment = Readonly<Record<string, string | undefined>>;

/** In bytes: no secret is longer than a line. */
const LARGEST = 4096;
const FOR_ALL = 0o007;

/** Secrets that stand in files of their own (`…_FILE`), put where the setting itself is empty. */
export function withSecretFiles(environment: Environment): Environment {
  const read: Record<string, string> = {};
  for (const name of CLOUD_SECRETS) {
    const file = fileOf(environment, name);
    if (file === "" || (environment[name]?.trim() ?? "") !== "") continue;
    const content = contentOf(file);
    if (content !== null) read[name] = content;
  }
  return { ...environment, ...read };
}

/** What is wrong with the files that hold secrets, each line with its remedy. */
export function secretFileProblems(environment: Environment): string[] {
  return CLOUD_SECRETS.flatMap((name) => {
    const file = fileOf(environment, name);
    if (file === "") return [];
    const content = contentOf(file);
    if (content === null)
      return [`${name}_FILE "${file}": berkas itu tidak dapat dibaca. Perbaiki jalurnya atau hak bacanya.`];
    if (content === "") return [`${name}_FILE "${file}": berkas itu kosong. Isi dengan rahasianya saja.`];
    const given = environment[name]?.trim() ?? "";
    return given === "" || given === content
      ? []
      : [`${name} dan ${name}_FILE "${file}" berisi rahasia yang berlainan. Kosongkan salah satunya.`];
  });
}

/** Where a secret lies open to every account of this machine. A container's own secrets may: so it is no fault. */
export function secretFileWarnings(environment: Environment): string[] {
  if (process.platform === "win32") return [];
  return CLOUD_SECRETS.flatMap((name) => {
    const file = fileOf(environment, name);
    const mode = file === "" ? 0 : (statSync(file, { throwIfNoEntry: false })?.mode ?? 0);
    return (mode & FOR_ALL) === 0
      ? []
      : [`${name}_FILE "${file}" dapat dibaca semua akun di komputer ini. Tutup dengan: chmod o-rwx ${file}`];
  });
}

function fileOf(environment: Environment, name: (typeof CLOUD_SECRETS)[number]): string {
  return environment[`${name}_FILE`]?.trim() ?? "";
}

function contentOf(file: string): string | null {
  try {
    const { size } = statSync(file);
    return size > LARGEST ? null : readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
