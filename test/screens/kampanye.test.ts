import { describeOnDatabases, useDatabase } from "../support/database";
import { phoneOf } from "../support/town";
import { runningPush } from "./campaigns";
import { describeInChromium, openWindow, overflowOf, seriousFindings } from "./chromium";
import { type Office, openOffice, visitorOf } from "./office";

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

describeInChromium("the pages of a campaign", (browser) => {
  const open = useDatabase("SQLite");

  it("fit and are accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open);
    const id = await runningPush(office.base, 60);
    for (const [width, scheme] of [
      [1366, "light"],
      [320, "dark"],
    ] as const) {
      const { page, context, complaints } = await openWindow(browser(), office, { width, scheme });
      for (const path of [
        "/kampanye",
        `/kampanye/${id}`,
        `/kampanye/${id}/penerima`,
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
