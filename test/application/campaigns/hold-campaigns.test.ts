import { holdCampaigns, watchSilence } from "../../../src/application/campaigns/hold-campaigns";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, rigOn } from "../rig";

describeOnDatabases("campaigns of the official channel that wait", (open) => {
  async function running() {
    const rig = await rigOn(open);
    const id = await rig.campaign();
    await rig.store.now.campaigns.moveTo(id, "running", ["draft"], MORNING);
    const usable = new Set(["tagihan_listrik"]);
    const deps = { ...rig.app, templatesOf: () => ["tagihan_listrik"], usable: async () => usable };
    const state = async () => (await rig.store.now.campaigns.find(id))!.state;
    const sent = (acceptedAt: Date, more: object = {}) =>
      rig.delivery({
        ...{ campaignId: id, contactId: 1, state: "accepted", channel: "cloud" },
        ...{ begunAt: acceptedAt, acceptedAt, ...more },
      });
    return { ...rig, id, usable, deps, state, sent };
  }

  it("wait while Meta has taken messages and tells nothing of any for ten minutes, and not sooner", async () => {
    const { clock, deps, state, sent, store } = await running();
    await store.now.account.setFact("heard", "", MORNING);
    await sent(minutes(1));
    await clock.advance(11 * 60_000 - 1);
    await watchSilence(deps);
    expect(await state()).toBe("running");
    await clock.advance(1);
    await watchSilence(deps);
    expect(await state()).toBe("paused");
    // A person has looked: it does not go on by itself.
    await holdCampaigns(deps);
    expect(await state()).toBe("paused");
  });

  it("go on while a word of Meta has come since, while nothing waits for one, and on another channel", async () => {
    const { clock, deps, state, sent, store } = await running();
    await sent(minutes(1), { contactId: 2, channel: "whatsapp" });
    await sent(minutes(1), { contactId: 3, state: "read" });
    await sent(minutes(2));
    await store.now.account.setFact("heard", "", minutes(3));
    await clock.advance(60 * 60_000);
    await watchSilence(deps);
    expect(await state()).toBe("running");
  });

  it("wait while their template may not go, and go on by themselves once it may", async () => {
    const { deps, state, usable } = await running();
    usable.clear();
    await holdCampaigns(deps);
    expect(await state()).toBe("paused");
    await holdCampaigns(deps);
    expect(await state()).toBe("paused");
    usable.add("tagihan_listrik");
    await holdCampaigns(deps);
    expect(await state()).toBe("running");
  });
});
