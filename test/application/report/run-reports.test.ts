import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createStore } from "../../../src/adapters/database/store";
import { keepFile } from "../../../src/adapters/files/keep-file";
import { createSystemIds } from "../../../src/adapters/system/ids";
import type { Operations } from "../../../src/application/operating/admin";
import { doNextJob } from "../../../src/application/operating/jobs-loop";
import { runJob } from "../../../src/application/operating/run-job";
import type { App } from "../../../src/application/ports/app";
import type { AppEvent } from "../../../src/application/ports/events";
import { makeReport, type ReportMaker } from "../../../src/application/report/make-report";
import { runReports } from "../../../src/application/report/run-reports";
import { reportTools } from "../../../src/compose/report-tools";
import { instantOf } from "../../../src/domain/local-time";
import type { Attachment } from "../../../src/domain/message";
import { phoneNumber } from "../../../src/domain/phone-number";
import { REPORT_DAYS } from "../../../src/domain/report-schedule";
import { describeOnDatabases } from "../../support/database";
import { handMadeMonth } from "../../support/hand-made-month";

const ADMINS = [phoneNumber("6289000000001"), phoneNumber("6289000000002")];

describeOnDatabases("runReports", (open) => {
  const folder = mkdtempSync(join(tmpdir(), "lunas-reports-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function service() {
    const { dataSource } = await open();
    const sql = sqlOfDataSource(dataSource, (work) => work());
    await handMadeMonth(sql);
    const events: AppEvent[] = [];
    const runAt = async (day: string, clockTime: string) => {
      const clock = { now: () => instantOf(day, clockTime), sleep: async () => undefined };
      const tools = reportTools(sql, clock, "PLN ULP Jajag");
      const reports: ReportMaker = {
        reader: tools.reader,
        make: (question, format) => makeReport(tools, question, format),
        keep: ({ fileName, content }: Attachment) => keepFile(folder, "reports", fileName, content),
      };
      const app = {
        store: createStore(dataSource),
        clock,
        ids: createSystemIds(),
        events: { emit: (event: AppEvent) => void events.push(event) },
        admins: ADMINS,
        push: { senders: ["main"] } as unknown as App["push"],
      };
      await runReports({ ...app, days: REPORT_DAYS, maker: reports });
      const operations = { ...app, reports, actor: "jadwal", message: null } as unknown as Operations;
      while (await doNextJob({ ...app, run: (job) => runJob([], operations, job) }));
    };
    const sent = () =>
      sql.all<{ phone: string; text: string; document: string; state: string }>(
        `SELECT c.phone, d.text, d.document, d.state FROM deliveries d JOIN contacts c ON c.id = d.contact_id
          WHERE d.campaign_id IS NULL ORDER BY d.id`,
      );
    return { runAt, sent, events };
  }

  it("sends the first screen and the PDF to every admin on the morning after, once", async () => {
    const { runAt, sent, events } = await service();
    await runAt("2026-11-18", "20:00");
    await runAt("2026-11-19", "07:59");
    expect(await sent()).toEqual([]);
    await runAt("2026-11-19", "08:00");
    await runAt("2026-11-19", "08:01");
    const messages = await sent();
    expect(messages.map((message) => message.phone)).toEqual(ADMINS);
    const document = JSON.parse(messages[0]!.document);
    expect(document).toMatchObject({ kind: "stored", fileName: "laporan-2026-11-pengiriman-1.pdf" });
    expect(existsSync(join(folder, document.path))).toBe(true);
    expect(messages[0]!.text).toContain("*Laporan pengaruh November 2026*");
    expect(messages[0]!.text).toContain("data pelunasan baru sampai 18 November 2026 pukul 24.00 WIB");
    expect(events).toMatchObject([{ name: "schedule.ran", task: "report D+1 of 1", lateMs: 0 }]);
  });

  it("sends again on day 3, day 7 and after the month, but nothing that is long past", async () => {
    const { runAt, sent } = await service();
    await runAt("2026-11-23", "07:00");
    expect(await sent()).toHaveLength(2);
    await runAt("2026-11-25", "08:00");
    expect(await sent()).toHaveLength(4);
    await runAt("2026-12-01", "08:00");
    expect(await sent()).toHaveLength(6);
    await runAt("2026-12-09", "08:00");
    expect(await sent()).toHaveLength(6);
  });
});
