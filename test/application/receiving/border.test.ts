import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { Store } from "../../../src/application/ports/store";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { createReceiptBook } from "../../../src/application/receiving/record-receipt";
import { messageKey } from "../../../src/domain/message-key";
import { describeOnDatabases } from "../../support/database";
import { fc } from "../../support/seeded-checks";
import { MORNING, minutes, phoneOf, rigOn, SENDER } from "../rig";

type MessageEvent = Extract<ChannelEvent, { kind: "message" }>;

function message(number: number, change: Partial<MessageEvent["message"]> = {}): MessageEvent {
  return {
    kind: "message",
    caughtUp: false,
    message: {
      providerMessageId: `in-${number}`,
      from: phoneOf(number),
      senderId: SENDER,
      kind: "text",
      text: "CEK",
      quotedMessageId: null,
      sentAt: MORNING,
      attachment: null,
      ...change,
    },
  };
}

const STOP = message(2, { text: "STOP" });
const NOWHERE = new Date(Number.NaN);

describeOnDatabases("the border", (open) => {
  async function border(change: { store?: (store: Store) => Store } = {}) {
    const rig = await rigOn(open);
    const statuses: string[] = [];
    const store = change.store?.(rig.store) ?? rig.store;
    const acceptor = createEventAcceptor({
      ...rig.app,
      store,
      receipts: createReceiptBook({ store, clock: rig.clock }),
      keepDocument: async () => "inbox/a.csv",
      onMessage: () => undefined,
      onStatus: async (event) => void statuses.push(event.kind === "status" ? event.status : event.kind),
    });
    const textsOf = async (number: number) => {
      const contact = await rig.store.now.contacts.findByPhone(phoneOf(number));
      return contact === null
        ? []
        : (await rig.store.now.inbox.waitingOf(contact.id)).map(({ text }) => text);
    };
    return { ...rig, ...acceptor, statuses, textsOf, setAside: () => rig.store.now.setAside.newest(50) };
  }

  it.each<[string, Partial<MessageEvent["message"]>]>([
    ["a quoted id of 300 letters", { quotedMessageId: "Q".repeat(300) }],
    ["a quoted id of other letters", { quotedMessageId: "é👍" }],
    ["an id of 200 letters", { providerMessageId: "I".repeat(200) }],
    ["an id of other letters", { providerMessageId: "3EB0é" }],
    ["an empty id", { providerMessageId: "" }],
    ["half a letter and NUL", { text: "ST\0OP \ud83d", providerMessageId: "in\0" }],
    ["no date", { sentAt: NOWHERE }],
    ["a date before WhatsApp", { sentAt: new Date(-62_000_000_000_000) }],
    ["a date in the year 30000", { sentAt: new Date(900_000_000_000_000) }],
    ["a kind that is new", { kind: "hologram_of_a_strange_kind" as never }],
    ["a text of a million letters", { text: "x".repeat(1_000_000) }],
    [
      "a file name of 5,000 letters",
      { attachment: { fileName: "é".repeat(5_000), mimeType: "x", content: Buffer.from("") } },
    ],
  ])("hears a message with %s, and holds up nobody", async (_what, odd) => {
    const { accept, idle, stored, store, setAside, textsOf, eventsNamed } = await border();
    accept(message(1, odd));
    accept(message(1, odd));
    accept(STOP);
    await idle();
    expect(await textsOf(1)).toHaveLength(1);
    expect(await textsOf(2)).toEqual(["STOP"]);
    expect(await setAside()).toEqual([]);
    expect(await stored()).toBe(true);
    expect(eventsNamed("error")).toEqual([]);
    expect(await store.now.inbox.countWaiting()).toBe(2);
  });

  it("knows a message with an odd id again: a receipt, a change, a question", async () => {
    const { accept, idle, store, delivery, stateOf, textsOf } = await border();
    const odd = "3EB0é".repeat(60);
    const deliveryId = await delivery({
      contactId: 9,
      state: "accepted",
      providerMessageId: messageKey(odd),
    });
    accept(message(1, { providerMessageId: odd }));
    accept({ kind: "revision", providerMessageId: odd, change: "edited", text: "PDF \ud83d", at: NOWHERE });
    accept({ kind: "receipt", providerMessageId: odd, receipt: "read", at: NOWHERE, senderId: SENDER });
    await idle();
    expect(await textsOf(1)).toEqual(["PDF \ufffd"]);
    expect(await stateOf(deliveryId)).toBe("read");
    expect(await store.now.inbox.has("sandbox", odd)).toBe(true);
    expect(await store.now.inbox.has("sandbox", "é")).toBe(false);
    expect(await store.now.inbox.revise("sandbox", "é", "deleted", "")).toBe(false);
    expect(await store.now.deliveries.raise("é", "read", MORNING)).toBe("unknown");
    expect(await store.now.contacts.findByPhone("é" as never)).toBeNull();
    expect(await store.now.customers.find("é" as never)).toBeNull();
    expect(await store.now.customers.findByMeter("é")).toBeNull();
    expect(await store.now.identities.phoneOf("é")).toBeNull();
  });

  it.each<[string, unknown]>([
    ["a message of nobody", message(1, { from: "status@broadcast" as never })],
    ["a message of a phone in other digits", message(1, { from: "٦٢٨٩٠" as never })],
    ["a message to no number", message(1, { senderId: "é".repeat(50) })],
    [
      "a receipt of a new kind",
      { kind: "receipt", providerMessageId: "wa-1", receipt: "played", at: MORNING, senderId: SENDER },
    ],
    ["an identity of nobody", { kind: "identity", name: "lid:é", phone: "" }],
    [
      "a state of a new kind",
      { kind: "status", senderId: SENDER, status: "exploded", detail: "", phone: null, qr: null },
    ],
    ["a throughput of nothing", { kind: "throughput", senderId: SENDER, perSecond: 0 }],
    ["a new kind of event", { kind: "hologram" }],
    ["nothing at all", null],
    ["a message without its parts", { kind: "message", message: null }],
  ])("sets %s aside as one row, however often it is told", async (_what, odd) => {
    const { accept, idle, stored, setAside, textsOf, statuses } = await border();
    accept(odd as ChannelEvent);
    accept(odd as ChannelEvent);
    accept(STOP);
    await idle();
    expect(await setAside()).toHaveLength(1);
    expect(await textsOf(2)).toEqual(["STOP"]);
    expect(statuses).toEqual([]);
    expect(await stored()).toBe(true);
  });

  it("sets a message aside that the database refuses, at once, and still hears its plain words", async () => {
    let refusals = 0;
    const refused = Object.assign(new Error("Incorrect string value"), {
      code: "ER_TRUNCATED_WRONG_VALUE_FOR_FIELD",
    });
    const { accept, idle, stored, setAside, textsOf, clock } = await border({
      store: (real) => ({
        ...real,
        transaction: (work) => (refusals++ === 0 ? Promise.reject(refused) : real.transaction(work)),
      }),
    });
    const before = clock.now();
    accept(message(1, { text: "STOP 🙏" }));
    await idle();
    accept(STOP);
    await idle();
    expect(await setAside()).toMatchObject([
      { kind: "message", eventKey: "in-1", reason: "ER_TRUNCATED_WRONG_VALUE_FOR_FIELD" },
    ]);
    expect(await textsOf(1)).toEqual(["STOP ??"]);
    expect(await textsOf(2)).toEqual(["STOP"]);
    expect(await stored()).toBe(true);
    expect(clock.now()).toEqual(before);
  });

  it("lets nobody wait for one whose database work takes long, and keeps the order of each chat", async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { accept, idle, textsOf, waitsSince, clock } = await border({
      store: (real) => ({
        ...real,
        now: {
          ...real.now,
          contacts: {
            ...real.now.contacts,
            ensure: async (phone, now) => {
              if (phone === phoneOf(1)) await slow;
              return real.now.contacts.ensure(phone, now);
            },
          },
        },
      }),
    });
    accept(message(1));
    accept(message(11, { from: phoneOf(1), text: "PDF" }));
    for (let number = 2; number < 20; number++) accept(message(number, { text: "STOP" }));
    while ((await textsOf(19)).length === 0) await clock.advance(0);
    expect(await textsOf(1)).toEqual([]);
    expect(waitsSince()).toEqual(MORNING);
    release();
    await idle();
    expect(await textsOf(1)).toEqual(["CEK", "PDF"]);
    expect(waitsSince()).toBeNull();
  });

  it("stores a STOP before thousands of receipts that came first", async () => {
    let receipts = 0;
    const seenAtStop: number[] = [];
    const { accept, idle } = await border({
      store: (real) => ({
        ...real,
        now: {
          ...real.now,
          deliveries: {
            ...real.now.deliveries,
            raise: async (id, receipt, at) => {
              receipts += 1;
              if (receipts < 200) return real.now.deliveries.raise(id, receipt, at);
              return "nothing_new";
            },
          },
        },
        transaction: async (work) => {
          const done = await real.transaction(work);
          seenAtStop.push(receipts);
          return done;
        },
      }),
    });
    for (let count = 0; count < 9_000; count++)
      accept({
        kind: "receipt",
        providerMessageId: `wa-${count}`,
        receipt: "read",
        at: MORNING,
        senderId: SENDER,
      });
    accept(STOP);
    await idle();
    expect(receipts).toBe(9_000);
    expect(seenAtStop[0]).toBeLessThan(9_000);
  });

  it("takes anything without an error, and every STOP between is stored", async () => {
    const { accept, idle, store, eventsNamed } = await border();
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 260 }),
      fc.constant(null),
      fc.double(),
      fc.date({ noInvalidDate: false }),
    );
    const anything = fc.record({
      kind: fc.oneof(fc.constantFrom("message", "receipt", "revision", "identity", "status"), odd),
      message: fc.oneof(
        odd,
        fc.record({
          providerMessageId: odd,
          from: fc.oneof(fc.constant(phoneOf(5)), odd),
          senderId: fc.oneof(fc.constant(SENDER), odd),
          kind: fc.oneof(fc.constant("text"), odd),
          text: odd,
          quotedMessageId: odd,
          sentAt: odd,
          attachment: fc.oneof(fc.constant(null), odd),
        }),
      ),
      caughtUp: fc.boolean(),
      providerMessageId: odd,
      receipt: fc.oneof(fc.constant("read"), odd),
      change: fc.oneof(fc.constant("edited"), odd),
      text: odd,
      at: odd,
      lid: fc.oneof(fc.constant("123456"), odd),
      phone: fc.oneof(fc.constant(phoneOf(6)), odd),
      senderId: fc.oneof(fc.constant(SENDER), odd),
      status: fc.oneof(fc.constant("ready"), odd),
      detail: odd,
      qr: odd,
    });
    const told = fc.sample(anything, { numRuns: 150, seed: 20_261_120 });
    for (const [index, event] of told.entries()) {
      accept(event as never);
      accept(message(1_000 + index, { from: phoneOf(7), text: `STOP ${index}` }));
    }
    await idle();
    expect(eventsNamed("error")).toEqual([]);
    const contact = await store.now.contacts.findByPhone(phoneOf(7));
    expect(await store.now.inbox.countSince(contact!.id, minutes(-1))).toBe(told.length);
  });
});
