import { createStore } from "../../../src/adapters/database/store";
import { cancelCampaign, finishCampaigns } from "../../../src/application/campaigns/campaign-acts";
import type { SentFinding } from "../../../src/application/ports/channel";
import { createReceiptBook } from "../../../src/application/receiving/record-receipt";
import { settleByHand, settleDoubts } from "../../../src/application/sending/settle-delivery";
import { describeOnDatabases, useDatabase } from "../../support/database";
import { type RunningCampaign, startCampaignOf } from "../../support/running-campaign";

describeOnDatabases("a campaign with a doubt", (open) => {
  let campaign: RunningCampaign;
  let finding: SentFinding;
  let asked: number;
  let ids: readonly number[];

  beforeEach(async () => {
    campaign = await startCampaignOf(2, await open());
    finding = { kind: "unknown" };
    asked = 0;
    const claimed = await campaign.claim(2, 2);
    ids = claimed.ids;
    await campaign.store.now.deliveries.recordUncertain(ids[0]!, claimed.token, "no answer");
    await campaign.store.now.deliveries.recordAccepted(ids[1]!, claimed.token, "A1", campaign.clock.now());
  });

  function deps() {
    const { store, clock } = campaign;
    const channel = {
      isReady: () => true,
      refreshReceipts: async () => undefined,
      findSent: async () => {
        asked += 1;
        return finding;
      },
    };
    const sending = { settleGraceMs: 5_000 };
    const events = { emit: () => undefined };
    return { store, clock, channel, sending, events, receipts: createReceiptBook({ store, clock }) } as never;
  }

  async function housekeeping(afterMs = 0): Promise<void> {
    await campaign.clock.advance(afterMs);
    await settleDoubts(deps(), ["jajag-1"]);
    await finishCampaigns(deps());
  }

  const state = async () => (await campaign.store.now.campaigns.find(campaign.campaignId))!.state;

  it("is not finished before the channel was asked", async () => {
    await finishCampaigns(deps());
    expect(await state()).toBe("running");
  });

  it("is not finished while absent may still mean on its way", async () => {
    finding = { kind: "absent" };
    await housekeeping();
    expect([await state(), await campaign.states()]).toEqual(["running", ["uncertain", "accepted"]]);
  });

  it("is finished when the channel cannot tell; the row goes on saying that it is in doubt", async () => {
    await housekeeping();
    expect([await state(), await campaign.states()]).toEqual(["finished", ["uncertain", "accepted"]]);
  });

  it("asks less and less often about what the channel cannot tell", async () => {
    await housekeeping();
    await housekeeping(29_000);
    expect(asked).toBe(1);
    await housekeeping(1_000);
    expect(asked).toBe(2);
    await housekeeping(29_000);
    expect(asked).toBe(2);
  });

  it("goes on when the doubt turns out not to be sent after all", async () => {
    await housekeeping();
    finding = { kind: "absent" };
    await housekeeping(30_000);
    expect([await state(), await campaign.states()]).toEqual(["running", ["pending", "accepted"]]);
  });

  it("goes on as well when an operator says so", async () => {
    await housekeeping();
    await settleByHand(deps(), ids[0]!, "was-not-sent");
    expect([await state(), await campaign.states()]).toEqual(["running", ["pending", "accepted"]]);
  });

  it("stays finished when the message is found", async () => {
    await housekeeping();
    finding = { kind: "found", providerMessageId: "A2" };
    await housekeeping(30_000);
    expect([await state(), await campaign.states()]).toEqual(["finished", ["accepted", "accepted"]]);
  });

  it("sends nothing any more once it is cancelled: what surely did not leave is cancelled too", async () => {
    await cancelCampaign(deps(), campaign.campaignId, "test");
    finding = { kind: "absent" };
    await housekeeping(6_000);
    expect(await state()).toBe("cancelled");
    expect(await campaign.states()).toEqual(["cancelled campaign_cancelled", "accepted"]);
  });
});

describeOnDatabases("many doubts", (open) => {
  it("are all asked about, also when the first ones cannot be decided", async () => {
    const campaign = await startCampaignOf(30, await open());
    const { ids, token } = await campaign.claim(30, 30);
    for (const id of ids) await campaign.store.now.deliveries.recordUncertain(id, token, "no answer");
    const { store, clock } = campaign;
    const names = new Set<string>();
    const channel = {
      isReady: () => true,
      findSent: async ({ to }: { to: string }) => {
        names.add(to);
        return { kind: "unknown" };
      },
    };
    const deps = { store, clock, channel, sending: { settleGraceMs: 5_000 }, events: { emit() {} } } as never;
    for (let round = 0; round < 2; round++) await settleDoubts(deps, ["jajag-1"]);
    expect(names.size).toBe(30);
  });
});

describeOnDatabases("rows that come back to a campaign that has ended", (open) => {
  const WAYS = ["release", "takeBack", "expireLeases", "recordDeferred", "settle"] as const;

  async function comesBack(way: (typeof WAYS)[number], state: "cancelled" | "finished") {
    const campaign = await startCampaignOf(1, await open());
    const { store, campaignId, clock, sql } = campaign;
    const { ids, token } = await campaign.claim(1, way === "recordDeferred" || way === "settle" ? 1 : 0);
    const later = new Date(clock.now().getTime() + 3_600_000);
    const { deliveries } = store.now;
    await sql.run("UPDATE campaigns SET state = ?", [state]);
    if (way === "release") await deliveries.release(ids[0]!, token, later);
    if (way === "takeBack") await deliveries.takeBack("jajag-1", later);
    if (way === "expireLeases") await deliveries.expireLeases(later);
    if (way === "recordDeferred") await deliveries.recordDeferred(ids[0]!, token, "not_connected", later);
    if (way === "settle") {
      await deliveries.recordUncertain(ids[0]!, token, "no answer");
      await deliveries.settle(ids[0]!, "pending", null, later);
    }
    const events: { name: string }[] = [];
    await finishCampaigns({ store, clock, events: { emit: (event) => void events.push(event) } });
    return { states: await campaign.states(), state: await store.now.campaigns.stateOf(campaignId), events };
  }

  it.each(WAYS)("are cancelled where it was cancelled: %s", async (way) => {
    const { states, state, events } = await comesBack(way, "cancelled");
    expect([states, state]).toEqual([["cancelled campaign_cancelled"], "cancelled"]);
    expect(events).toMatchObject([{ name: "outbox.swept", what: "pending_in_cancelled", count: 1 }]);
  });

  it.each(WAYS)("are sent where it was finished: %s", async (way) => {
    const { states, state, events } = await comesBack(way, "finished");
    expect([states, state]).toEqual([["pending"], "running"]);
    expect(events).toMatchObject([{ name: "campaign.resumed" }]);
  });

  it("finish no campaign while they come back", async () => {
    const campaign = await startCampaignOf(1, await open());
    const { store, campaignId, clock } = campaign;
    const { ids, token } = await campaign.claim(1, 1);
    await store.now.deliveries.recordUncertain(ids[0]!, token, "no answer");
    await store.now.deliveries.askAgain(ids[0]!, new Date(clock.now().getTime() + 60_000));
    const events = { emit: () => undefined };
    const { campaigns } = store.now;
    // Another process decides the doubt when it has been found to be the only thing left.
    const racing = {
      ...campaigns,
      moveTo: async (...all: Parameters<typeof campaigns.moveTo>) => {
        await settleByHand({ store, clock, events }, ids[0]!, "was-not-sent");
        return campaigns.moveTo(...all);
      },
    };
    await finishCampaigns({ store: { ...store, now: { ...store.now, campaigns: racing } }, clock, events });
    expect([await campaign.states(), await campaigns.stateOf(campaignId)]).toEqual([["pending"], "running"]);
  });
});

/** On SQLite one transaction at a time does its work. */
describe("a row given back while the cancelling of its campaign is not yet committed (MySQL)", () => {
  const open = useDatabase("MySQL");

  it("is cancelled as well", async () => {
    const campaign = await startCampaignOf(1, await open());
    const { store, campaignId, clock } = campaign;
    const { ids, token } = await campaign.claim(1, 0);
    const other = createStore((await open()).dataSource);
    const given: Promise<boolean>[] = [];
    const slow: typeof store = {
      ...store,
      transaction: (work) =>
        store.transaction(async (repositories) => {
          const result = await work(repositories);
          given.push(other.now.deliveries.release(ids[0]!, token, clock.now()));
          return result;
        }),
    };
    const events = { emit: () => undefined };
    await cancelCampaign({ store: slow, clock, events }, campaignId, "test");
    expect(await Promise.all(given)).toEqual([true]);
    await finishCampaigns({ store, clock, events });
    expect(await campaign.states()).toEqual(["cancelled campaign_cancelled"]);
  });
});
