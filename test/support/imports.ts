import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createImportStore } from "../../src/adapters/database/imports/import-store";
import { openTable } from "../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import {
  type ImportReport,
  type ImportRequest,
  importFile,
} from "../../src/application/importing/import-file";
import type { ImportFiles } from "../../src/application/importing/import-ports";
import { parseLocalInstant } from "../../src/domain/local-time";
import type { Open } from "./database";

export interface ImportRig {
  readonly dataSource: DataSource;
  readonly folder: string;
  /** Writes the content as a file and imports it. `asOf` as an operator writes it. */
  take(
    name: string,
    content: string | Buffer,
    options?: Partial<Omit<ImportRequest, "path" | "asOf">> & { readonly asOf?: string },
  ): Promise<ImportReport>;
  query(sql: string): Promise<Record<string, unknown>[]>;
}

/** An empty database and a folder for files; the clock stands at noon on 24 November 2026 in Jakarta, unless said otherwise. */
export function useImports(
  open: Open,
  files: Partial<ImportFiles> = {},
  now = new Date("2026-11-24T05:00:00Z"),
): () => Promise<ImportRig> {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  return async () => {
    const { dataSource } = await open();
    const folder = mkdtempSync(join(tmpdir(), "lunas-import-"));
    folders.push(folder);
    const dependencies = {
      files: { open: openTable, rejectionsFor: createRejectionsFile, ...files },
      imports: createImportStore(dataSource),
      clock: { now: () => now, sleep: async () => undefined },
    };
    return {
      dataSource,
      folder,
      query: (sql) => dataSource.query(sql),
      take(name, content, { asOf, ...options } = {}) {
        const path = join(folder, name);
        writeFileSync(path, content);
        return importFile(dependencies, {
          path,
          kind: null,
          period: null,
          isDryRun: false,
          force: false,
          ...options,
          asOf: asOf === undefined ? null : parseLocalInstant(asOf),
        });
      },
    };
  };
}
