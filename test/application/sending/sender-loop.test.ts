import { pauseCampaign } from "../../../src/application/campaigns/campaign-acts";
import { startSenderLoop } from "../../../src/application/sending/sender-loop";
import type { Brakes } from "../../../src/domain/pacing";
import { useDatabase } from "../../support/database";
import { MORNING, minutes, rigOn, SENDER } from "../rig";

const HOUR_MS = 3_600_000;

describe("the sender's loop", () => {
  const running: (() => Promise<void>)[] = [];
  // Before the database closes.
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
  });
  const open = useDatabase("SQLite");

  /** A campaign of `warm` known contacts and `cold` strangers that runs from eight o'clock. */
  async function sending(brakes: Partial<Brakes>, { warm = 0, cold = 0 }) {
    const rig = await rigOn(open);
    await rig.store.now.senders.add(SENDER, MORNING);
    const campaignId = await rig.campaign();
    await rig.store.now.campaigns.moveTo(campaignId, "running", ["draft"], MORNING);
    for (let number = 1; number <= warm + cold; number++) {
      const isCold = number > warm ? 1 : 0;
      const { contactId } = await rig.household(number);
      await rig.delivery({ campaignId, contactId, isCold, priority: 1 + isCold });
    }
    const settings = { ...rig.app.sending, brakes: { ...rig.app.sending.brakes, ...brakes } };
    const begin = () => {
      const loop = startSenderLoop({ ...rig.deliverDeps, ids: rig.app.ids, sending: settings }, SENDER);
      const stop = async () => {
        await loop.stop();
        await loop.letGo();
      };
      running.push(stop);
      return { ...loop, stop };
    };
    /** Lets the loop work for so long on its clock; returns how many messages have left by then. */
    const leftAfter = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 1_000)
        await rig.clock.advance(Math.min(1_000, ms - passed));
      for (let turn = 0; turn < 60; turn++) await rig.clock.advance(0);
      return rig.channel.sent.length;
    };
    const reply = async () => {
      const contactId = await rig.contact(500 + rig.channel.sent.length);
      const text = "Baik";
      await rig.store.now.deliveries.addReply({
        contactId,
        senderId: SENDER,
        inReplyTo: null,
        ordinal: 0,
        text,
        document: null,
        now: rig.clock.now(),
      });
    };
    return { ...rig, campaignId, begin, leftAfter, reply };
  }

  it("sends everything at once without brakes", async () => {
    const { begin, leftAfter } = await sending({}, { warm: 25 });
    begin();
    expect(await leftAfter(3_000)).toBe(25);
  });

  it("keeps the pause between two messages", async () => {
    const { begin, leftAfter } = await sending({ delayMinMs: 6_000, delayMaxMs: 12_000 }, { warm: 4 });
    begin();
    expect(await leftAfter(0)).toBe(1);
    expect(await leftAfter(8_000)).toBe(1);
    expect(await leftAfter(1_500)).toBe(2);
    expect(await leftAfter(9_500)).toBe(3);
  });

  it.each([3, 24])("goes on at its pace when the clock is set back by %d hours", async (hours) => {
    const { begin, leftAfter, clock, store, reply } = await sending(
      { delayMinMs: 6_000, delayMaxMs: 6_000, opensAtMinute: 0, closesAtMinute: 1440 },
      { warm: 4 },
    );
    begin();
    expect(await leftAfter(7_000)).toBe(2);
    await reply();
    clock.set(-hours * HOUR_MS);
    await store.now.deliveries.dueAfterSetBack(clock.now());
    expect(await leftAfter(7_000)).toBe(4);
    expect(await leftAfter(7_000)).toBe(5);
  });

  it("keeps the hourly cap over a clock that is set back, and waits for no longer than an hour", async () => {
    const { begin, leftAfter, clock, store } = await sending(
      { hourlyCap: 2, opensAtMinute: 0, closesAtMinute: 1440 },
      { warm: 4 },
    );
    begin();
    expect(await leftAfter(5_000)).toBe(2);
    clock.set(-3 * HOUR_MS);
    await store.now.deliveries.dueAfterSetBack(clock.now());
    expect(await leftAfter(20_000)).toBe(2);
    await clock.advance(HOUR_MS);
    expect(await leftAfter(5_000)).toBe(4);
  });

  it("is silent outside the hours, except for replies", async () => {
    const { begin, leftAfter, clock, reply, channel } = await sending({}, { warm: 2 });
    await clock.advance(12 * HOUR_MS);
    begin();
    await reply();
    expect(await leftAfter(3_000)).toBe(1);
    expect(channel.sent[0]?.text).toBe("Baik");
  });

  it("keeps the hourly cap: as many more as have left the window", async () => {
    const { begin, leftAfter, clock } = await sending({ hourlyCap: 2 }, { warm: 3 });
    const first = begin();
    expect(await leftAfter(5_000)).toBe(2);
    await first.stop();
    await clock.advance(HOUR_MS - 10_000);
    const second = begin();
    expect(await leftAfter(3_000)).toBe(2);
    expect(await leftAfter(20_000)).toBe(3);
    await second.stop();
  });

  it("keeps the daily cap until the next morning, also after a restart", async () => {
    const { begin, leftAfter, clock } = await sending({ dailyCap: 2 }, { warm: 3 });
    const first = begin();
    expect(await leftAfter(3_000)).toBe(2);
    await first.stop();
    await clock.advance(5 * HOUR_MS);
    const second = begin();
    expect(await leftAfter(3_000)).toBe(2);
    await second.stop();
    await clock.advance(19 * HOUR_MS);
    begin();
    expect(await leftAfter(3_000)).toBe(3);
  });

  it("keeps the smaller cap for strangers, while known contacts go on", async () => {
    const { begin, leftAfter, sql } = await sending({ coldDailyCap: 1 }, { warm: 3, cold: 3 });
    begin();
    expect(await leftAfter(3_000)).toBe(4);
    expect(await sql.all("SELECT id FROM deliveries WHERE state = 'pending' AND is_cold = 1")).toHaveLength(
      2,
    );
  });

  it("writes to no strangers while WhatsApp has locked the number for them", async () => {
    const { begin, leftAfter, store, channel } = await sending({}, { warm: 1, cold: 1 });
    await store.now.senders.holdBack(SENDER, "cold_locked", minutes(1), MORNING);
    begin();
    expect(await leftAfter(30_000)).toBe(1);
    expect(channel.sent[0]?.text).toMatch(/Tagihan/);
    expect(await leftAfter(45_000)).toBe(2);
  });

  it("rests while the number is capped, replies excepted", async () => {
    const { begin, leftAfter, store, reply } = await sending({}, { warm: 1 });
    await store.now.senders.holdBack(SENDER, "capped", minutes(1), MORNING);
    begin();
    await reply();
    expect(await leftAfter(30_000)).toBe(1);
    expect(await leftAfter(45_000)).toBe(2);
  });

  it("sends replies before what else is due", async () => {
    const { begin, leftAfter, reply, channel } = await sending({}, { warm: 3 });
    await reply();
    begin();
    expect(await leftAfter(3_000)).toBe(4);
    expect(channel.sent[0]?.text).toBe("Baik");
  });

  it("stops at once for a pause of the campaign, and of the number", async () => {
    const { begin, leftAfter, app, campaignId, store } = await sending(
      { delayMinMs: 10_000, delayMaxMs: 10_000 },
      { warm: 5 },
    );
    begin();
    expect(await leftAfter(10_500)).toBe(2);
    await pauseCampaign(app, campaignId, "rina", "");
    expect(await leftAfter(30_000)).toBe(2);
    await store.now.campaigns.moveTo(campaignId, "running", ["paused"], MORNING);
    await store.now.senders.setPaused(SENDER, true, MORNING);
    expect(await leftAfter(30_000)).toBe(2);
    await store.now.senders.setPaused(SENDER, false, MORNING);
    expect(await leftAfter(5_000)).toBe(3);
  });

  it("waits for a channel that is not connected, and claims nothing meanwhile", async () => {
    const { begin, leftAfter, channel, sql } = await sending({}, { warm: 1 });
    channel.isConnected = false;
    begin();
    expect(await leftAfter(5_000)).toBe(0);
    expect(await sql.all("SELECT id FROM deliveries WHERE state = 'pending'")).toHaveLength(1);
    channel.isConnected = true;
    expect(await leftAfter(3_000)).toBe(1);
  });

  it("answers customers while a campaign message hangs", async () => {
    const { begin, leftAfter, reply, channel, deliverDeps } = await sending({}, { warm: 1 });
    const { send } = deliverDeps.channel;
    let hung: (() => void) | undefined;
    channel.send = async (message, signal) => {
      if (/Tagihan/.test(message.text)) await new Promise<void>((resolve) => (hung = resolve));
      return send(message, signal);
    };
    begin();
    expect(await leftAfter(2_000)).toBe(0);
    expect(hung).toBeDefined();
    await reply();
    expect(await leftAfter(2_000)).toBe(1);
    expect(channel.sent[0]?.text).toBe("Baik");
    hung?.();
    expect(await leftAfter(2_000)).toBe(2);
  });

  it("gives back what it had in hand when the database failed, and sends all of it once", async () => {
    const { begin, leftAfter, store, channel, eventsNamed } = await sending({}, { warm: 6 });
    const { begin: really } = store.now.deliveries;
    let tries = 0;
    Object.assign(store.now.deliveries, {
      begin: (...args: Parameters<typeof really>) =>
        ++tries === 3 ? Promise.reject(new Error("away")) : really(...args),
    });
    begin();
    expect(await leftAfter(5_000)).toBe(6);
    expect(new Set(channel.sent.map(({ to }) => to)).size).toBe(6);
    expect(eventsNamed("error")).toHaveLength(1);
    expect(eventsNamed("leases.expired")[0]?.uncertain).toBe(0);
  });
});
