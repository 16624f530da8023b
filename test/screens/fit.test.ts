import { mutexOf } from "../../src/adapters/database/connection/mutex";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { useDatabase } from "../support/database";
import { buildTown } from "../support/town";
import { describeInChromium, expectToFit } from "./chromium";
import { openOffice } from "./office";

const HEADER = "IDPEL;NAMA;BLTH;RPTAG\n";
const LIST = `${HEADER}516759900001;SITI;202611;70001\n51675;RUSAK;202611;1000\n516759900009;X;202611;125\n`;
const SENDER = "jajag-1";

describeInChromium("the pages of files, plans, numbers and phones", (browser) => {
  const open = useDatabase("SQLite");

  it("fit and are accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open, { overrides: { linksNumbers: true } });
    const { dataSource, store } = office.base;
    await buildTown(sqlOfDataSource(dataSource, mutexOf(dataSource)), 40);
    await store.now.senders.add(SENDER, office.clock.now());
    let round = 0;
    await expectToFit(browser(), office, async (page, seen) => {
      await page.goto("/impor");
      await seen("impor");
      const content = LIST.replaceAll("SITI", `SITI ${++round}`);
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "saldo.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
      if (page.url().endsWith("/impor")) await page.getByRole("button", { name: "Periksa" }).click();
      await page.waitForURL("**/impor/periksa/*");
      await office.work();
      await page.reload();
      await page.getByText("Cara memperbaiki").first().waitFor({ state: "attached" });
      await seen("the check of a file");

      await page.goto("/kampanye/baru");
      await seen("a new campaign");
      await page.getByRole("button", { name: "Susun" }).click();
      await page.waitForURL(/\/kampanye\/\d+$/);
      await office.work();
      await page.reload();
      await page.getByRole("heading", { name: "Contoh pesan" }).waitFor();
      await seen("a plan");

      await page.goto("/pengirim");
      await seen("the numbers");
      const now = office.clock.now();
      const until = new Date(now.getTime() + 60_000);
      await store.now.numberLinks.show(SENDER, { qr: "2@code", code: null, shownAt: now }, until);
      await page.goto(`/pengirim/${SENDER}`);
      await page.locator(".qr-ink").waitFor({ state: "attached" });
      await seen("a number and its code");

      await page.goto("/telepon");
      await seen("choosing a phone");
      await page.getByLabel("Atau nomor sendiri").fill("6289000000077");
      await page.getByRole("button", { name: "Buka" }).click();
      await page.getByRole("button", { name: "CEK" }).click();
      await page.getByRole("button", { name: "Kirim" }).waitFor();
      await seen("a phone");
    });
    await office.close();
    expect(office.bugs).toEqual([]);
  });
});
