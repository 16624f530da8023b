import { withoutStyles } from "../../src/adapters/report/screen";
import type { ReportMaker } from "../../src/application/report/make-report";
import { createReportShelf } from "../../src/application/views/report-shelf";
import { Fault } from "../../src/domain/fault";
import { describeOnDatabases, useDatabase } from "../support/database";
import { runningPush } from "./campaigns";
import { describeInChromium, expectToFit } from "./chromium";
import { openOffice, visitorOf } from "./office";

const QUESTION = { period: "2026-11" } as Parameters<ReportMaker["make"]>[0];

describe("the shelf of reports", () => {
  const drawn = { page: { title: "x" }, drawings: [] };
  const file = { fileName: "x", mimeType: "x", content: Buffer.from(JSON.stringify(drawn)) };
  const world = () => {
    const state = { data: "1", now: 0, made: 0, finish: (): void => undefined, fails: false };
    const shelf = createReportShelf(
      {
        make: () => {
          state.made++;
          return new Promise((resolve, reject) => {
            state.finish = () =>
              state.fails ? reject(new Fault("not_found", "x")) : resolve({ title: "x", lines: [], file });
          });
        },
      },
      { now: () => new Date(state.now), wait: async () => undefined, dataVersion: async () => state.data },
    );
    return { state, shelf };
  };

  it("makes each report once, says when it is there, and again only for new lists or hours", async () => {
    const { state, shelf } = world();
    const before = shelf.version();
    expect(await Promise.all([shelf.look(QUESTION), shelf.look(QUESTION)])).toEqual([null, null]);
    expect(state.made).toBe(1);
    state.finish();
    await new Promise(setImmediate);
    expect(shelf.version()).not.toBe(before);
    expect(await shelf.look(QUESTION)).toEqual(drawn);
    expect(state.made).toBe(1);
    state.data = "2";
    await shelf.look(QUESTION);
    state.now = 11 * 60_000;
    await shelf.look(QUESTION);
    expect(state.made).toBe(3);
  });

  it("says why there is none, and tries again at the next look", async () => {
    const { state, shelf } = world();
    state.fails = true;
    await shelf.look(QUESTION);
    state.finish();
    await new Promise(setImmediate);
    await expect(shelf.look(QUESTION)).rejects.toThrow(Fault);
    await shelf.look(QUESTION);
    expect(state.made).toBe(2);
  });
});

test("a style within a picture becomes attributes, which the policy lets through", () => {
  expect(withoutStyles('<text style="font-size:12px;fill: red;" x="1"><g style="">')).toBe(
    '<text font-size="12px" fill="red" x="1"><g>',
  );
});

describeOnDatabases("the report on the screens", (open) => {
  it("is a page with its charts, is downloaded by whom it is for, and says plainly where there is none", async () => {
    const office = await openOffice(open);
    await office.addUser("Siti", "operator");
    await office.addUser("Hadi", "viewer");
    await runningPush(office.base, 20);
    const [siti, hadi] = [visitorOf(office), visitorOf(office)];
    await siti.signIn("Siti");
    await hadi.signIn("Hadi");
    let page = await siti.get("/laporan");
    for (let look = 0; page.html.includes("sedang disusun") && look < 20; look++)
      page = await siti.get("/laporan/2026-11");
    expect(page.html).toContain("Laporan November 2026");
    expect(page.html).toContain("<svg");
    expect(page.html).not.toMatch(/ style="/);
    expect((await hadi.get("/laporan/2026-11")).html).not.toContain("/xlsx");
    expect((await hadi.get("/laporan/2026-11/xlsx")).status).toBe(403);
    const csv = await siti.get("/laporan/2026-11/csv");
    expect([csv.status, csv.headers["content-disposition"]]).toEqual([
      200,
      expect.stringContaining("attachment"),
    ]);
    const [entry] = await office.base.store.now.auditLog.newest(1);
    expect(entry).toMatchObject({ actor: "Siti", command: "laporan", details: "2026-11 csv" });
    for (const odd of ["/laporan/2026-13", "/laporan/x/pdf"]) expect((await siti.get(odd)).status).toBe(404);
    await office.close();
    expect(office.bugs).toEqual([]);
  });
});

describeInChromium("the page of the report", (browser) => {
  const open = useDatabase("SQLite");

  it("fits, is accessible, and breaks no policy with its charts", async () => {
    const office = await openOffice(open);
    await runningPush(office.base, 20);
    await expectToFit(browser(), office, async (page, seen) => {
      await page.goto("/laporan");
      for (let look = 0; (await page.locator("figure svg").count()) === 0 && look < 20; look++)
        await page.reload();
      expect(await page.locator("figure svg").count()).toBeGreaterThan(0);
      await seen("laporan");
    });
    await office.close();
  });
});
