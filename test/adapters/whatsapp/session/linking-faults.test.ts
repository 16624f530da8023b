import { phoneNumber } from "../../../../src/domain/phone-number";
import { CUSTOMER, createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const SECOND = "jajag-2";
const SECOND_PHONE = "6289000000002";
const codes = (rig: Rig) => [
  ...new Set(rig.events.flatMap((e) => (e.kind === "status" && e.qr !== null ? [e.qr] : []))),
];
const codesBefore = (rig: Rig, index: number) =>
  new Set(rig.events.slice(0, index).flatMap((e) => (e.kind === "status" && e.qr !== null ? [e.qr] : [])))
    .size;
const lastStatus = (rig: Rig, senderId = SENDER) =>
  rig.events.flatMap((e) => (e.kind === "status" && e.senderId === senderId ? [e] : [])).at(-1);

describeWithChromium("linking, and losing the link", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig({
      scanWith: () => null,
      options: { senders: [SENDER, SECOND], limits: { offlineMs: 3000, reconnectMs: 600_000 } },
    });
    // After two codes the page gives up until it is asked for more, which the library fails to do.
    await rig.page.configure({ qrRefreshMs: 1500, qrCodes: 2 });
  });
  afterAll(() => rig.stop());

  it("shows each new QR code as the old one expires, and is linked by the newest", async () => {
    await rig.start();
    await rig.until(() => codes(rig).length >= 6, "codes of both numbers, and newer ones");
    expect(JSON.stringify(rig.troubles)).not.toContain("refresh_qr");
    await rig.page.configure({ qrRefreshMs: 60_000, qrCodes: 6 });
    const newest = () => lastStatus(rig)?.qr ?? "";
    await rig.until(async () => {
      await rig.page.scanQr(OUR_PHONE, newest(), 500).catch(() => {});
      return rig.page.linked(OUR_PHONE);
    }, "linked");
    await rig.until(() => rig.channel.isReady(SENDER), "ready");
    expect(lastStatus(rig)).toMatchObject({ status: "ready", phone: OUR_PHONE, qr: null });
    expect(rig.channel.isReady(SECOND)).toBe(false);
  });

  it("serves a second number beside the first, each with its own browser, inbox and customers", async () => {
    await rig.page.scanQr(SECOND_PHONE);
    await rig.until(() => rig.channel.isReady(SECOND), "the second is ready");
    const outcome = await rig.send("Dari nomor kedua", { senderId: SECOND });
    expect(outcome.kind).toBe("accepted");
    expect(await rig.page.messages({ to: CUSTOMER })).toMatchObject([{ from: SECOND_PHONE }]);
    await rig.page.inbound({ from: CUSTOMER, to: SECOND_PHONE, text: "ke nomor kedua" });
    await rig.until(() => rig.inboundTexts().includes("ke nomor kedua"), "heard");
    expect(rig.events).toContainEqual(
      expect.objectContaining({ kind: "message", message: expect.objectContaining({ senderId: SECOND }) }),
    );
  });

  it("waits for the network while it is cut, sends nothing, and goes on with the same browser", async () => {
    const browsers = await rig.browsers();
    await rig.page.cutNetwork(OUR_PHONE);
    await rig.until(() => !rig.channel.isReady(SENDER), "the cut is noticed");
    expect(await rig.send("Tanpa jaringan")).toMatchObject({ kind: "deferred", reason: "not_connected" });
    expect((await rig.send("Nomor lain jalan", { senderId: SECOND })).kind).toBe("accepted");
    await rig.page.inbound({ from: CUSTOMER, to: OUR_PHONE, text: "saat putus" });
    await rig.page.restoreNetwork(OUR_PHONE);
    await rig.until(() => rig.channel.isReady(SENDER), "connected again");
    await rig.until(() => rig.inboundTexts().includes("saat putus"), "what came meanwhile");
    expect((await rig.send("Tersambung lagi")).kind).toBe("accepted");
    expect((await rig.textsOn(CUSTOMER)).filter((text) => text === "Tanpa jaringan")).toEqual([]);
    expect(await rig.browsers()).toEqual(browsers);
  });

  it("never doubles a message that the network's cut left in the page", async () => {
    const to = phoneNumber("6289000005001");
    expect((await rig.send("Kenalan", { to })).kind).toBe("accepted");
    await rig.page.fault({ on: "send", kind: "stuck", to });
    const delivering = rig.deliver("Di ambang putus", { to });
    await rig.page.cutNetwork(OUR_PHONE);
    await rig.until(() => !rig.channel.isReady(SENDER), "the cut is noticed");
    await rig.page.releaseStuck();
    await rig.page.restoreNetwork(OUR_PHONE);
    expect((await delivering).finding).not.toBe("absent");
    expect((await rig.textsOn(to)).filter((text) => text === "Di ambang putus")).toHaveLength(1);
  });

  it("takes its session back from another browser", async () => {
    await rig.page.conflict(OUR_PHONE);
    await rig.until(() => !rig.channel.isReady(SENDER), "the conflict is noticed");
    await rig.until(() => rig.channel.isReady(SENDER), "taken back");
    expect((await rig.send("Diambil kembali")).kind).toBe("accepted");
  });

  it("starts another browser when the page says UNPAIRED and the library closes it, and keeps the link", async () => {
    const before = rig.events.length;
    await rig.page.setState(OUR_PHONE, "UNPAIRED");
    const details = () =>
      rig.events
        .slice(before)
        .flatMap((e) => (e.kind === "status" && e.senderId === SENDER ? [e.detail] : []));
    await rig.until(() => details().includes("disconnected (UNPAIRED)"), "the end is noticed");
    await rig.until(() => rig.channel.isReady(SENDER), "ready again");
    expect(codes(rig).length).toBe(codesBefore(rig, before));
    expect((await rig.send("Setelah UNPAIRED")).kind).toBe("accepted");
    expect(await rig.browsers()).toHaveLength(2);
  });

  it("says logged out when the phone unlinks it, forgets the session, and is linked by a new code", async () => {
    await rig.page.logout(OUR_PHONE);
    await rig.until(() => lastStatus(rig)?.status === "logged_out", "logged out");
    expect(await rig.send("Sesudah keluar")).toMatchObject({ kind: "deferred", reason: "not_connected" });
    await rig.until(() => lastStatus(rig)?.qr, "a new code");
    expect(lastStatus(rig)?.status).toBe("logged_out");
    expect(rig.channel.isReady(SECOND)).toBe(true);
    await rig.page.scanQr(OUR_PHONE, lastStatus(rig)?.qr ?? "");
    await rig.until(() => rig.channel.isReady(SENDER), "ready again");
    expect((await rig.send("Masuk lagi")).kind).toBe("accepted");
  });

  it("logs a number out on an operator's word and does not open it again", async () => {
    await rig.channel.logOut(SECOND);
    await rig.until(async () => !(await rig.page.linked(SECOND_PHONE)), "unlinked at WhatsApp");
    expect(lastStatus(rig, SECOND)).toMatchObject({ status: "logged_out" });
    expect(await rig.browsers()).toHaveLength(1);
  });

  it("asks for a code when its phone unlinked it while nobody was there", async () => {
    await rig.channel.stop();
    await rig.page.logout(OUR_PHONE);
    const again = await createRig({ page: rig.page, dataFolder: rig.dataFolder, scanWith: () => null });
    await again.start();
    await again.until(() => lastStatus(again)?.qr, "a code");
    expect(again.statuses()).not.toContain("ready");
    await again.page.scanQr(OUR_PHONE, lastStatus(again)?.qr ?? "");
    await again.until(() => again.channel.isReady(SENDER), "linked anew");
    expect((await again.send("Ditautkan lagi")).kind).toBe("accepted");
    await again.stop();
  });
});

describeWithChromium("linking by a code, and giving way", () => {
  it("shows a pairing code instead of a QR code; without takeover it leaves the session to the other browser", async () => {
    const rig = await createRig({
      options: {
        pairingPhone: () => phoneNumber(OUR_PHONE),
        takeoverOnConflict: false,
        limits: { giveWayMs: 3000 },
      },
    });
    await rig.start();
    const code = await rig.page.pairingCode(OUR_PHONE);
    const shown = `pairing code ${code.slice(0, 4)}-${code.slice(4)}`;
    await rig.until(() => lastStatus(rig)?.detail === shown, "the code is shown");
    expect(codes(rig)).toEqual([]);
    await rig.page.enterPairingCode(code);
    await rig.until(() => rig.channel.isReady(SENDER), "ready");

    await rig.page.conflict(OUR_PHONE);
    await rig.until(() => lastStatus(rig)?.detail === "another browser uses this session", "it gives way");
    await rig.until(async () => (await rig.browsers()).length === 0, "its browser is closed");
    expect(lastStatus(rig)?.status).toBe("disconnected");
    await rig.until(() => rig.channel.isReady(SENDER), "tried again much later");
    await rig.stop();
    expect(await rig.browsers()).toEqual([]);
  });
});
