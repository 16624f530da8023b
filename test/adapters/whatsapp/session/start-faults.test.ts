import { join } from "node:path";
import type { Limits } from "../../../../src/adapters/whatsapp/page/options";
import { profileFolder } from "../../../../src/adapters/whatsapp/session/client";
import { readNumberRecord } from "../../../../src/adapters/whatsapp/session/number-record";
import { CUSTOMER, createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const readies = (rig: Rig) => rig.statuses().filter((status) => status === "ready").length;

describeWithChromium("starts that go wrong", () => {
  let rig: Rig;
  let latest: Rig | null = null;
  beforeAll(async () => {
    rig = await createRig({ options: { limits: { quietSyncMs: 1000 } } });
    await rig.link();
  });
  afterEach(async () => {
    await rig.page.clearFaults();
    await latest?.stop();
  });
  afterAll(() => rig.stop());

  /** The same profile and page under a new service. */
  async function restarted(limits: Partial<Limits> = {}): Promise<Rig> {
    await rig.channel.stop();
    await rig.page.waitUntilAway(OUR_PHONE);
    latest = await createRig({
      page: rig.page,
      dataFolder: rig.dataFolder,
      options: { limits: { quietSyncMs: 1000, ...limits } },
    });
    return latest;
  }

  it("replaces a page whose socket never opens, and one that is connected but never ready, and gets ready", async () => {
    const again = await restarted({ stallMs: 6000, readyMs: 6000 });
    await rig.page.fault({ on: "start", kind: "opening_forever" });
    await rig.page.fault({ on: "start", kind: "ready_never" });
    await again.start();
    const details = () => again.events.flatMap((e) => (e.kind === "status" ? [e.detail] : []));
    await again.until(
      () => details().some((one) => one.startsWith("start failed: the socket stands still in OPENING")),
      "the first start failed",
    );
    await again.until(() => details().includes("connected, but never ready"), "the second was never ready");
    await again.until(() => again.channel.isReady(SENDER), "ready in the end");
    expect(await again.browsers()).toHaveLength(1);
    expect((await again.send("Akhirnya siap")).kind).toBe("accepted");
    await again.channel.stop();
    expect(await again.browsers()).toEqual([]);
  });

  it("replaces a page that never loads, and one that loads but never shows what it is", async () => {
    const again = await restarted({ startMs: 4000 });
    await rig.page.fault({ on: "start", kind: "no_answer" });
    await rig.page.fault({ on: "start", kind: "no_debug" });
    await again.start();
    const failures = () =>
      again.events.filter((e) => e.kind === "status" && e.detail.startsWith("start failed")).length;
    await again.until(() => failures() === 2, "both starts failed");
    await again.until(() => again.channel.isReady(SENDER), "ready in the end");
    expect(await again.browsers()).toHaveLength(1);
  });

  it("loads WhatsApp again in the same browser when a server's error took its place", async () => {
    const again = await restarted({ reloadMs: 300 });
    await again.link();
    const before = await again.browsers();
    await rig.page.fault({ on: "start", kind: "server_error", times: 2 });
    await rig.page.reload(OUR_PHONE);
    await again.until(() => !again.channel.isReady(SENDER), "the error is noticed");
    await again.until(() => again.channel.isReady(SENDER), "ready again");
    expect(await again.browsers()).toEqual(before);
    expect((await again.send("Setelah galat server")).kind).toBe("accepted");
  });

  it.each([
    ["start", "WAWebCmd"],
    ["listen", "WAWebCallCollection"],
  ])("waits for what the page loads late when the library wants it in order to %s", async (_what, module) => {
    const again = await restarted();
    await rig.page.breakModules([module]);
    await again.start();
    const gone = async () =>
      (await again.channel.inspect(SENDER).catch(() => null))?.capabilities.flatMap(({ missing }) => missing);
    await again.until(async () => (await gone())?.includes(module), "the page is up, without the module");
    const before = await again.browsers();
    await rig.page.breakModules([]);
    await again.until(() => again.channel.isReady(SENDER), "ready in the same page");
    expect(await again.browsers()).toEqual(before);
    expect(again.statuses()).not.toContain("disconnected");
    expect((await again.send(`Setelah ${module}`)).kind).toBe("accepted");
  });

  it("listens at the next attempt when a module came too late for the first", async () => {
    const again = await restarted({ modulesMs: 0, quietSyncMs: 500 });
    await rig.page.breakModules(["WAWebCallCollection"]);
    await again.start();
    const failed = /not in the page|Requiring unknown module/;
    const early = () => again.troubles.filter((one) => failed.test(JSON.stringify(one))).length;
    await again.until(() => early() >= 1, "the first attempt has failed");
    await rig.page.breakModules([]);
    await again.until(() => again.channel.isReady(SENDER), "ready in the same page");
    expect(again.statuses()).not.toContain("disconnected");
    await rig.page.inbound({ from: CUSTOMER, text: "didengar juga" });
    await again.until(() => again.inboundTexts().includes("didengar juga"), "heard");
    expect(again.inboundTexts().filter((text) => text === "didengar juga")).toHaveLength(1);
  });

  it("writes down which module a page lacks that never gets ready, and recovers with the module", async () => {
    const again = await restarted({ readyMs: 6000 });
    await rig.page.breakModules(["WAWebCallCollection"]);
    await again.start();
    const lost = () =>
      again.events.some((e) => e.kind === "status" && e.detail === "connected, but never ready");
    await again.until(lost, "given up");
    const gone = async () =>
      (await readNumberRecord(profileFolder(join(rig.dataFolder, "whatsapp"), SENDER))).page?.capabilities
        .filter(({ missing }) => missing.length > 0)
        .map(({ feature, missing }) => `${feature}: ${missing.join()}`);
    expect(await gone()).toEqual(["events: WAWebCallCollection"]);
    expect(JSON.stringify(again.troubles)).toContain("WhatsApp's page lacks WAWebCallCollection");
    expect(again.channel.isReady(SENDER)).toBe(false);
    await rig.page.breakModules([]);
    await again.until(() => again.channel.isReady(SENDER), "ready when the page is whole again");
    await again.until(async () => (await gone())?.length === 0, "and said so");
  });

  it("gets ready when the page's event came before anybody listened", async () => {
    const again = await restarted();
    await rig.page.fault({ on: "start", kind: "ready_early" });
    await again.start();
    await again.until(() => again.channel.isReady(SENDER), "ready by looking");
    expect(readies(again)).toBe(1);
    expect((await again.send("Siap lebih dulu")).kind).toBe("accepted");
    await again.page.inbound({ from: CUSTOMER, text: "masih didengar" });
    await again.until(() => again.inboundTexts().includes("masih didengar"), "heard");
  });

  it("takes three ready events for one, and three of every other event", async () => {
    // A slow machine must have time to listen by the page's own events, before ours is added to them.
    const again = await restarted({ quietSyncMs: 6000 });
    await rig.page.fault({ on: "start", kind: "ready_thrice" });
    await again.start();
    await again.until(() => again.channel.isReady(SENDER), "ready");
    await rig.page.toggleSync(OUR_PHONE, 2);
    await rig.page.addFrames(OUR_PHONE, 2);
    const outcome = await again.send("Sekali saja");
    const id = outcome.kind === "accepted" ? outcome.providerMessageId : "";
    await rig.page.ack(id, 3);
    await rig.page.ack(id, 2);
    await rig.page.inbound({ from: CUSTOMER, text: "sekali" });
    await again.until(() => again.inboundTexts().includes("sekali"), "heard");
    const receipts = () =>
      again.events.flatMap((e) => (e.kind === "receipt" && e.providerMessageId === id ? [e.receipt] : []));
    await again.until(() => receipts().includes("read"), "read");
    await rig.page.inbound({ from: CUSTOMER, text: "penutup" });
    await again.until(() => again.inboundTexts().includes("penutup"), "heard the last");
    expect(again.inboundTexts().filter((text) => text === "sekali")).toHaveLength(1);
    expect(receipts().filter((one) => one === "read")).toHaveLength(1);
    expect(readies(again)).toBe(1);
    // `ready` may come before the library listens to the page; it is noted, and not believed.
    expect(
      again.troubles.filter((one) => !JSON.stringify(one).includes("listeners are not in the page")),
    ).toEqual([]);
  });

  it("says which features are gone when WhatsApp's page has changed, and defers without losing anything", async () => {
    const again = await restarted({ lackMs: 500 });
    await again.link();
    await rig.page.breakModules(["WAWebSendMsgChatAction"]);
    const gone = async () =>
      (await again.channel.inspect(SENDER))?.capabilities.flatMap(({ feature, missing }) =>
        missing.length > 0 ? [feature] : [],
      );
    await again.until(async () => (await gone())?.includes("send text"), "the gap is seen");
    // Known at once, not after a minute of doubt: without that part nothing can have been handed over.
    expect(await again.send("Setelah rilis baru")).toEqual({
      kind: "deferred",
      reason: "not_connected",
      detail: "WhatsApp's page lacks WAWebSendMsgChatAction",
      retryAfterMs: 500,
    });
    const isSaid = () =>
      JSON.stringify(again.troubles).includes("WhatsApp's page lacks WAWebSendMsgChatAction");
    await again.until(isSaid, "people are told");
    await rig.page.breakModules([]);
    await again.until(() => again.channel.isReady(SENDER), "it may try again");
    await again.until(async () => (await gone())?.length === 0, "everything is there again");
    expect(await again.textsOn(CUSTOMER)).not.toContain("Setelah rilis baru");
    expect((await again.send("Setelah perbaikan")).kind).toBe("accepted");
  });
});
