import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openTable } from "../../src/adapters/files/open-table";
import { importFile } from "../../src/application/importing/import-file";
import { period } from "../../src/domain/billing-period";
import { storedZip } from "../support/stored-zip";

const ROWS = 200_000;
const HEAD =
  "UNITAP UNITUP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPPTL RPBPJU RPPPN RPMAT TAGSUS UJL BP TRAFO SEWATRAFO SEWAKAP RPTAG RPBK BULAN KOORDX KOORDY";
const READS = "--read";

/** A workbook of 200,000 rows of 25 columns, read as an import reads it, without a database, in a process of its own. */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-workbook-"));
  const path = join(folder, "saldo.xlsx");
  try {
    writeFileSync(path, workbook());
    const told = execFileSync(process.execPath, [__filename, READS, path], { encoding: "utf8" });
    const { accepted, ms, peakMb, loopMs } = JSON.parse(told) as Readonly<Record<string, number>>;
    if (accepted !== ROWS) throw new Error(`${accepted} of ${ROWS} rows were accepted.`);
    print(
      `workbook: ${ROWS} rows of 25 columns in ${((ms ?? 0) / 1_000).toFixed(1)} s, peak RSS ${peakMb} MB, ` +
        `event loop at most ${loopMs} ms behind (bounds: 12 s, 200 MB, 50 ms)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function read(path: string): Promise<void> {
  const begun = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const clock = { now: () => new Date("2026-11-24T05:00:00Z"), sleep: async () => undefined };
  const session = {
    add: () => undefined,
    settle: async () => undefined,
    finish: async () => ({ importId: 1, counts: {}, crowdedPhones: [], doubts: [] }) as never,
    close: async () => undefined,
  };
  const sink = { add: async () => undefined, addDoubts: async () => null, close: async () => null };
  const { rows } = await importFile(
    {
      files: { open: openTable, rejectionsFor: () => sink },
      imports: {
        findCommitted: async () => null,
        lastOf: async () => null,
        unitsTaken: async () => [],
        again: (work) => work(),
        begin: async () => session,
      },
      clock,
    },
    { path, kind: null, period: period("2026-11"), asOf: null, isDryRun: false, force: false },
  );
  delay.disable();
  process.stdout.write(
    JSON.stringify({
      accepted: rows.accepted,
      ms: Math.round(performance.now() - begun),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1_000),
      // What the timer's own resolution adds is none of ours.
      loopMs: Math.max(0, Math.round(delay.max / 1e6) - 5),
    }),
  );
}

function workbook(): Buffer {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly (string | number)[]) =>
    `<row>${cells.map((cell) => (typeof cell === "number" ? `<c><v>${cell}</v></c>` : text(cell))).join("")}</row>`;
  const rows = [row(HEAD.split(" "))];
  for (let index = 1; index <= ROWS; index++)
    rows.push(
      row([
        ...["51", "51675", String(516_759_000_000 + index), `SITI AMINAH ${index % 977}`, "R1"],
        ...[900, "0", `JJ${index % 99}`, `DSN KRAJAN RT ${index % 30}`, 1, 70_000, 7_000, 125],
        ...[0, 0, 0, 0, 0, 0, 0, 77_125 + (index % 1_000), 0, "202611", -8.4, 114.1],
      ]),
    );
  return storedZip(
    {
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml": '<workbook><sheets><sheet name="Saldo" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    },
    true,
  );
}

if (process.argv[2] === READS) void read(process.argv[3] ?? "");
