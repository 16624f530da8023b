import { join, resolve } from "node:path";
import { createImportStore } from "../adapters/database/imports/import-store";
import { openTable } from "../adapters/files/open-table";
import { createRejectionsFile } from "../adapters/files/rejections-file";
import { createFingerprint, type Fingerprint, loadFingerprintKey } from "../adapters/system/fingerprint";
import type { AdminServices } from "../application/operating/admin";
import type { Base } from "./base";
import type { Composed } from "./compose";

/** What operator commands work with, on whichever face they are given. */
export function composeAdmin(
  { config, clock, dataSource }: Base,
  { app, reports }: Pick<Composed, "app" | "reports">,
): AdminServices {
  let keyed: Fingerprint | null = null;
  return {
    ...app,
    schedule: config.pushSchedule,
    reports,
    imports: {
      files: { open: openTable, rejectionsFor: createRejectionsFile },
      imports: createImportStore(dataSource),
      clock,
    },
    locate: (document) => resolve(config.dataFolder, document),
    fingerprint: (text) => {
      keyed ??= createFingerprint(loadFingerprintKey(join(config.dataFolder, "codes.key")));
      return keyed(text);
    },
  };
}
