import type { Browser } from "playwright-core";
import { pauseCampaign } from "../../src/application/campaigns/campaign-acts";
import { useDatabase } from "../support/database";
import { runningPush } from "./campaigns";
import { describeInChromium, openWindow, overflowOf, seriousFindings, signInWith } from "./chromium";
import { type Office, openOffice } from "./office";

const BUDGET_BYTES = 150 * 1024;
const BUDGET_REQUESTS = 8;

describeInChromium("the frame and Beranda", (browser: () => Browser) => {
  const open = useDatabase("SQLite");
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(open);
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("needs no account in the sandbox on this machine, and says that it is one", async () => {
    await runningPush(office.base, 12);
    const { page, context, complaints } = await openWindow(browser(), office);
    let bytes = 0;
    let requests = 0;
    page.on("response", (response) => {
      requests++;
      void response
        .body()
        .then((body) => {
          bytes += body.length;
        })
        .catch(() => undefined);
    });
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: "November 2026" }).waitFor();
    await expect(page.getByText("Sandbox: tidak ada yang keluar").isVisible()).resolves.toBe(true);
    expect(requests).toBeLessThanOrEqual(BUDGET_REQUESTS);
    expect(bytes).toBeLessThan(BUDGET_BYTES);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leads nowhere into nothing", async () => {
    const { page, context, complaints } = await openWindow(browser(), office);
    const links = new Set<string>();
    for (const path of [
      "/",
      "/impor",
      "/kasus",
      "/pelanggan",
      "/laporan",
      "/pengirim",
      "/bantuan",
      "/telepon",
    ]) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      for (const link of await page.locator("a[href^='/']").all())
        links.add((await link.getAttribute("href"))!.replace(/#.*/, ""));
    }
    expect(links.size).toBeGreaterThan(8);
    for (const link of links) {
      const answer = await page.request.get(link);
      expect([link, answer.status()]).toEqual([link, 200]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("follows what others do without a reload, and leaves open what was opened", async () => {
    const id = await runningPush(office.base, 12);
    const { page, context, complaints } = await openWindow(browser(), office);
    await page.goto("/");
    await page.getByRole("button", { name: "Jeda" }).waitFor();
    const stream = page.waitForResponse((response) => response.url().includes("/langsung"));
    await page.reload();
    await stream;
    const { store, clock } = office.base;
    await pauseCampaign({ store, clock, events: { emit: () => undefined } }, id, "Budi", "dari WhatsApp");
    const looks = setInterval(() => void office.clock.advance(1_000), 50);
    await page.getByRole("button", { name: "Lanjutkan" }).waitFor();
    clearInterval(looks);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("pauses and takes it back with one click each, with and without JavaScript", async () => {
    const id = await runningPush(office.base, 12);
    const state = async () => (await office.base.store.now.campaigns.find(id))!.state;
    for (const withoutScript of [false, true]) {
      const { page, context, complaints } = await openWindow(browser(), office, { withoutScript });
      await page.goto("/");
      await page.getByRole("button", { name: "Jeda" }).click();
      await page.waitForURL(`/kampanye/${id}`);
      await page.getByRole("status").filter({ hasText: "dijeda" }).waitFor();
      expect(await state()).toBe("paused");
      await page.getByRole("button", { name: "Lanjutkan" }).first().click();
      await page.waitForURL(`/kampanye/${id}`);
      await page.getByRole("status").filter({ hasText: "dilanjutkan" }).waitFor();
      expect(await state()).toBe("running");
      expect(complaints.filter((line) => !/404/.test(line))).toEqual([]);
      await context.close();
    }
  });

  it("signs in and out with the keyboard alone", async () => {
    await office.addUser("Siti", "operator");
    await runningPush(office.base, 12);
    const { page, context, complaints } = await openWindow(browser(), office);
    await page.goto("/");
    await page.keyboard.type("Siti");
    await page.keyboard.press("Tab");
    await page.keyboard.type("tujuh kapal berlayar pelan");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "November 2026" }).waitFor();
    await page.getByRole("button", { name: "keluar" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Lunas" }).waitFor();
    await signInWith(page, "Siti", "bukan itu sandinya");
    await page.getByRole("alert").filter({ hasText: "tidak cocok" }).waitFor();
    expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
    await context.close();
  });

  it.each([
    ["laptop", 1366, "light"],
    ["laptop", 1366, "dark"],
    ["phone", 390, "light"],
    ["phone", 320, "dark"],
  ] as const)("is accessible and fits: %s, %i, %s", async (_what, width, scheme) => {
    await runningPush(office.base, 12);
    const { page, context } = await openWindow(browser(), office, { width, scheme });
    for (const path of ["/", "/masuk", "/tidak-ada"]) {
      await page.goto(path);
      expect([path, await seriousFindings(page), await overflowOf(page)]).toEqual([path, [], 0]);
    }
    await context.close();
  });
});
