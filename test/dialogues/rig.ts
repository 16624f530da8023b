import { randomUUID } from "node:crypto";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import { createUnderstand } from "../../src/adapters/language/understand";
import { type AnswerAdmin, createAnswering } from "../../src/answering";
import { type HandleDeps, handleMessage } from "../../src/application/answering/handle-message";
import type { App } from "../../src/application/ports/app";
import type { PhoneMessage } from "../../src/application/ports/sandbox-phones";
import type { DocumentRef } from "../../src/application/ports/turn";
import { period } from "../../src/domain/billing-period";
import { instantOf } from "../../src/domain/local-time";
import type { MessageKind } from "../../src/domain/message";
import { type PhoneNumber, phoneNumber } from "../../src/domain/phone-number";
import { formatWorkingHours, isOfficeOpen, parseWorkingHours } from "../../src/domain/working-hours";
import { apology } from "../../src/texts/chat";
import { LEXICON } from "../../src/texts/lexicon";
import type { Open } from "../support/database";

export interface Bubble {
  readonly text: string;
  readonly kind?: MessageKind;
  readonly quotes?: string;
  /** Path below the data folder of a file that an admin sends. */
  readonly document?: string;
  /** Minutes between writing and arriving: it lay in the history. */
  readonly minutesLate?: number;
}

export type Talk = Awaited<ReturnType<typeof openTalk>>;

const HOURS = parseWorkingHours("1-5 08:00-16:00")!;
/** What a campaign row needs besides. */
const CAMPAIGN = {
  period: "2026-11",
  audience: "belum-bayar",
  attachPdf: "on-request",
  holdoutPercent: 0,
  holdoutSeed: "0",
  primaryOutcome: "paid_by_due",
  dueOn: "2026-11-20",
  planCursor: 0,
  plannedCount: 1,
  createdBy: "test",
};
/** Who reads an answer writes the next message so much later. */
const SECONDS_TO_TYPE = 3;
const UNDERSTAND = createUnderstand(LEXICON);

/** The real router, handlers, flows, texts and database; only the channel is missing. The time stands until `pass`. */
export async function openTalk(
  open: Open,
  settings: {
    readonly start?: Date;
    readonly chat?: Partial<App["chat"]>;
    readonly admins?: readonly PhoneNumber[];
    readonly answerAdmin?: AnswerAdmin;
    /** Does the long commands that wait, after each answer. */
    readonly work?: () => Promise<void>;
  } = {},
) {
  const { dataSource } = await open();
  const store = createStore(dataSource);
  const sql = sqlOfDataSource(dataSource, (work) => work());
  let nowMs = (settings.start ?? instantOf("2026-11-19", "09:00")).getTime();
  const clock = {
    now: () => new Date(nowMs),
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
  const chat: App["chat"] = {
    unitName: "PLN ULP Jajag",
    invoicePdf: "on-request",
    disclosure: "anyone",
    workingHours: formatWorkingHours(HOURS),
    isOfficeOpen: (at) => isOfficeOpen(HOURS, at),
    ...settings.chat,
  };
  const admins = settings.admins ?? [];
  const deps: HandleDeps = {
    store,
    clock,
    chat,
    understand: UNDERSTAND,
    apology,
    events: { emit: () => undefined },
    route: createAnswering(
      { store, admins, chat },
      settings.answerAdmin ?? (async (_admin, line) => ({ text: `admin: ${line}` })),
    ),
  };

  /** Puts a bubble into the inbox without answering it. */
  async function arrive(number: string, bubble: Bubble): Promise<string> {
    const phone = phoneNumber(number);
    const contact = await store.now.contacts.ensure(phone, clock.now());
    const providerMessageId = randomUUID();
    await store.now.inbox.add({
      channel: "sandbox",
      providerMessageId,
      senderId: "jajag-1",
      contactId: contact.id,
      kind: bubble.kind ?? "text",
      text: bubble.text,
      quotedMessageId: bubble.quotes ?? null,
      document: bubble.document ?? null,
      sentAt: new Date(nowMs - (bubble.minutesLate ?? 0) * 60_000),
      receivedAt: clock.now(),
      isCaughtUp: (bubble.minutesLate ?? 0) > 0,
      fromName: phone === contact.phone ? null : phone,
    });
    return providerMessageId;
  }

  /** Answers everything that waits for this phone; returns what is said. */
  async function answer(number: string): Promise<readonly PhoneMessage[]> {
    const contact = await store.now.contacts.findByAddress(phoneNumber(number));
    if (contact === null) return [];
    const before = (await messages(number)).length;
    for (let left = 100; left > 0; left--) {
      const [next] = await store.now.inbox.waitingOf(contact.id);
      if (next === undefined) break;
      await handleMessage(deps, next);
      await settings.work?.();
    }
    return (await messages(number)).slice(before);
  }

  /** What Lunas has said to this phone, oldest first. */
  async function messages(number: string): Promise<readonly PhoneMessage[]> {
    const rows = await sql.all<{ id: number; text: string; document: string | null }>(
      `SELECT d.id, d.text, d.document FROM deliveries d JOIN contacts c ON c.id = d.contact_id
        WHERE (c.phone = ? OR c.id = (SELECT contact_id FROM contact_identities WHERE name = ?))
          AND d.campaign_id IS NULL ORDER BY d.id`,
      [number, number],
    );
    return rows.map((row) => ({
      id: String(row.id),
      direction: "out",
      kind: row.document === null ? "text" : "document",
      text: row.text,
      document: documentOf(row.document),
      at: clock.now(),
      state: "read",
      quotedMessageId: null,
    }));
  }

  /** An invoice of ours about all open bills of this phone; returns its id, for a reply that quotes it. */
  async function push(number: string): Promise<string> {
    const contact = await store.now.contacts.ensure(phoneNumber(number), clock.now());
    const providerMessageId = randomUUID();
    const campaignId = await sql.insert("campaigns", {
      kind: "invoice_push",
      name: "tagihan",
      state: "running",
      createdAt: clock.now(),
      ...CAMPAIGN,
    });
    const deliveryId = await sql.insert("deliveries", {
      campaignId,
      contactId: contact.id,
      state: "read",
      priority: 1,
      senderId: "jajag-1",
      isCold: 0,
      text: "Yth. Bapak/Ibu …",
      nextAttemptAt: clock.now(),
      attempts: 1,
      providerMessageId,
      createdAt: clock.now(),
      begunAt: clock.now(),
    });
    for (const bill of await store.now.bills.openOfContact(contact.id, period("2026-11")))
      await sql.insert("delivery_bills", {
        deliveryId,
        customerId: bill.customerId,
        period: bill.period,
        amount: bill.amount,
      });
    return providerMessageId;
  }

  return {
    sql,
    store,
    deps,
    clock,
    chat,
    dataSource,
    push,
    arrive,
    answer,
    messages,
    now: () => clock.now(),
    pass: (minutes: number) => {
      nowMs += minutes * 60_000;
    },
    /** Writes and gets the answers. */
    say: async (number: string, bubble: string | Bubble) => {
      await arrive(number, typeof bubble === "string" ? { text: bubble } : bubble);
      const said = await answer(number);
      nowMs += SECONDS_TO_TYPE * 1_000;
      return said;
    },
    /** For `chatWith` of test/support/chat.ts. */
    port: {
      say: async (phone: PhoneNumber, text: string) => {
        await arrive(phone, { text });
        await answer(phone);
      },
      messages: (phone: PhoneNumber) => messages(phone),
    },
    casesOf: (number: string) =>
      sql.all<{ kind: string; summary: string; customerId: string | null }>(
        "SELECT k.kind, k.summary, k.customer_id FROM cases k JOIN contacts c ON c.id = k.contact_id WHERE c.phone = ? ORDER BY k.id",
        [number],
      ),
  };
}

function documentOf(json: string | null): PhoneMessage["document"] {
  if (json === null) return null;
  const document = JSON.parse(json) as DocumentRef;
  if (document.kind === "stored")
    return { fileName: document.fileName, path: document.path, storedAs: document.path };
  const { bills } = document;
  const fileName = `${bills.map((bill) => `${bill.period}-${bill.customerId.slice(-3)}`).join("+")}.pdf`;
  return { fileName, path: "", storedAs: fileName };
}
