import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTable } from "../../src/adapters/files/open-table";
import {
  type ImportReport,
  type ImportRequest,
  importFile,
} from "../../src/application/importing/import-file";
import type { ImportEnd, ImportPlan, ImportStore } from "../../src/application/importing/import-ports";
import type { ImportRecord } from "../../src/domain/import/record";
import type { Rejection } from "../../src/domain/import/rejection";

/** What a file came to, without a database. */
export interface Taken {
  readonly report: ImportReport;
  /** The accepted rows that no later row of the file takes back. */
  readonly records: readonly ImportRecord[];
  /** Every phone of the file. */
  readonly phones: readonly string[];
  readonly rejections: readonly Rejection[];
  /** Row and reason of every row that was refused as a whole. */
  readonly refused: readonly (readonly [row: number, reason: string])[];
}

const NO_COUNTS = {
  customersNew: 0,
  billsNew: 0,
  billsChanged: 0,
  billsUnchanged: 0,
  billsVoid: 0,
  billsSettled: 0,
  billsVanished: 0,
  reopened: 0,
  paidTwice: 0,
  amountsDiffer: 0,
  reversedStillPaid: 0,
  unknownSettlements: 0,
  olderSnapshots: 0,
  contactsNew: 0,
  linksNew: 0,
  wrongLinks: 0,
  contactsErased: 0,
  vanishingWithheld: 0,
};

/** Reads a file as an import does, at noon on 24 November 2026 in Jakarta. */
export async function takeFile(path: string, request: Partial<ImportRequest> = {}): Promise<Taken> {
  const records: ImportRecord[] = [];
  const phones: string[] = [];
  const rejections: Rejection[] = [];
  let reversed: ImportEnd["reversed"] = [];
  const imports: ImportStore = {
    findCommitted: async () => null,
    lastOf: async () => null,
    unitsTaken: async () => [],
    again: (work) => work(),
    begin: async (_plan: ImportPlan) => ({
      add(part, record) {
        if (part === "row") records.push(record);
        if (part !== "mention") phones.push(...record.phones.slice(0, 1));
      },
      settle: async () => undefined,
      async finish(end) {
        reversed = end.reversed;
        return { importId: 1, counts: NO_COUNTS, crowdedPhones: [], doubts: [] } as never;
      },
      close: async () => undefined,
    }),
  };
  const report = await importFile(
    {
      files: {
        open: openTable,
        rejectionsFor: () => ({
          add: async (one) => {
            rejections.push(one);
          },
          addDoubts: async () => null,
          close: async () => null,
        }),
      },
      imports,
      clock: { now: () => new Date("2026-11-24T05:00:00Z"), sleep: async () => undefined },
    },
    { path, kind: null, period: null, asOf: null, isDryRun: false, force: false, ...request },
  );
  const isBack = (record: ImportRecord) =>
    reversed.some((one) => one.customerId === record.customerId && one.period === record.period);
  return {
    report,
    records: records.filter((record) => !isBack(record)),
    phones,
    rejections,
    refused: rejections.filter(({ loss }) => loss === "row").map(({ row, reason }) => [row, reason] as const),
  };
}

/** A folder for files that a suite writes; gone with it. */
export function useFolder(): (name: string, content: string | Buffer) => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lunas-files-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
