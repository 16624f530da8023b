import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { profileFolder } from "../../../../src/adapters/whatsapp/session/client";
import { readNumberRecord } from "../../../../src/adapters/whatsapp/session/number-record";
import { instantOf, localDay } from "../../../../src/domain/local-time";
import { phoneNumber } from "../../../../src/domain/phone-number";
import { CUSTOMER, createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const RESTART_HOUR = 3;
/** From now to five past three of the coming night, in Jajag. */
function untilTonightMs(): number {
  const now = new Date();
  const tonight = instantOf(localDay(now), "03:05").getTime() - now.getTime();
  return tonight > 0 ? tonight : tonight + 24 * 3600_000;
}

describeWithChromium("a number that runs for months", () => {
  let rig: Rig;
  let isQuiet = false;
  let isScanning = false;
  const unhandled: unknown[] = [];
  const noteUnhandled = (error: unknown) => unhandled.push(error);
  const codes = () =>
    new Set(rig.events.flatMap((event) => (event.kind === "status" && event.qr !== null ? [event.qr] : [])));
  const details = () => rig.events.flatMap((event) => (event.kind === "status" ? [event.detail] : []));
  const readies = () => rig.statuses().filter((status) => status === "ready").length;
  const heard = (text: string) => () => rig.inboundTexts().includes(text);

  beforeAll(async () => {
    process.on("unhandledRejection", noteUnhandled);
    rig = await createRig({
      aheadMs: untilTonightMs(),
      scanWith: () => (isScanning ? OUR_PHONE : null),
      onEvent(event) {
        if (event.kind === "message" && event.message.text === "celaka") throw new Error("a bug of ours");
      },
      options: {
        restartHour: RESTART_HOUR,
        mayRestart: () => isQuiet,
        webVersionCache: true,
        limits: { youngMs: 0, reconnectMs: 1000 },
      },
    });
    await rig.page.configure({ qrCodes: 2, qrRefreshMs: 500 });
  });
  afterAll(async () => {
    await rig.stop();
    process.off("unhandledRejection", noteUnhandled);
  });

  it("shows ever new QR codes in one browser, although the page stops after its number of them", async () => {
    await rig.start();
    await rig.until(() => codes().size >= 7, "codes beyond the page's two");
    expect(details().filter((detail) => detail.includes("QR code is not renewed"))).toEqual([]);
    expect(await rig.browsers()).toHaveLength(1);
    await rig.page.configure({ qrCodes: 6, qrRefreshMs: 60_000 });
    isScanning = true;
    await rig.until(() => rig.channel.isReady(SENDER), "ready");
  });

  it("asks the page neither to mark a chat as seen nor to preview a link", async () => {
    await rig.page.inbound({ from: CUSTOMER, text: "halo" });
    await rig.until(heard("halo"), "the customer");
    const outcome = await rig.send("Bayar di https://contoh.invalid/bayar sebelum tanggal 20.");
    expect(outcome.kind).toBe("accepted");
    expect(await rig.page.traces("seen")).toEqual([]);
    expect(await rig.page.traces("link_preview")).toEqual([]);
    expect(await rig.page.unread(CUSTOMER)).toBe(1);
  });

  it("survives a bug of the application, names it as ours, and hears the next message", async () => {
    await rig.page.inbound({ from: CUSTOMER, text: "celaka" });
    await rig.page.inbound({ from: CUSTOMER, text: "berikutnya" });
    await rig.until(heard("berikutnya"), "the next message");
    expect(rig.troubles).toContainEqual(
      expect.objectContaining({ name: "error", where: "channel event", error: new Error("a bug of ours") }),
    );
    expect(unhandled).toEqual([]);
  });

  it("keeps copies of WhatsApp's page below the data folder, and what the page lacks beside the session", async () => {
    expect(readdirSync(join(rig.dataFolder, "whatsapp", "page-versions"))).toHaveLength(1);
    expect(existsSync(".wwebjs_cache")).toBe(false);
    const profile = profileFolder(join(rig.dataFolder, "whatsapp"), SENDER);
    await rig.until(async () => (await readNumberRecord(profile)).page !== undefined, "the look is written");
    const { page, status } = await readNumberRecord(profile);
    expect(page).toMatchObject({ version: "2.3000.1043000000" });
    expect(page?.capabilities.filter(({ missing }) => missing.length > 0)).toEqual([]);
    expect(page?.capabilities.length).toBeGreaterThan(8);
    expect(status).toMatchObject({ is: "ready", detail: "" });
    expect(JSON.stringify(await readNumberRecord(profile))).not.toContain(OUR_PHONE);
  });

  it("is restarted once in the night: when nothing is due, and not while anything is being sent", async () => {
    const [browser] = await rig.browsers();
    const to = phoneNumber("6289000007001");
    await rig.page.addPerson({ phone: to, receipts: "none" });
    const sending = rig.send("Masih dikirim", { to });
    const [waiting] = await rig.page.waitForMessages({ to }, 1);
    isQuiet = true;
    // The supervisor looks every 200 ms; meanwhile customers write.
    for (let line = 1; line <= 25; line++) {
      await rig.page.inbound({ from: CUSTOMER, text: `baris ${line}` });
      await rig.until(heard(`baris ${line}`), "the line");
    }
    await rig.page.ack(waiting!.id, 1);
    expect((await sending).kind).toBe("accepted");
    await rig.until(() => details().includes("nightly restart"), "the restart");
    await rig.page.inbound({ from: CUSTOMER, text: "di tengah malam", whileOff: true });
    await rig.until(() => readies() === 2, "ready again");
    await rig.until(heard("di tengah malam"), "what came meanwhile");
    expect(await rig.browsers()).not.toContain(browser);
    expect(await rig.browsers()).toHaveLength(1);
    expect((await rig.send("Selamat pagi")).kind).toBe("accepted");
    // Still quiet, still the hour: once a night is enough.
    await rig.page.inbound({ from: CUSTOMER, text: "penutup" });
    await rig.until(heard("penutup"), "the last message");
    expect(details().filter((detail) => detail === "nightly restart")).toHaveLength(1);
  });
});
