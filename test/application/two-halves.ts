import { createUnderstand } from "../../src/adapters/language/understand";
import { createAnswering } from "../../src/answering";
import { handleMessage } from "../../src/application/answering/handle-message";
import { createAndPlan } from "../../src/application/campaigns/plan-campaign";
import type { ChannelEvent } from "../../src/application/ports/channel";
import { takeIdentity } from "../../src/application/receiving/take-identity";
import { deliverOne } from "../../src/application/sending/deliver-one";
import { type Address, lidName } from "../../src/domain/phone-number";
import { LEXICON } from "../../src/texts/lexicon";
import type { Open } from "../support/database";
import { MORNING, NOVEMBER, phoneOf, rigOn, SENDER } from "./rig";

export const LID = "123400001";
export const HIDDEN = lidName(LID);
const never = new AbortController().signal;

/** One person, known by the phone of a file and by a hidden id, which nobody has told to be one yet. */
export async function twoHalves(open: Open) {
  const rig = await rigOn(open, { understand: createUnderstand(LEXICON) });
  const { store, clock, app } = rig;
  const { contactId, customerId } = await rig.household(1);
  const hidden = await store.now.contacts.ensure(HIDDEN, MORNING);
  await store.now.contacts.noteInbound([hidden.id], SENDER, MORNING);
  const route = createAnswering(app, async (_admin, line) => ({ text: `admin: ${line}` }));
  let messages = 0;

  /** Puts a message into the inbox, as the event acceptor does. */
  async function arrives(from: Address, text: string, told: { sentAt?: Date; isCaughtUp?: boolean } = {}) {
    const contact = await store.now.contacts.ensure(from, clock.now());
    const providerMessageId = `in-${++messages}`;
    await store.now.inbox.add({
      channel: "sandbox",
      providerMessageId,
      senderId: SENDER,
      contactId: contact.id,
      kind: "text",
      text,
      quotedMessageId: null,
      document: null,
      sentAt: told.sentAt ?? clock.now(),
      receivedAt: clock.now(),
      isCaughtUp: told.isCaughtUp ?? false,
      fromName: from === contact.phone ? null : from,
    });
    return contact.id;
  }

  /** Answers what waits for this contact. */
  async function answer(id: number) {
    for (const message of await store.now.inbox.waitingOf(id))
      await handleMessage({ ...app, route, apology: () => "" }, message);
  }

  async function plan(name = "push", body: string | null = null) {
    const request = {
      kind: "invoice_push",
      name,
      period: NOVEMBER,
      audience: "belum-bayar",
      createdBy: "t",
    } as const;
    const campaign = await createAndPlan(app, { ...request, body });
    await store.now.campaigns.moveTo(campaign.id, "running", ["planned"], clock.now());
    return campaign.id;
  }

  /** Sends what is due of a campaign; returns to whom. */
  async function send(campaignId: number) {
    const campaign = (await store.now.campaigns.find(campaignId))!;
    const before = rig.channel.sent.length;
    for (const row of await rig.claim(campaignId)) await deliverOne(rig.deliverDeps, row, campaign, never);
    return rig.channel.sent.slice(before).map(({ to }) => to);
  }

  return {
    ...rig,
    contactId,
    customerId,
    hiddenId: hidden.id,
    route,
    arrives,
    answer,
    plan,
    send,
    says: async (from: Address, text: string, told = {}) => answer(await arrives(from, text, told)),
    push: async () => send(await plan()),
    told: (event: ChannelEvent & { kind: "identity" | "spelling" } = IDENTITY) => takeIdentity(app, event),
    registersHidden: () => store.now.links.link(hidden.id, customerId, "proof", MORNING),
    person: async () => (await store.now.contacts.find(hidden.id))!,
    rowsOf: (campaignId: number) =>
      rig.sql.all<{ id: number; contactId: number; state: string; reason: string | null; surplus: number }>(
        "SELECT id, contact_id, state, reason, surplus FROM deliveries WHERE campaign_id = ? ORDER BY id",
        [campaignId],
      ),
  };
}

export const IDENTITY = { kind: "identity", name: lidName(LID), phone: phoneOf(1) } as const;
