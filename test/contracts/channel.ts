import type { Channel, ChannelEvent, SentFinding } from "../../src/application/ports/channel";
import type { Attachment, OutboundMessage, SendOutcome } from "../../src/domain/message";
import type { PhoneNumber } from "../../src/domain/phone-number";
import { eventually, PATIENCE_MS, until } from "./eventually";

/** What a person holding the customers' phones can see and do; each channel's tests provide one. */
export interface ChannelWorld {
  /** Label of the number of ours that the channel serves. */
  readonly senderId: string;
  /** Two customers who have the app, and a number that has not; all synthetic. */
  readonly customer: PhoneNumber;
  readonly otherCustomer: PhoneNumber;
  readonly stranger: PhoneNumber;
  customerWrites(from: PhoneNumber, text: string): Promise<void>;
  /** The customer opens the chat: everything received so far is read. */
  customerReads(phone: PhoneNumber): Promise<void>;
  /** What stands on this phone, oldest first. */
  received(
    phone: PhoneNumber,
  ): Promise<readonly { readonly text: string; readonly fileName: string | null }[]>;
  /** How the next send behaves: refused before it leaves, never answered, or never answered although it arrives. */
  nextSend(fate: "refused" | "hangs" | "hangs_but_arrives"): Promise<void>;
}

export interface ChannelUnderTest {
  readonly channel: Channel;
  /**
   * What tells about a message later. `chat`: the chat can be looked into, and who is not on the channel is known at once.
   * `receipts`: nothing can be asked; receipts that name their try tell of both, and silence proves nothing.
   */
  readonly tells?: "chat" | "receipts";
  readonly world: ChannelWorld;
  stop(): Promise<void>;
}

/** A channel may have to start a browser first. */
const START_MS = 150_000;
/** A send that hangs is ended by its signal after this. */
const HANG_MS = 1500;

/**
 * What every channel must do, whatever carries its messages. One channel serves the whole suite, so that a real
 * browser is started once; each test uses texts of its own.
 */
export function describeChannel(name: string, make: () => Promise<ChannelUnderTest>): void {
  describe(`${name} as a channel`, () => {
    let under: ChannelUnderTest;
    const events: ChannelEvent[] = [];
    let deliveryId = 0;

    beforeAll(async () => {
      under = await make();
      await under.channel.start((event) => events.push(event));
      await until(() => under.channel.isReady(under.world.senderId), "the number becomes ready", START_MS);
    }, START_MS + 10_000);

    afterAll(async () => under?.stop(), START_MS);

    function message(text: string, more: Partial<OutboundMessage> = {}): OutboundMessage {
      deliveryId += 1;
      return {
        deliveryId,
        senderId: under.world.senderId,
        to: under.world.customer,
        text,
        attachment: null,
        quotedMessageId: null,
        attempt: `try-${deliveryId}`,
        ...more,
      };
    }

    function send(outbound: OutboundMessage, limitMs = PATIENCE_MS): Promise<SendOutcome> {
      return under.channel.send(outbound, AbortSignal.timeout(limitMs));
    }

    function find(text: string, since: Date, knownIds: readonly string[] = []): Promise<SentFinding> {
      const { senderId, customer } = under.world;
      return under.channel.findSent({
        senderId,
        to: customer,
        text,
        fileName: null,
        since,
        providerMessageId: null,
        knownIds,
      });
    }

    async function textsOn(phone: PhoneNumber): Promise<readonly string[]> {
      return (await under.world.received(phone)).map((one) => one.text);
    }

    it("reports that its number is ready, with the phone and without a QR code", () => {
      const ready = events.find((event) => event.kind === "status" && event.status === "ready");
      expect(ready).toMatchObject({ kind: "status", senderId: under.world.senderId, qr: null });
    });

    it("delivers a text exactly as it is and says accepted with an id", async () => {
      const text = "Yth. Bapak/Ibu *S••••, tagihan Rp77.125 – “lunas” 👨‍👩‍👧\nBaris kedua  dengan  spasi.";
      const outcome = await send(message(text));
      expect(outcome).toEqual({ kind: "accepted", providerMessageId: expect.stringMatching(/.{6,}/) });
      await until(async () => (await textsOn(under.world.customer)).includes(text), "the phone has the text");
    });

    it("gives every message an id of its own, also to several at once", async () => {
      const sent = await Promise.all(
        ["satu", "dua", "tiga"].map((word) => send(message(`Serentak ${word}`))),
      );
      const ids = sent.map((outcome) =>
        outcome.kind === "accepted" ? outcome.providerMessageId : outcome.kind,
      );
      expect(sent.map((outcome) => outcome.kind)).toEqual(["accepted", "accepted", "accepted"]);
      expect(new Set(ids).size).toBe(3);
    });

    it("delivers a document with its file name and words", async () => {
      const attachment: Attachment = {
        fileName: "informasi-tagihan-2026-11.pdf",
        mimeType: "application/pdf",
        content: Buffer.from("%PDF-1.3\n% contoh\n%%EOF\n"),
      };
      const outcome = await send(message("Lembar informasi tagihan", { attachment }));
      expect(outcome.kind).toBe("accepted");
      await until(
        async () =>
          (await under.world.received(under.world.customer)).some(
            (one) => one.fileName === attachment.fileName && one.text === "Lembar informasi tagihan",
          ),
        "the phone has the document",
      );
    });

    it("passes on what a customer writes, with the writer, our number and the time", async () => {
      const before = Date.now();
      await under.world.customerWrites(under.world.otherCustomer, "cek tagihan saya");
      const inbound = await eventually(
        events,
        "message",
        (event) => event.message.text === "cek tagihan saya",
      );
      expect(inbound.message).toMatchObject({
        from: under.world.otherCustomer,
        senderId: under.world.senderId,
        kind: "text",
        attachment: null,
        quotedMessageId: null,
      });
      expect(inbound.message.providerMessageId).toMatch(/.{6,}/);
      // Seconds are all that some channels know.
      const sentMs = inbound.message.sentAt.getTime();
      expect(sentMs).toBeGreaterThan(before - 2_000);
      expect(sentMs).toBeLessThan(Date.now() + 2_000);
    });

    it("passes on several messages of one person in their order", async () => {
      const texts = ["urut 1", "urut 2", "urut 3", "urut 4"];
      for (const text of texts) await under.world.customerWrites(under.world.customer, text);
      await eventually(events, "message", (event) => event.message.text === "urut 4");
      const seen = events.flatMap((event) =>
        event.kind === "message" && texts.includes(event.message.text) ? [event.message.text] : [],
      );
      expect([...new Set(seen)]).toEqual(texts);
    });

    it("reports that a message was delivered and read, by the id that send returned", async () => {
      const outcome = await send(message("Mohon dibaca"));
      if (outcome.kind !== "accepted") throw new Error(`not accepted: ${outcome.kind}`);
      await under.world.customerReads(under.world.customer);
      const id = outcome.providerMessageId;
      await eventually(
        events,
        "receipt",
        (event) => event.providerMessageId === id && event.receipt === "read",
      );
    });

    it("rejects a number that is not on the channel, at once or by a receipt", async () => {
      const outbound = message("Halo", { to: under.world.stranger });
      const outcome = await send(outbound);
      if (under.tells === "receipts") {
        const failed = await eventually(
          events,
          "receipt",
          ({ receipt, attempt }) => receipt === "failed" && attempt?.deliveryId === outbound.deliveryId,
        );
        expect(failed.failure).toMatchObject({ reason: "not_on_whatsapp" });
        return;
      }
      expect(outcome).toMatchObject({ kind: "rejected", reason: "not_on_whatsapp" });
    });

    it("does not accept a send that was refused, and goes on", async () => {
      await under.world.nextSend("refused");
      const outcome = await send(message("Ini gagal"));
      expect(outcome.kind).not.toBe("accepted");
      expect(await textsOn(under.world.customer)).not.toContain("Ini gagal");
      expect((await send(message("Sesudah gagal"))).kind).toBe("accepted");
    });

    it("ends a send that hangs by its signal as uncertain, and the next send works", async () => {
      const since = new Date();
      await under.world.nextSend("hangs");
      expect((await send(message("Ini macet"), HANG_MS)).kind).toBe("uncertain");
      expect((await send(message("Sesudah macet"))).kind).toBe("accepted");
      expect((await find("Ini macet", since)).kind).not.toBe("found");
    });

    it("finds a message that arrived although the send hung", async () => {
      const since = new Date();
      await untilReady();
      await under.world.nextSend("hangs_but_arrives");
      const outbound = message("Macet tapi sampai");
      expect((await send(outbound, HANG_MS)).kind).toBe("uncertain");
      await until(
        async () => (await textsOn(under.world.customer)).includes("Macet tapi sampai"),
        "the phone has it",
      );
      if (under.tells === "receipts") {
        const { deliveryId, attempt: token } = outbound;
        const told = await eventually(events, "receipt", ({ attempt }) => attempt?.deliveryId === deliveryId);
        expect(told).toMatchObject({ attempt: { deliveryId, token }, senderId: under.world.senderId });
        return;
      }
      await until(
        async () => (await find("Macet tapi sampai", since)).kind === "found",
        "the message is found",
      );
    });

    it("finds a text that was sent, unless it belongs to another delivery or lies before the time asked", async () => {
      const since = new Date();
      await untilReady();
      const outcome = await send(message("Dicari lagi"));
      if (outcome.kind !== "accepted") throw new Error(`not accepted: ${outcome.kind}`);
      const id = outcome.providerMessageId;
      if (under.tells === "receipts")
        return expect(await find("Dicari lagi", since)).toEqual({ kind: "unknown" });
      expect(await find("Dicari lagi", since)).toEqual({ kind: "found", providerMessageId: id });
      expect((await find("Dicari lagi", since, [id])).kind).not.toBe("found");
      const tomorrow = new Date(since.getTime() + 24 * 3600_000);
      expect((await find("Dicari lagi", tomorrow)).kind).not.toBe("found");
      expect((await find("Dicari", since)).kind).not.toBe("found");
    });

    it("says in the end that a text never sent is absent, if it can look", async () => {
      const since = new Date();
      if (under.tells === "receipts")
        return expect((await find("Tidak pernah dikirim", since)).kind).toBe("unknown");
      await until(
        async () => (await find("Tidak pernah dikirim", since)).kind === "absent",
        "the text is absent",
      );
    });

    it("gives up at once when the signal is already aborted, and sends nothing", async () => {
      await untilReady();
      const outcome = await under.channel.send(message("Sudah batal"), AbortSignal.abort());
      expect(outcome.kind).toBe("deferred");
      expect(await textsOn(under.world.customer)).not.toContain("Sudah batal");
    });

    it("defers a message for a number of ours that it does not serve", async () => {
      const outcome = await send(message("Halo", { senderId: "bukan-nomor-kami" }));
      expect(outcome).toMatchObject({ kind: "deferred", reason: "not_connected" });
      expect(under.channel.isReady("bukan-nomor-kami")).toBe(false);
    });

    it("shows typing and refreshes receipts without harm, also for what it does not know", async () => {
      const { senderId, customer, stranger } = under.world;
      await under.channel.showTyping(senderId, customer);
      await under.channel.showTyping("bukan-nomor-kami", stranger);
      await under.channel.refreshReceipts(senderId, ["3EB0TIDAKADA"]);
      expect(under.channel.isReady(senderId)).toBe(true);
    });

    it("sends nothing more after it was stopped", async () => {
      await under.channel.stop();
      expect(under.channel.isReady(under.world.senderId)).toBe(false);
      const outcome = await send(message("Sesudah tutup"));
      expect(outcome).toMatchObject({ kind: "deferred", reason: "not_connected" });
    });

    /** A channel may need a moment to recover after a send that hung. */
    async function untilReady(): Promise<void> {
      await until(() => under.channel.isReady(under.world.senderId), "the number is ready again");
    }
  });
}
