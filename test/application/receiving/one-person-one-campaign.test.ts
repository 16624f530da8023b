import { planCampaign } from "../../../src/application/campaigns/plan-campaign";
import { settleDoubts } from "../../../src/application/sending/settle-delivery";
import { describeOnDatabases } from "../../support/database";
import { phoneOf, SENDER } from "../rig";
import { HIDDEN, twoHalves } from "../two-halves";

const PHONE = phoneOf(1);

/** Both halves have the customer, and one campaign has a row for each. */
describeOnDatabases("two rows of one campaign that turn out to be one person's", (open) => {
  async function planned(states: { phone?: string; hidden?: string } = {}) {
    const w = await twoHalves(open);
    const campaignId = await w.campaign();
    await w.store.now.campaigns.moveTo(campaignId, "running", ["draft"], w.clock.now());
    const row = (contactId: number, state = "pending", columns = {}) =>
      w.delivery({ campaignId, contactId, state, ...columns });
    await w.registersHidden();
    const phoneRow = await row(w.contactId, states.phone);
    const hiddenRow = await row(w.hiddenId, states.hidden, { providerMessageId: "wa-hidden" });
    return { ...w, campaignId, phoneRow, hiddenRow };
  }

  it("both pending: one is left", async () => {
    const { told, send, campaignId, rowsOf } = await planned();
    await told();
    expect(await send(campaignId)).toEqual([PHONE]);
    expect((await rowsOf(campaignId)).map(({ state, reason }) => reason ?? state)).toEqual([
      "accepted",
      "same_person",
    ]);
  });

  it.each(["submitting", "uncertain", "accepted", "delivered", "read"])(
    "one may have left (%s): the other does not go",
    async (state) => {
      const { told, send, campaignId, rowsOf, contactId } = await planned({ hidden: state });
      await told();
      expect(await send(campaignId)).toEqual([]);
      const rows = await rowsOf(campaignId);
      expect(rows).toMatchObject([
        { contactId, state: "cancelled", reason: "same_person" },
        { contactId, state, surplus: 0 },
      ]);
      expect(rows[0]!.surplus).toBe(rows[0]!.id);
    },
  );

  it("one was held back on purpose: so is the other", async () => {
    const { told, send, campaignId } = await planned({ hidden: "held_out" });
    await told();
    expect(await send(campaignId)).toEqual([]);
  });

  it("one has failed: the other goes", async () => {
    const { told, send, campaignId } = await planned({ hidden: "failed" });
    await told();
    expect(await send(campaignId)).toEqual([PHONE]);
  });

  it("the claimed one of a worker that is rendering is called off: it cannot begin", async () => {
    const { told, claim, store, clock, campaignId, hiddenRow } = await planned();
    const claimed = (await claim(campaignId)).find(({ id }) => id === hiddenRow)!;
    await told();
    expect(await store.now.deliveries.begin(hiddenRow, claimed.leaseToken!, "x", null, clock.now())).toBe(
      false,
    );
  });

  it.each(["phoneRow", "hiddenRow"] as const)(
    "both on their way, and one (%s) turns out not to have left: it is not sent again",
    async (back) => {
      const w = await planned({ phone: "submitting", hidden: "submitting" });
      await w.sql.run("UPDATE deliveries SET lease_token = 't', begun_at = ?", [w.clock.now()]);
      await w.told();
      const left = back === "phoneRow" ? w.hiddenRow : w.phoneRow;
      await w.store.now.deliveries.recordDeferred(w[back], "t", "not_connected", w.clock.now());
      await w.store.now.deliveries.recordAccepted(left, "t", "wa-1", w.clock.now());
      expect(await w.send(w.campaignId)).toEqual([]);
      expect(await w.stateOf(w[back])).toBe("cancelled");
    },
  );

  it("what was prepared for the phone before it was known to be the hidden id's does not begin any more", async () => {
    const { told, claim, store, clock, campaignId, delivery, hiddenId, phoneRow } = await planned({
      hidden: "failed",
    });
    const claimed = (await claim(campaignId)).find(({ id }) => id === phoneRow)!;
    const seen = (await store.now.deliveries.circumstances(phoneRow, clock.now()))!;
    await delivery({
      campaignId: campaignId + 1,
      contactId: hiddenId,
      state: "accepted",
      begunAt: clock.now(),
    });
    await told();
    const begins = (of: typeof seen) =>
      store.now.deliveries.begin(phoneRow, claimed.leaseToken!, "x", null, clock.now(), {
        ...of,
        holder: null,
      });
    expect(await begins(seen)).toBe(false);
    expect(await begins((await store.now.deliveries.circumstances(phoneRow, clock.now()))!)).toBe(true);
  });

  it("a doubt of the hidden half is still looked for, in the person's chats", async () => {
    const { told, sql, clock, app, receipts, channel, hiddenRow, stateOf } = await planned({
      hidden: "uncertain",
      phone: "accepted",
    });
    await sql.run("UPDATE deliveries SET begun_at = ?, text = 'teks' WHERE id = ?", [clock.now(), hiddenRow]);
    await told();
    channel.finds({ kind: "found", providerMessageId: "wa-hidden" });
    await settleDoubts({ ...app, receipts }, [SENDER]);
    expect(channel.asked).toMatchObject([{ to: PHONE }]);
    expect(await stateOf(hiddenRow)).toBe("accepted");
  });

  it("a broadcast is not sent twice either", async () => {
    const { told, store, send, rowsOf, clock, hiddenId, delivery, contactId, registersHidden } =
      await twoHalves(open);
    await registersHidden();
    const id = await store.now.campaigns.create({
      kind: "broadcast",
      name: "padam",
      period: "2026-11" as never,
      audience: "semua",
      body: "Listrik padam",
      attachPdf: "off",
      holdoutPercent: 0,
      holdoutSeed: "s",
      secondWaveOf: null,
      primaryOutcome: "paid_by_due_date",
      dueOn: "2026-11-20",
      createdBy: "t",
      createdAt: clock.now(),
    });
    await store.now.campaigns.moveTo(id, "running", ["draft"], clock.now());
    await delivery({ campaignId: id, contactId: hiddenId, state: "accepted" });
    await delivery({ campaignId: id, contactId });
    await told();
    expect(await send(id)).toEqual([]);
    expect(await rowsOf(id)).toHaveLength(2);
  });

  it("is merged while it is planned: the plan goes on and adds up", async () => {
    const { told, campaign, store, app, registersHidden, send } = await twoHalves(open);
    await registersHidden();
    const id = await campaign();
    await told();
    await planCampaign(app, id);
    await store.now.campaigns.moveTo(id, "running", ["planned"], app.clock.now());
    expect(await send(id)).toEqual([PHONE]);
    expect(await store.now.contacts.findByAddress(HIDDEN)).toMatchObject({ phone: PHONE });
  });
});
