import type { App } from "../../src/application/ports/app";
import type { AppEvent } from "../../src/application/ports/events";
import { createReceiptBook, type ReceiptBook } from "../../src/application/receiving/record-receipt";
import type { DeliverDeps } from "../../src/application/sending/deliver-one";
import type { Campaign } from "../../src/domain/campaign";
import type { Delivery } from "../../src/domain/delivery";
import type { SendOutcome } from "../../src/domain/message";
import { MORNING, minutes, NOVEMBER, phoneOf, SENDER, type Seed, seedOn } from "../adapters/database/seed";
import type { Open } from "../support/database";
import { createManualClock, type ManualClock } from "../support/manual-clock";
import { pushSettings, SENDING } from "../support/settings";
import { createScriptedChannel, type ScriptedChannel } from "./scripted-channel";

export interface Rig extends Seed {
  readonly app: App;
  readonly clock: ManualClock;
  readonly channel: ScriptedChannel;
  readonly events: AppEvent[];
  readonly receipts: ReceiptBook;
  /** What `onOutcome` was told. */
  readonly outcomes: SendOutcome[];
  readonly deliverDeps: DeliverDeps;
  eventsNamed<Name extends AppEvent["name"]>(name: Name): Extract<AppEvent, { name: Name }>[];
  /** A running campaign with one claimed delivery to a household. */
  claimed(number?: number): Promise<Claimed>;
  /** Claims what is due of a campaign, for one minute. */
  claim(campaignId: number | null, limit?: number): Promise<readonly Delivery[]>;
  stateOf(deliveryId: number): Promise<string>;
}

export interface Claimed {
  readonly delivery: Delivery;
  readonly campaign: Campaign;
  readonly contactId: number;
}

/** The push of November to whoever has not paid, before it is planned. */
export const PUSH = {
  kind: "invoice_push",
  name: "tagihan",
  period: NOVEMBER,
  audience: "belum-bayar",
  body: null,
  createdBy: "test",
} as const;

/** The use cases over a real database, with a clock, a channel and chance that the test holds in its hands. */
export async function rigOn(open: Open, change: Partial<App> = {}): Promise<Rig> {
  const seed = await seedOn(open);
  const clock = createManualClock(MORNING);
  const channel = createScriptedChannel();
  const events: AppEvent[] = [];
  const outcomes: SendOutcome[] = [];
  let ids = 0;
  const app: App = {
    store: seed.store,
    channel,
    clock,
    ids: { next: () => `id-${++ids}` },
    random: { unit: () => 0.5 },
    events: { emit: (event) => void events.push(event) },
    documents: {
      invoice: async () => ({
        fileName: "tagihan.pdf",
        mimeType: "application/pdf",
        content: Buffer.from("%PDF"),
      }),
      stored: async (_path, fileName) => ({
        fileName,
        mimeType: "application/pdf",
        content: Buffer.from("%PDF"),
      }),
    },
    understand: ({ text }) => ({
      intent: text === "STOP" ? "opt_out" : "help",
      confidence: 1,
      rule: "test",
      ids: [],
      meterNumbers: [],
      oddNumbers: [],
      isAutomatic: false,
      certain: true,
    }),
    chat: {
      unitName: "PLN ULP Jajag",
      invoicePdf: "on-request",
      disclosure: "anyone",
      workingHours: "Senin–Jumat 08.00–16.00 WIB",
      isOfficeOpen: () => true,
    },
    push: pushSettings(SENDER),
    sending: SENDING,
    admins: [phoneOf(90)],
    ...change,
  };
  const receipts = createReceiptBook(app);
  const deliverDeps: DeliverDeps = {
    ...app,
    receipts,
    onOutcome: async (_senderId, outcome) => void outcomes.push(outcome),
    renderInvoice: (bills) => `Tagihan: ${bills.map((bill) => `${bill.period} ${bill.amount}`).join(", ")}`,
    renderBroadcast: (body) => `${body} STOP`,
  };
  let tokens = 0;
  const claim = (campaignId: number | null, limit = 100) =>
    seed.store.transaction(({ deliveries }) =>
      deliveries.claim({
        senderId: SENDER,
        campaignId,
        limit,
        token: `token-${++tokens}`,
        now: clock.now(),
        until: new Date(clock.now().getTime() + 60_000),
        includeCold: true,
      }),
    );
  return {
    ...seed,
    app,
    clock,
    channel,
    events,
    outcomes,
    receipts,
    deliverDeps,
    claim,
    eventsNamed: <Name extends AppEvent["name"]>(name: Name) =>
      events.filter((event): event is Extract<AppEvent, { name: Name }> => event.name === name),
    claimed: async (number = 1) => {
      const { contactId } = await seed.household(number);
      const campaignId = await seed.campaign();
      await seed.delivery({ campaignId, contactId });
      await seed.store.now.campaigns.moveTo(campaignId, "running", ["draft"], clock.now());
      const [delivery] = await claim(campaignId);
      return {
        delivery: delivery!,
        campaign: (await seed.store.now.campaigns.find(campaignId))!,
        contactId,
      };
    },
    stateOf: async (id) => (await seed.store.now.deliveries.find(id))!.state,
  };
}

export { MORNING, minutes, NOVEMBER, phoneOf, SENDER };
