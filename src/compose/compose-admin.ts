import { join, resolve } from "node:path";
import { createPersonFiles } from "../adapters/files/person-files";
import { createFingerprint, type Fingerprint, loadFingerprintKey } from "../adapters/system/fingerprint";
import type { AdminServices } from "../application/operating/admin";
import type { Base } from "./base";
import type { Composed } from "./compose";
import { composeImports } from "./compose-imports";

/** What operator commands work with, on whichever face they are given. */
export function composeAdmin(base: Base, { app, reports }: Pick<Composed, "app" | "reports">): AdminServices {
  const { config } = base;
  let keyed: Fingerprint | null = null;
  return {
    ...app,
    schedule: config.pushSchedule,
    reports,
    linksNumbers: config.channel === "whatsapp",
    takeImport: composeImports(base),
    personFiles: createPersonFiles(config.dataFolder),
    locate: (document) => resolve(config.dataFolder, document),
    fingerprint: (text) => {
      keyed ??= createFingerprint(loadFingerprintKey(join(config.dataFolder, "codes.key")));
      return keyed(text);
    },
  };
}
