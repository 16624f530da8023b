import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import type { AppEvent } from "../../src/application/ports/events";
import { makeReport, publishReport, type ReportMaker } from "../../src/application/report/make-report";
import type { Base } from "../../src/compose/base";
import { composeReports, type ReportThread } from "../../src/compose/compose-reports";
import { reportTools } from "../../src/compose/report-tools";
import { Fault } from "../../src/domain/fault";
import { instantOf } from "../../src/domain/local-time";
import { describeOnDatabases, type TestDatabase, useDatabase } from "../support/database";
import { handMadeMonth } from "../support/hand-made-month";
import { pdfText } from "../support/pdf-text";

const UNIT = "PLN ULP Jajag";
const CLOCK = { now: () => instantOf("2026-12-02", "08:00"), sleep: async () => undefined };
/** The sources as they are, in a real thread. */
const THREAD: ReportThread = {
  file: join(__dirname, "../../src/compose/report-thread.ts"),
  execArgv: ["-r", join(__dirname, "../support/typescript.cjs")],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-report-thread-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makerFor(
  { url, dataSource }: TestDatabase,
  thread: ReportThread,
): { maker: ReportMaker; events: AppEvent[] } {
  const events: AppEvent[] = [];
  const config = { databaseUrl: url, unitName: UNIT, dataFolder: folder } as Base["config"];
  const log: Base["log"] = { emit: (event) => void events.push(event), close: async () => undefined };
  return { maker: composeReports({ config, clock: CLOCK, log, dataSource }, thread), events };
}

describeOnDatabases("a report in a thread of its own", (open) => {
  it("says the same as one made here, while the loop of this thread turns", async () => {
    const database = await open();
    const sql = sqlOfDataSource(database.dataSource, (work) => work());
    await handMadeMonth(sql);
    const { maker } = makerFor(database, THREAD);
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns++;
      if (!isDone) setImmediate(turn);
    };
    turn();
    const made = await maker.make({}, "json");
    isDone = true;
    const here = await makeReport(reportTools(sql, CLOCK, UNIT), {}, "json");
    expect(made).toEqual(here);
    expect(turns).toBeGreaterThan(100);
  });

  it("keeps the PDF that it drew, for the chat", async () => {
    const database = await open();
    await handMadeMonth(sqlOfDataSource(database.dataSource, (work) => work()));
    const { title, document } = await publishReport(makerFor(database, THREAD).maker, {});
    expect(title).toBe("Laporan pengaruh November 2026");
    expect(pdfText(readFileSync(join(folder, document.path))).join(" ")).toContain("November 2026");
  });

  it("is tried again when its database is away: that is no answer", async () => {
    const { url, ...database } = await open();
    const away = url.startsWith("sqlite:") ? `sqlite:${folder}` : url.replace(/:\d+\//, ":1/");
    const { maker } = makerFor({ ...database, url: away }, THREAD);
    const error = await maker.make({}, "pdf").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Fault);
  });

  it("hands over the mistakes that can be explained", async () => {
    const { maker, events } = makerFor(await open(), THREAD);
    const fault = await maker.make({ campaignId: 99 }, "pdf").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("Kampanye 99 tidak ada"),
    });
    expect(events).toEqual([]);
  });
});

describe("a report whose thread ends", () => {
  const open = useDatabase("SQLite");

  async function ended(program: string, limits = { heapMb: 64, timeMs: 60_000 }) {
    const file = join(folder, "thread.cjs");
    writeFileSync(file, program);
    const { maker, events } = makerFor(await open(), { file, limits });
    const fault = await maker.make({}, "pdf").catch((error: unknown) => error);
    return { fault, errors: events.map((event) => event.name) };
  }

  it.each([
    ["for more memory", "const all = []; for (;;) all.push(new Array(1000).fill({}));", "lebih dari 64 MB"],
    ["by an error", "throw new Error('broken');", "karena kesalahan program"],
    ["without a word", "process.exit(0);", "karena kesalahan program"],
  ])("%s is one sentence for who asked, and the process lives", async (_what, program, why) => {
    const { fault, errors } = await ended(program);
    expect(fault).toMatchObject({
      code: "report_unfinished",
      message: expect.stringMatching(`^Laporan tidak jadi: .*${why}; pengiriman tetap berjalan`),
    });
    expect(errors).toEqual(["error"]);
  });

  it("is ended when it takes too long, even while it computes", async () => {
    const { fault } = await ended("for (;;);", { heapMb: 64, timeMs: 50 });
    expect(fault).toMatchObject({ code: "report_unfinished", message: expect.stringContaining("menit") });
  });

  it("keeps the code of what the database said, so that trouble is known as trouble", async () => {
    const program = `require("node:worker_threads").parentPort.postMessage(
      { refusal: { name: "QueryFailedError", message: "gone", code: "ECONNREFUSED" } });`;
    const { fault, errors } = await ended(program);
    expect(fault).toMatchObject({ code: "ECONNREFUSED", message: "gone" });
    expect(errors).toEqual([]);
  });
});
