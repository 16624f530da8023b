import { estimateCampaign } from "../../../src/application/campaigns/estimate-campaign";
import { tallyCampaign } from "../../../src/application/campaigns/plan-campaign";
import { takeAccountNews } from "../../../src/application/receiving/take-account-news";
import { instantOf } from "../../../src/domain/local-time";
import { estimateByTier } from "../../../src/domain/tier-estimate";
import { planLines } from "../../../src/texts/campaign";
import { useDatabase } from "../../support/database";
import { MORNING, minutes, rigOn, SENDER } from "../rig";

describe("the estimate of a campaign", () => {
  const open = useDatabase("SQLite");

  async function planned(rows: readonly (readonly [sender: string, isCold: number, count: number])[]) {
    const rig = await rigOn(open);
    const campaignId = await rig.campaign();
    let contactId = 0;
    for (const [senderId, isCold, count] of rows)
      for (let row = 0; row < count; row++)
        await rig.delivery({ campaignId, contactId: ++contactId, senderId, isCold, priority: 1 + isCold });
    const estimate = (brakes = {}, start = MORNING) =>
      estimateCampaign(
        { ...rig.app, sending: { ...rig.app.sending, brakes: { ...rig.app.sending.brakes, ...brakes } } },
        campaignId,
        start,
      );
    return { ...rig, campaignId, estimate };
  }

  it("counts warm and cold, and multiplies by the pace", async () => {
    const { estimate } = await planned([
      [SENDER, 0, 6],
      [SENDER, 1, 4],
    ]);
    expect(await estimate({ delayMinMs: 6_000, delayMaxMs: 18_000 })).toEqual({
      finishesAt: minutes(2),
      warm: 6,
      cold: 4,
      official: null,
      justReached: 0,
    });
  });

  it("is as late as the busiest number", async () => {
    const { estimate } = await planned([
      [SENDER, 0, 2],
      ["jajag-2", 0, 5],
    ]);
    expect((await estimate({ delayMinMs: 60_000, delayMaxMs: 60_000 })).finishesAt).toEqual(minutes(5));
  });

  it("knows what a number has sent today already, and goes on tomorrow at opening time", async () => {
    const { estimate, delivery, campaign } = await planned([[SENDER, 0, 3]]);
    const other = await campaign();
    for (const contactId of [101, 102])
      await delivery({ campaignId: other, contactId, state: "read", begunAt: MORNING });
    expect((await estimate({ dailyCap: 4 }, minutes(1))).finishesAt).toEqual(
      new Date(instantOf("2026-11-21", "08:00").getTime() + 1),
    );
  });

  it("is none when it cannot be done within the days that it looks ahead, and now when there is nothing to do", async () => {
    const { estimate } = await planned([[SENDER, 1, 2]]);
    expect((await estimate({ coldDailyCap: 0 })).finishesAt).toBeNull();
    const empty = await planned([]);
    expect(await empty.estimate()).toEqual({
      finishesAt: MORNING,
      warm: 0,
      cold: 0,
      official: null,
      justReached: 0,
    });
  });

  it("on the official channel is days of the tier, at its pace and price, and only some for free text", async () => {
    const rig = await rigOn(open);
    const campaignId = await rig.campaign();
    for (let contactId = 1; contactId <= 30; contactId++) await rig.delivery({ campaignId, contactId });
    for (const contactId of [1, 2]) await rig.inbound({ contactId, channel: "cloud", state: "answered" });
    await rig.inbound({ contactId: 3, channel: "cloud", state: "answered", sentAt: minutes(-24 * 60) });
    for (const contactId of [4, 91, 92])
      await rig.delivery({ contactId, state: "read", template: "info_pelanggan", begunAt: minutes(-60) });
    await rig.store.now.account.setFact("tier", "10", MORNING);
    const brakes = { ...rig.app.sending.brakes, opensAtMinute: 8 * 60, closesAtMinute: 16 * 60 };
    const official = { contactsAtOnce: 40, perSecond: 1, utilityPrice: 350 };
    const sending = { ...rig.app.sending, brakes, official };
    const estimate = await estimateCampaign({ ...rig.app, sending }, campaignId, MORNING);
    // Seven places are left of ten; 20 of the 27 who need one wait: ten tomorrow, ten the day after.
    expect(estimate.official).toMatchObject({ tier: 10, reached: 3, open: 2, beyondTier: 20, days: 3 });
    expect(estimate.finishesAt).toEqual(new Date(minutes(2 * 24 * 60).getTime() + 10_000));
    const lines = planLines(await tallyCampaign(rig.app, campaignId), estimate, "2026-11-20");
    expect(lines.join("\n")).toContain(
      "Batas Meta 10 orang per 24 jam untuk semua nomor unit, 3 sudah terpakai; 20 orang menunggu hari berikutnya, perlu 3 hari\nBiaya paling banyak Rp10.500, bila semuanya sampai sebagai templat (Rp350 tiap pesan)\nPerkiraan selesai: 22-11-2026 08.00 WIB",
    );
    const free = planLines(await tallyCampaign(rig.app, campaignId), estimate, "2026-11-20", true).at(-1);
    expect(free).toContain(
      "2 dari 30. 28 lainnya dilewati. Untuk semuanya pakai templat: !broadcast <sasaran> templat:info_pelanggan <teks>",
    );
  });

  it.each([
    ["nobody has told it", null, [null, null], 160],
    ["both have the higher one", null, [1_000, 1_000], 2_000],
    ["one has it", null, [1_000, null], 1_080],
    ["the unit says another", 20, [1_000, 1_000], 40],
  ])("on the official channel is at the numbers' throughput: %s", async (_what, perSecond, told, sum) => {
    const rig = await rigOn(open);
    const campaignId = await rig.campaign();
    const numbers = [SENDER, "jajag-2"];
    for (let contactId = 1; contactId <= 240; contactId++)
      await rig.delivery({ campaignId, contactId, senderId: numbers[contactId % 2] });
    await rig.store.now.account.setFact("tier", "none", MORNING);
    for (const [index, senderId] of numbers.entries()) {
      await rig.store.now.senders.add(senderId, MORNING);
      const heard = told[index];
      if (heard != null) await takeAccountNews(rig.app, { kind: "throughput", senderId, perSecond: heard });
    }
    const official = { contactsAtOnce: 40, perSecond, utilityPrice: 0 };
    const estimate = await estimateCampaign(
      { ...rig.app, sending: { ...rig.app.sending, official } },
      campaignId,
      MORNING,
    );
    expect(estimate.finishesAt).toEqual(new Date(MORNING.getTime() + Math.ceil((240 / sum) * 1_000)));
  });

  it.each([
    ["all within the tier", { first: 100, others: 20, tier: 250, reached: 150 }, 0, 1, 60],
    ["no tier at all", { first: 120, others: 0, tier: null, reached: 9_999 }, 0, 1, 60],
    ["a tier that is used up", { first: 10, others: 5, tier: 10, reached: 10 }, 10, 2, 24 * 3_600 + 5],
    [
      "the size of the unit on the first tier",
      { first: 38_344, others: 0, tier: 250, reached: 0 },
      38_094,
      154,
      null,
    ],
  ])(
    "with %s knows the people beyond it, the days and the end",
    (_what, backlog, beyondTier, days, seconds) => {
      const hours = { opensAtMinute: 0, closesAtMinute: 24 * 60 };
      const estimate = estimateByTier({ ...backlog, perSecond: 2 }, hours, MORNING);
      const finishesAt = seconds === null ? null : new Date(MORNING.getTime() + seconds * 1_000);
      expect(estimate).toEqual({ finishesAt, days, beyondTier });
    },
  );

  it("goes on when the hours of sending open again", () => {
    const hours = { opensAtMinute: 8 * 60, closesAtMinute: 9 * 60 };
    const backlog = { first: 5_400, others: 0, tier: null, reached: 0, perSecond: 1 };
    expect(estimateByTier(backlog, hours, MORNING).finishesAt).toEqual(minutes(24 * 60 + 30));
  });
});
