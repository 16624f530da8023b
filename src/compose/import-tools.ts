import { createImportStore } from "../adapters/database/imports/import-store";
import { openTable } from "../adapters/files/open-table";
import { createRejectionsFile } from "../adapters/files/rejections-file";
import type { ImportDependencies } from "../application/importing/import-file";
import type { Config } from "../config/config";
import type { Base } from "./base";

/** The payments of a whole sample month are taken while the pretend clock stands on the 20th. */
const SAMPLE_DAYS_AHEAD = 40;

/** What an import needs, whoever asks for it. */
export function importTools({
  channel,
  clock,
  dataSource,
}: Pick<Base, "clock" | "dataSource"> & Pick<Config, "channel">): ImportDependencies {
  return {
    files: { open: openTable, rejectionsFor: createRejectionsFile },
    imports: createImportStore(dataSource),
    clock,
    ...(channel === "sandbox" && { paidDaysAhead: SAMPLE_DAYS_AHEAD }),
  };
}
