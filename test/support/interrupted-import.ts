import { createDataSource } from "../../src/adapters/database/connection/data-source";
import { createImportStore } from "../../src/adapters/database/imports/import-store";
import { openTable } from "../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import { importFile } from "../../src/application/importing/import-file";
import type { TableFile } from "../../src/application/importing/import-ports";
import { parseLocalInstant } from "../../src/domain/local-time";
import { interceptStatements } from "./intercept-statements";

/**
 * A process to be killed: imports a file and, at the named moment, says "now" and waits for its end. `reading`: all rows
 * but the last batch are in; `committing`: everything is done but the commit.
 */
const [url = "", path = "", moment = ""] = process.argv.slice(2);

async function waitForTheEnd(): Promise<void> {
  process.stdout.write("now\n");
  const forever = setInterval(() => undefined, 60_000);
  await new Promise(() => forever);
}

async function open(file: string): Promise<TableFile> {
  const table = await openTable(file);
  if (moment !== "reading") return table;
  return {
    ...table,
    async *batches() {
      for await (const batch of table.batches()) {
        yield batch;
        if (batch.bytesRead * 2 > table.bytes) await waitForTheEnd();
      }
    },
  };
}

async function main(): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  if (moment === "committing")
    interceptStatements(dataSource, async (sql, send) => {
      if (sql === "COMMIT") await waitForTheEnd();
      return send();
    });
  await importFile(
    {
      files: { open, rejectionsFor: createRejectionsFile },
      imports: createImportStore(dataSource),
      clock: { now: () => new Date("2026-11-24T05:00:00Z"), sleep: async () => undefined },
    },
    {
      path,
      kind: null,
      period: null,
      asOf: parseLocalInstant("2026-11-20 07:30"),
      isDryRun: false,
      force: true,
    },
  );
}

void main();
