import type { MessageForms } from "../../../src/application/ports/message-forms";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { prepareDelivery } from "../../../src/application/sending/prepare-delivery";
import { period } from "../../../src/domain/billing-period";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, phoneOf, rigOn } from "../rig";

/** Of the official channel, as far as notes need them. */
const FORMS: MessageForms = {
  invoice: () => null,
  broadcast: () => null,
  note: (text) => ({
    template: {
      name: "info_petugas",
      language: "id",
      parameters: [{ name: "isi", value: text }],
      buttons: [],
    },
    text,
  }),
  isAdmin: () => true,
  isUsable: async () => true,
  buttons: [],
  longestText: 4096,
  longestCaption: 1024,
};

describeOnDatabases("looking again before a send", (open) => {
  async function claimed() {
    const rig = await rigOn(open);
    const { delivery, campaign, contactId } = await rig.claimed();
    return {
      ...rig,
      contactId,
      claimedCampaign: campaign,
      writes: (text: string) => rig.inbound({ contactId, text }),
      prepare: (change = {}) => prepareDelivery(rig.deliverDeps, delivery, { ...campaign, ...change }),
    };
  }

  it("speaks of what is unpaid now: the newest amount, every open month up to the campaign's", async () => {
    const { prepare, sql, bill } = await claimed();
    await sql.run("UPDATE bills SET amount = 80000");
    await bill(idOf(1), { period: period("2026-10"), amount: 50_000 });
    await bill(idOf(1), { period: period("2026-12"), amount: 60_000 });
    expect(await prepare()).toMatchObject({
      kind: "send",
      to: phoneOf(1),
      text: "Tagihan: 2026-10 50000, 2026-11 80000",
      document: null,
      quotedMessageId: null,
      seen: { begunCount: 0, bills: [{ amount: 50_000 }, { amount: 80_000 }] },
    });
  });

  it("attaches the invoice when the campaign says so", async () => {
    const { prepare } = await claimed();
    expect(await prepare({ attachPdf: "attach" })).toMatchObject({
      document: { kind: "invoice", bills: [{ customerId: idOf(1), period: "2026-11" }] },
    });
  });

  it("is not sent when it was paid in the meantime", async () => {
    const { prepare, sql } = await claimed();
    await sql.run("UPDATE bills SET state = 'paid'");
    expect(await prepare()).toEqual({ kind: "skip", reason: "already_paid" });
  });

  it("is not sent to who has opted out in the meantime", async () => {
    const { prepare, store, contactId } = await claimed();
    await store.now.contacts.setOptedOut(contactId, minutes(1));
    expect(await prepare()).toEqual({ kind: "skip", reason: "opted_out" });
  });

  it("waits while something the contact has written is still unread: it may be STOP", async () => {
    const { prepare, writes, sql } = await claimed();
    await writes("STOP");
    expect(await prepare()).toMatchObject({ kind: "wait" });
    await sql.run("UPDATE inbox SET state = 'answered'");
    expect(await prepare()).toMatchObject({ kind: "send" });
  });

  it("is not sent as the third push of a month, whatever had been planned when", async () => {
    const { prepare, contactId, campaign, delivery, sql } = await claimed();
    for (const day of [-10, -5])
      await delivery({
        contactId,
        campaignId: await campaign(),
        state: "read",
        begunAt: minutes(day * 1440),
      });
    expect(await prepare()).toEqual({ kind: "skip", reason: "push_limit" });
    await sql.run("UPDATE deliveries SET state = 'failed' WHERE state = 'read'");
    expect(await prepare()).toMatchObject({ kind: "send" });
  });

  it("is not sent to a number that said it is the wrong one", async () => {
    const { prepare, store, contactId } = await claimed();
    await store.now.links.markWrong(contactId, null, minutes(1));
    expect(await prepare()).toEqual({ kind: "skip", reason: "wrong_number" });
    expect(await prepare({ body: "Kantor tutup" })).toEqual({ kind: "skip", reason: "wrong_number" });
  });

  it("waits while the campaign is paused, and is not sent once it is cancelled", async () => {
    const { prepare, store, claimedCampaign } = await claimed();
    await store.now.campaigns.moveTo(claimedCampaign.id, "paused", ["running"], minutes(1));
    expect(await prepare()).toMatchObject({ kind: "wait" });
    await store.now.campaigns.moveTo(claimedCampaign.id, "cancelled", ["paused"], minutes(2));
    expect(await prepare()).toEqual({ kind: "skip", reason: "campaign_cancelled" });
  });

  it("says a broadcast's words, paid or not", async () => {
    const { prepare, sql } = await claimed();
    await sql.run("UPDATE bills SET state = 'paid'");
    expect(await prepare({ body: "Kantor tutup" })).toMatchObject({
      kind: "send",
      text: "Kantor tutup STOP",
    });
  });

  describe("a reply", () => {
    async function reply(columns: Record<string, unknown>) {
      const rig = await rigOn(open);
      const contactId = await rig.contact(1, { optedOutAt: minutes(0) });
      const id = await rig.delivery({ contactId, priority: 0, ...columns });
      const prepare = async () =>
        prepareDelivery(rig.deliverDeps, (await rig.store.now.deliveries.find(id))!, null);
      return { ...rig, prepare };
    }

    it("goes also to who has opted out: it was asked for", async () => {
      const { prepare } = await reply({ text: "Baik, kami berhenti." });
      expect(await prepare()).toMatchObject({ kind: "send", text: "Baik, kami berhenti.", document: null });
    });

    it("brings its document", async () => {
      const document = { kind: "stored", path: "reports/a.pdf", fileName: "laporan.pdf" };
      const { prepare } = await reply({ text: "Laporan", document: JSON.stringify(document) });
      expect(await prepare()).toMatchObject({ kind: "send", document });
    });

    it("without words is not sent", async () => {
      const { prepare } = await reply({ text: null });
      expect(await prepare()).toEqual({ kind: "skip", reason: "nothing_to_say" });
    });
  });

  it("has nothing to say to a contact that is gone", async () => {
    const { prepare, sql } = await claimed();
    await sql.run("DELETE FROM contacts");
    expect(await prepare()).toEqual({ kind: "skip", reason: "nothing_to_say" });
  });

  it("a note to staff waits for a place within the tier, unless its reader has been reached today", async () => {
    const rig = await rigOn(open);
    const { store, clock, channel, claim, delivery, contact, stored } = rig;
    await store.now.account.firstFact("installation", "a7f3", MORNING);
    await store.now.account.setFact("tier", "1", MORNING);
    const deps = { ...rig.deliverDeps, forms: FORMS };
    const note = async (contactId: number) => {
      const id = await delivery({ contactId, priority: 0, text: "Nomor mati" });
      const [claimed] = await claim(null);
      return { id, step: await deliverOne(deps, claimed!, null, new AbortController().signal) };
    };
    const [first, second] = [await contact(90), await contact(91)];
    expect(await note(first)).toMatchObject({ step: "sent" });
    expect(await note(first)).toMatchObject({ step: "sent" });
    const { id, step } = await note(second);
    expect(step).toBe("not_sent");
    expect(await stored("deliveries", id)).toMatchObject({ state: "pending", nextAttemptAt: minutes(1) });
    await clock.advance(24 * 3_600_000);
    const [later] = await claim(null);
    expect(await deliverOne(deps, later!, null, new AbortController().signal)).toBe("sent");
    expect(channel.sent.map(({ to, template }) => [to, template?.name])).toEqual(
      [90, 90, 91].map((number) => [phoneOf(number), "info_petugas"]),
    );
  });
});
