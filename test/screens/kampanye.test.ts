import type { Sql } from "../../src/adapters/database/connection/sql";
import { Fault } from "../../src/domain/fault";
import type { UserRole } from "../../src/domain/user";
import { describeOnDatabases, useDatabase } from "../support/database";
import { createVisitor, openTab } from "../support/screen-visitor";
import { customerOf, phoneOf } from "../support/town";
import { runningPush, sqlOf } from "./campaigns";
import { describeInChromium, openWindow, overflowOf, seriousFindings } from "./chromium";
import { type Office, openOffice, PASSWORD, visitorOf } from "./office";

describeOnDatabases("the campaigns", (open) => {
  let office: Office;
  let id: number;
  beforeEach(async () => {
    office = await openOffice(open);
    id = await runningPush(office.base, 120);
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("are listed with their month, and each has a page of its own", async () => {
    const siti = visitorOf(office);
    const list = await siti.get("/kampanye");
    expect(list.html).toMatch(new RegExp(`href="/kampanye/${id}"><bdi>Tagihan November 2026</bdi>`));
    const one = await siti.get(`/kampanye/${id}`);
    expect(one.html).toContain("Kontak baru 120");
    expect((await siti.get("/kampanye/999")).status).toBe(404);
    expect((await siti.get("/kampanye/x")).status).toBe(404);
  });

  it("are read once for all tabs that follow one, and everybody sees only what is for them", async () => {
    const sql = sqlOf(office.base);
    const to = `/kampanye/${id}`;
    await sql.run("UPDATE campaigns SET body = 'Hubungi 6289000000099' WHERE id = ?", [id]);
    const { deliveries } = office.base.store.now;
    const [read, counted] = [jest.spyOn(deliveries, "backlog"), jest.spyOn(deliveries, "tally")];
    const tabs: { role: UserRole; get: () => Promise<string>; tab: ReturnType<typeof openTab> }[] = [];
    for (const role of ["operator", "viewer"] as const) {
      await office.addUser(role, role);
      const visitor = createVisitor(office.url);
      await visitor.post("/masuk", { nama: role, sandi: PASSWORD });
      const { html } = await visitor.get(to);
      const get = async () => (await visitor.get(to, { "hx-request": "true" })).html;
      for (let nth = 0; nth < 3; nth++) tabs.push({ role, get, tab: openTab(visitor, html) });
    }
    await Promise.all(tabs.map(({ tab }) => tab.isOpen));
    for (const doubts of [1, 2]) {
      await sql.run("UPDATE deliveries SET state = 'uncertain', begun_at = created_at WHERE contact_id = ?", [
        doubts,
      ]);
      let areTold = false;
      void Promise.all(tabs.map(({ tab }) => tab.next())).then(() => {
        areTold = true;
      });
      while (!areTold) await office.clock.advance(200);
      // So the next change comes while this reading is still handed out.
      await office.clock.advance(200);
      for (const spy of [read, counted]) spy.mockClear();
      const seen = await Promise.all(tabs.map(async ({ role, get }) => [role, await get()] as const));
      expect(read).toHaveBeenCalledTimes(1);
      // Once for the page, and perhaps once for whoever looks for changes: not once a tab.
      expect(counted.mock.calls.length).toBeLessThanOrEqual(2);
      for (const [role, html] of seen) {
        expect(html).toContain(`Belum pasti ${doubts}<`);
        expect([role, html.includes("6289000000099")]).toEqual([role, role === "operator"]);
        expect([role, html.includes(`action="${to}/pause"`)]).toEqual([role, role === "operator"]);
        expect(html).not.toContain('class="menu"');
      }
    }
    // What could not be read is nobody's, and what was read a second ago is read again.
    await office.clock.advance(1_000);
    read.mockRejectedValueOnce(new Fault("not_found", "tidak ada"));
    expect(await tabs[0]!.get()).not.toContain("Belum pasti");
    expect(await tabs[0]!.get()).toContain("Belum pasti 2<");
    for (const { tab } of tabs) tab.close();
  });

  it("show every recipient once, page by page, and never a whole phone or name", async () => {
    const siti = visitorOf(office);
    let to: string | undefined = `/kampanye/${id}/penerima`;
    const rows: string[] = [];
    const pages: string[] = [];
    while (to !== undefined) {
      const { html, status } = await siti.get(to);
      expect(status).toBe(200);
      pages.push(html);
      rows.push(...[...html.matchAll(/<td data-label="Pelanggan">(.*?)<\/td>/g)].map(([, cell]) => cell!));
      to = /<a class="button plain" href="([^"]+)">\s*berikutnya/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect([rows.length, pages.length]).toEqual([120, 3]);
    for (let n = 1; n <= 120; n++) expect(pages.join()).not.toContain(phoneOf(n));
    const failed = await siti.get(`/kampanye/${id}/penerima?keadaan=gagal`);
    expect(failed.html).toContain("Tidak ada penerima dalam keadaan itu");
    expect((await siti.get(`/kampanye/${id}/penerima?keadaan=__proto__&sesudah=-1`)).status).toBe(200);
  });
});

describeOnDatabases("the recipients of a campaign", (open) => {
  let office: Office;
  let id: number;
  let sql: Sql;
  const set = (n: number, columns: string) =>
    sql.run(`UPDATE deliveries SET ${columns} WHERE campaign_id = ? AND contact_id = ?`, [id, n]);
  const as = async (role: UserRole) => {
    const visitor = visitorOf(office);
    await office.addUser(role, role);
    await visitor.signIn(role);
    return visitor;
  };
  const rowsOf = (html: string) => (html.match(/<td data-label="Pelanggan">/g) ?? []).length;
  beforeEach(async () => {
    office = await openOffice(open);
    id = await runningPush(office.base, 120);
    sql = sqlOf(office.base);
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("are found by ID, phone and name, narrowed by reason, and no search stands in an address", async () => {
    const siti = await as("operator");
    const to = `/kampanye/${id}/penerima`;
    const look = async (cari: string) =>
      siti.get((await siti.post(`${to}/cari`, { cari, keadaan: "semua" })).to!);
    for (const cari of [customerOf(7), phoneOf(7), `0${phoneOf(7).slice(2)}`]) {
      const { to: found } = await siti.post(`${to}/cari`, { cari, keadaan: "semua" });
      expect(found).toMatch(/penerima\?cari=[\w-]{8}$/);
      expect([cari, rowsOf((await siti.get(found!)).html)]).toEqual([cari, 1]);
    }
    expect((await look("tidak ada")).html).toContain("Tidak ada penerima yang cocok");
    expect((await look("12")).html).toMatch(/id="cari-salah">Terlalu pendek/);
    expect((await siti.get(`${to}?cari=AAAAAAAA`)).html).toContain("Pencarian itu sudah lama");
    for (const n of [1, 2, 3]) await set(n, "state = 'failed', reason = 'unregistered'");
    await set(4, "state = 'failed', reason = 'too_often'");
    const failed = await siti.get(`${to}?keadaan=gagal`);
    expect([rowsOf(failed.html), failed.html]).toEqual([4, expect.stringContaining("sebab=unregistered")]);
    expect(rowsOf((await siti.get(`${to}?keadaan=gagal&sebab=unregistered`)).html)).toBe(3);
    // A reason that this list does not have narrows nothing.
    expect(rowsOf((await siti.get(`${to}?keadaan=gagal&sebab=__proto__`)).html)).toBe(4);
  });

  it("are a file: whole for who works with them, masked for who only looks, each written down", async () => {
    const to = `/kampanye/${id}/penerima/csv`;
    await set(1, "state = 'failed', reason = 'unregistered'");
    await sql.run("UPDATE customers SET name = '=2+5 WARGA' WHERE customer_id = ?", [customerOf(1)]);
    const operator = await (await as("operator")).get(to);
    const lines = operator.html.trimEnd().split("\r\n");
    expect(lines).toHaveLength(121);
    expect(lines[1]).toMatch(new RegExp(`^${customerOf(1)};'=2\\+5 WARGA;${phoneOf(1)};gagal;`));
    const viewer = (await (await as("viewer")).get(`${to}?keadaan=gagal`)).html;
    expect(viewer.trimEnd().split("\r\n")).toHaveLength(2);
    for (const whole of [customerOf(1), phoneOf(1), "WARGA"]) expect(viewer).not.toContain(whole);
    const taken = (await office.base.store.now.auditLog.newest(20)).filter(
      ({ command }) => command === "unduh",
    );
    expect(taken.map(({ actor, details }) => `${actor}: ${details}`)).toEqual([
      `viewer: kampanye ${id} penerima gagal: 1 baris, disamarkan`,
      `operator: kampanye ${id} penerima semua: 120 baris`,
    ]);
  });

  it("in doubt are settled once, after a look at what it will do, and not by who only looks", async () => {
    const siti = await as("operator");
    const list = `/kampanye/${id}/penerima?keadaan=belum-pasti`;
    for (const n of [5, 6]) await set(n, "state = 'uncertain', begun_at = created_at");
    const { html } = await siti.get(list);
    const [, to] = /href="([^"]+putuskan)\?putusan=belum"/.exec(html)!;
    expect((await (await as("viewer")).get(list)).html).not.toContain("/putuskan");
    const asked = await siti.get(`${to}?putusan=belum`);
    expect(asked.html).toContain("menerimanya dua kali");
    const form = { kunci: asked.key(to!), putusan: "belum", terlihat: "uncertain " };
    const states = async () =>
      (
        await sql.all<{ state: string }>(
          "SELECT state FROM deliveries WHERE contact_id IN (5, 6) ORDER BY contact_id",
        )
      ).map(({ state }) => state);
    // A receipt comes between look and click: nothing is sent again.
    await set(5, "provider_message_id = 'm5'");
    await siti.post(to!, form);
    expect(await states()).toEqual(["uncertain", "uncertain"]);
    const again = await siti.get(`${to}?putusan=belum`);
    expect(again.html).toContain("bertanda jam");
    const sent = { kunci: again.key(to!), putusan: "belum", terlihat: "uncertain m5" };
    const [first, second] = await Promise.all([siti.post(to!, sent), siti.post(to!, sent)]);
    expect([first.to, second.to]).toEqual([list, list]);
    expect(await states()).toEqual(["pending", "uncertain"]);
    const settled = (await office.base.store.now.auditLog.newest(20)).filter(
      ({ command, outcome }) => command === "putuskan" && outcome === "done",
    );
    expect(settled).toHaveLength(1);
    // Whoever was written to after all is no new contact any more, from the moment it was sent.
    const [other] = [...html.matchAll(/href="([^"]+putuskan)\?putusan=sudah"/g)]
      .map(([, address]) => address!)
      .filter((address) => address !== to);
    const sure = await siti.get(`${other}?putusan=sudah`);
    await siti.post(other!, { kunci: sure.key(other!), putusan: "sudah", terlihat: "uncertain " });
    expect(await states()).toEqual(["pending", "accepted"]);
    expect(
      await sql.all(
        `SELECT c.id, c.sender_id, c.first_outbound_at = d.begun_at AS is_first, c.last_outbound_at = d.begun_at AS is_last
           FROM contacts c JOIN deliveries d ON d.contact_id = c.id WHERE c.id IN (5, 6) ORDER BY c.id`,
      ),
    ).toEqual([
      { id: 5, senderId: null, isFirst: null, isLast: null },
      { id: 6, senderId: "jajag-1", isFirst: 1, isLast: 1 },
    ]);
  });
});

describeInChromium("the pages of a campaign", (browser) => {
  const open = useDatabase("SQLite");

  it("fit and are accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open);
    const id = await runningPush(office.base, 60);
    await sqlOf(office.base).run(
      "UPDATE deliveries SET state = 'uncertain', begun_at = created_at WHERE contact_id < 3",
    );
    for (const [width, scheme] of [
      [1366, "light"],
      [320, "dark"],
    ] as const) {
      const { page, context, complaints } = await openWindow(browser(), office, { width, scheme });
      for (const path of [
        "/kampanye",
        `/kampanye/${id}`,
        `/kampanye/${id}/penerima`,
        `/kampanye/${id}/penerima?keadaan=belum-pasti`,
        `/kampanye/${id}/batal`,
      ]) {
        await page.goto(path);
        expect([path, await seriousFindings(page), await overflowOf(page)]).toEqual([path, [], 0]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    }
    await office.close();
  });
});
