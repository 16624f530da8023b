import { describeOnDatabases, useDatabase } from "../support/database";
import { describeInChromium, expectToFit } from "./chromium";
import { openOffice, visitorOf } from "./office";

describeOnDatabases("the audit log on the screens", (open) => {
  it("shows admins who did what, narrowed and page by page, and no whole number", async () => {
    const office = await openOffice(open);
    await office.addUser("Dewi", "admin");
    await office.addUser("Siti", "operator");
    const { store, clock } = office.base;
    for (let n = 0; n < 60; n++)
      await store.now.auditLog.add({
        actor: n % 2 === 0 ? "628900000001" : "Siti",
        command: n % 3 === 0 ? "optout" : "pause",
        details: n === 59 ? "081234567890 <b>lewat</b> loket" : String(n),
        outcome: "done",
        occurredAt: clock.now(),
        face: "whatsapp",
      });
    const dewi = visitorOf(office);
    await dewi.signIn("Dewi");
    const count = (html: string) => (html.match(/data-label="Kapan"/g) ?? []).length;
    const first = (await dewi.get("/catatan")).html;
    expect(first).toContain("&lt;b&gt;lewat&lt;/b&gt;");
    expect(first).not.toMatch(/081234567890|628900000001/);
    expect(count(first)).toBe(50);
    const next = /href="(\/catatan\?[^"]+)"/.exec(first)![1]!.replaceAll("&amp;", "&");
    expect(count((await dewi.get(next)).html)).toBeGreaterThan(10);
    const siti = (await dewi.get("/catatan?siapa=Siti&apa=optout")).html;
    expect(count(siti)).toBe(10);
    expect(count((await dewi.get("/catatan?sejak=2026-11-21")).html)).toBe(0);
    expect((await dewi.get("/catatan?siapa=x&apa=__proto__&sejak=32-13-x&sesudah=-1")).status).toBe(200);
    const other = visitorOf(office);
    await other.signIn("Siti");
    expect((await other.get("/catatan")).status).toBe(403);
    await office.close();
    expect(office.bugs).toEqual([]);
  });
});

describeInChromium("the page of the audit log", (browser) => {
  const open = useDatabase("SQLite");

  it("fits and is accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open);
    await expectToFit(browser(), office, async (page, seen) => {
      await page.goto("/catatan");
      await seen("catatan");
    });
    await office.close();
  });
});
