import { estimateCampaign } from "../../../src/application/campaigns/estimate-campaign";
import { instantOf } from "../../../src/domain/local-time";
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
    expect(await empty.estimate()).toEqual({ finishesAt: MORNING, warm: 0, cold: 0, justReached: 0 });
  });
});
