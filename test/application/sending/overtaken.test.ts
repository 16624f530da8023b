import { createReceiptBook } from "../../../src/application/receiving/record-receipt";
import {
  type DeliverDeps,
  type DeliveryStep,
  deliverOne,
} from "../../../src/application/sending/deliver-one";
import { describeOnDatabases } from "../../support/database";
import { type RunningCampaign, startCampaignOf } from "../../support/running-campaign";

/** A process that sleeps (a suspended machine, a stopped container) and wakes up when another drives its number. */
describeOnDatabases("a sender that was overtaken", (open) => {
  let campaign: RunningCampaign;
  let sent: string[];

  beforeEach(async () => {
    campaign = await startCampaignOf(1, await open());
    sent = [];
  });

  async function deliver(changes: Partial<DeliverDeps>): Promise<DeliveryStep> {
    const { store, clock, campaignId } = campaign;
    const { ids } = await campaign.claim(1, 0);
    const deps = {
      store,
      clock,
      random: { unit: () => 0 },
      events: { emit: () => undefined },
      receipts: createReceiptBook({ store, clock }),
      sending: { sendTimeoutMs: 20_000 },
      channel: {
        send: async ({ text }: { text: string }) => {
          sent.push(text);
          return { kind: "accepted", providerMessageId: "A1" };
        },
      },
      onOutcome: async () => undefined,
      renderInvoice: () => "tagihan",
      renderBroadcast: (body: string) => body,
      ...changes,
    } as unknown as DeliverDeps;
    const row = (await store.now.deliveries.find(ids[0]!))!;
    const found = await store.now.campaigns.find(campaignId);
    return deliverOne(deps, row, found, new AbortController().signal);
  }

  it("sends while the number is its own", async () => {
    expect(await deliver({ mayStillSend: () => true })).toBe("sent");
    expect([sent, await campaign.states()]).toEqual([["tagihan"], ["accepted"]]);
  });

  it("sends nothing when the number is no longer surely its own, and says that nothing left", async () => {
    expect(await deliver({ mayStillSend: () => false })).toBe("not_sent");
    expect([sent, await campaign.states()]).toEqual([[], ["pending"]]);
  });

  it("sends nothing when it fell asleep between begun and sent", async () => {
    const { clock } = campaign;
    let isAsleep = false;
    const now = () => new Date(clock.now().getTime() + (isAsleep ? 60_000 : 0));
    const step = await deliver({
      clock: { ...clock, now },
      mayStillSend: () => true,
      store: {
        ...campaign.store,
        now: {
          ...campaign.store.now,
          deliveries: {
            ...campaign.store.now.deliveries,
            begin: async (...all) => {
              const begun = await campaign.store.now.deliveries.begin(...all);
              isAsleep = true;
              return begun;
            },
          },
        },
      },
    });
    expect([step, sent, await campaign.states()]).toEqual(["not_sent", [], ["pending"]]);
  });

  it("begins nothing whose lease has run out", async () => {
    const { ids, token } = await campaign.claim(1, 0);
    const later = new Date(campaign.clock.now().getTime() + 111_000);
    expect(await campaign.store.now.deliveries.begin(ids[0]!, token, "tagihan", null, later)).toBe(false);
  });
});
