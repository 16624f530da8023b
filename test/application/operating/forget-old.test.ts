import { mkdtempSync, utimesSync } from "node:fs";
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forgetFiles } from "../../../src/adapters/files/forget-files";
import { type ForgetDeps, forgetOld, startForgetting } from "../../../src/application/operating/forget-old";
import { period } from "../../../src/domain/billing-period";
import type { Retention } from "../../../src/domain/retention";
import { idOf, MORNING, minutes } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { createManualClock } from "../../support/manual-clock";
import { type Rig, rigOn } from "../rig";

const KEPT: Retention = { billMonths: 13, textDays: 90, auditMonths: 24 };
const days = (count: number) => minutes(-count * 24 * 60);
const never = new AbortController().signal;

function forget(rig: Rig, retention: Retention = KEPT): Promise<number> {
  const clock = { ...rig.clock, now: () => MORNING, sleep: async () => {} };
  const deps: ForgetDeps = { ...rig.app, clock, retention, forgetFiles: async () => 0 };
  return forgetOld(deps, never);
}

describeOnDatabases("what is old", (open) => {
  it("is not forgotten in a night whose time is in doubt, and is as soon as that is known", async () => {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const id = await rig.inbound({ contactId, receivedAt: days(91), sentAt: days(91), text: "sudah bayar" });
    await rig.sql.run("UPDATE inbox SET state = 'answered'");
    const text = async () => (await rig.stored("inbox", id))?.text;
    let knows = false;
    const night = createManualClock("2026-11-19T20:00:00.000Z"); // 03.00 WIB
    const files: Date[] = [];
    const forgetting = startForgetting({
      ...{ ...rig.app, clock: night, retention: KEPT, knowsTheTime: () => knows },
      forgetFiles: async (before) => files.push(before),
    });
    await night.advance(20 * 60_000);
    expect([await text(), files, rig.eventsNamed("retention.done")]).toEqual(["sudah bayar", [], []]);
    knows = true;
    const done = () => rig.eventsNamed("retention.done").length;
    await night.advance(10 * 60_000);
    // Its statements take real time, and pauses of this clock lie between them.
    while (done() === 0) await night.advance(20);
    await forgetting.stop();
    expect([await text(), files.length, done()]).toEqual(["", 1, 1]);
  });

  it("is forgotten in words and kept as a fact; what is young, waits, or is in doubt keeps its words", async () => {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const said = (at: Date, state = "answered") =>
      rig.inbound({ contactId, receivedAt: at, sentAt: at, state, text: "sudah bayar", foundIds: idOf(1) });
    const [old, young, waiting] = [
      await said(days(91)),
      await said(days(89)),
      await said(days(91), "received"),
    ];
    const sent = (createdAt: Date, state: string) =>
      rig.delivery({ contactId, createdAt, state, text: "Yth. SITI" });
    const [read, doubt] = [await sent(days(91), "read"), await sent(days(91), "uncertain")];

    await forget(rig);

    expect(await rig.stored("inbox", old)).toMatchObject({ text: "", foundIds: null, state: "answered" });
    for (const id of [young, waiting])
      expect(await rig.stored("inbox", id)).toMatchObject({ text: "sudah bayar" });
    expect(await rig.stored("deliveries", read)).toMatchObject({ text: null, state: "read" });
    expect(await rig.stored("deliveries", doubt)).toMatchObject({ text: "Yth. SITI" });
  });

  it("goes with its bills once they are paid; what is owed stays, however old", async () => {
    const rig = await rigOn(open);
    const customer = await rig.customer(1);
    const bill = (month: string, state: string) => rig.bill(customer, { period: period(month), state });
    await bill("2025-09", "paid");
    await bill("2025-08", "void");
    await bill("2025-07", "open");
    await bill("2025-10", "paid");
    await forget(rig);
    const left = await rig.sql.all<{ period: string }>("SELECT period FROM bills ORDER BY period");
    expect(left.map((one) => one.period)).toEqual(["2025-07", "2025-10"]);
  });

  it("of admins' acts goes after its own time", async () => {
    const rig = await rigOn(open);
    const act = (at: Date) =>
      rig.store.now.auditLog.add({
        actor: "cli",
        command: "pause",
        details: "",
        outcome: "done",
        occurredAt: at,
      });
    await act(days(24 * 31 + 1));
    await act(days(24 * 31 - 1));
    await forget(rig);
    expect(await rig.store.now.auditLog.newest(9)).toHaveLength(1);
  });

  it("beyond one piece of rows is forgotten too, and a second time changes nothing", async () => {
    const rig = await rigOn(open);
    for (let from = 0; from < 1_100; from += 100)
      await rig.sql.run(
        `INSERT INTO jobs (command, step, arguments, actor, state, attempts, created_at, finished_at) VALUES ${Array.from({ length: 100 }, () => "('impor', 'run', '', 'x', 'done', 1, ?, ?)").join(", ")}`,
        Array.from({ length: 200 }, () => days(100)),
      );
    expect(await forget(rig)).toBe(1_100);
    expect(await forget(rig)).toBe(0);
    expect(rig.eventsNamed("retention.done")).toHaveLength(2);
  });

  it("of the screens goes after a day, whatever the settings", async () => {
    const { sql, ...rig } = await rigOn(open);
    const key = (name: string, at: Date) =>
      sql.insert("form_keys", { keyHash: name, sessionHash: "s", path: "/", startedAt: at });
    await key("old", minutes(-25 * 60));
    await key("young", minutes(-23 * 60));
    expect(await forget({ sql, ...rig }, { billMonths: null, textDays: null, auditMonths: null })).toBe(1);
    expect(await sql.all("SELECT key_hash FROM form_keys")).toEqual([{ keyHash: "young" }]);
  });

  it("of every kind can be kept for ever", async () => {
    const rig = await rigOn(open);
    const customer = await rig.customer(1);
    await rig.bill(customer, { period: period("2020-01"), state: "paid" });
    const contactId = await rig.contact(1);
    const id = await rig.inbound({ contactId, receivedAt: days(2000), state: "answered" });
    expect(await forget(rig, { billMonths: null, textDays: null, auditMonths: null })).toBe(0);
    expect(await rig.stored("inbox", id)).toMatchObject({ text: "CEK" });
  });

  it("has a statement for every kind that the database takes", async () => {
    const rig = await rigOn(open);
    expect(await forget(rig)).toBe(0);
  });
});

describe("files that WhatsApp left", () => {
  it("go when they are old; young ones, other folders and what a link leads to stay", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lunas-forget-"));
    for (const name of ["inbox", "reports", "sessions"]) await mkdir(join(folder, name));
    const old = new Date(MORNING.getTime() - 100 * 86_400_000);
    const write = async (path: string, at: Date) => {
      await writeFile(join(folder, path), "x");
      utimesSync(join(folder, path), at, at);
    };
    await write("inbox/a.csv", old);
    await write("inbox/b.csv", MORNING);
    await write("reports/a.pdf", old);
    await write("sessions/key", old);
    await symlink(join(folder, "sessions/key"), join(folder, "inbox/link"));
    expect(await forgetFiles(folder, days(90))).toBe(2);
    expect(await readdir(join(folder, "inbox"))).toEqual(["b.csv", "link"]);
    expect(await readdir(join(folder, "sessions"))).toEqual(["key"]);
    await rm(folder, { recursive: true });
    expect(await forgetFiles(folder, MORNING)).toBe(0);
  });
});
