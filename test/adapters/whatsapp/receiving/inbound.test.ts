import type { Call, Message } from "whatsapp-web.js";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import { createInbound, type InboundDeps } from "../../../../src/adapters/whatsapp/receiving/inbound";
import type { ChannelEvent } from "../../../../src/application/ports/channel";
import { type PhoneNumber, phoneNumber } from "../../../../src/domain/phone-number";
import { createManualClock } from "../../../support/manual-clock";

const SITI = phoneNumber("6289000001001");
const CHAT = "110000000000001@lid";

function message(id: string, more: object = {}): Message {
  return {
    id: { id, remote: CHAT, fromMe: false },
    from: CHAT,
    fromMe: false,
    type: "chat",
    body: `teks ${id}`,
    timestamp: 1_795_000_000,
    ...more,
  } as unknown as Message;
}

function listening(change: Partial<InboundDeps> = {}) {
  const events: ChannelEvent[] = [];
  const troubles: string[] = [];
  const keys: string[] = [];
  const asked: string[] = [];
  const clock = createManualClock();
  const inbound = createInbound({
    clock,
    senderId: "jajag-1",
    options: { isAdmin: () => true, answerCalls: true },
    limits: LIMITS,
    identities: {
      async whoIs(chatId: string) {
        asked.push(chatId);
        return SITI;
      },
    } as never,
    live: () => null,
    emit: (event) => events.push(event),
    rememberKey: (id) => keys.push(id),
    onWriter: () => {},
    onTrouble: (where) => troubles.push(where),
    ...change,
  });
  const told = () =>
    events.map((event) =>
      event.kind === "message"
        ? event.message.text
        : event.kind === "revision"
          ? `${event.change} ${event.text}`
          : event.kind,
    );
  return { inbound, clock, told, troubles, keys, asked };
}

describe("inbound messages", () => {
  it("asks nobody about a message that a chat read again brings and that is stored, but may still quote it", async () => {
    let downloads = 0;
    const { inbound, told, keys, asked } = listening({ isStored: async (id) => id === "LAMA" });
    const document = {
      type: "document",
      hasMedia: true,
      _data: { size: 10 },
      downloadMedia: async () => {
        downloads += 1;
        return null;
      },
    };
    await inbound.take(message("LAMA", document), true);
    expect([told(), asked, downloads]).toEqual([[], [], 0]);
    expect(keys).toEqual(["LAMA"]);
    await inbound.take(message("BARU"), true);
    await inbound.take(message("LAMA2", document), true);
    expect(told()).toEqual(["teks BARU", ""]);
    expect(downloads).toBe(1);
  });

  it.each([
    ["no size", undefined, 10, 0],
    ["a size in words", "kecil", 10, 0],
    ["a size that is less than nothing", -1, 10, 0],
    ["too large a size, as a text", String(33 * 1024 * 1024), 10, 0],
    ["too large a size", 33 * 1024 * 1024, 10, 0],
    ["a small size that was not true", 10, 33 * 1024 * 1024, 1],
    ["a size", 10, 10, 1],
    ["a size as a text", "10", 10, 1],
  ])("an admin's document with %s", async (_what, size, bytes, downloads) => {
    let downloaded = 0;
    const attachments: unknown[] = [];
    const { inbound } = listening({
      emit: (event) => void attachments.push(event.kind === "message" ? event.message.attachment : null),
    });
    const media = { data: Buffer.alloc(bytes).toString("base64"), mimetype: "text/csv", filename: "a.csv" };
    const downloadMedia = async () => {
      downloaded += 1;
      return media;
    };
    await inbound.take(
      message("A", { type: "document", hasMedia: true, _data: { size }, downloadMedia }),
      false,
    );
    expect(downloaded).toBe(downloads);
    expect(attachments.filter((each) => each !== null && each !== undefined)).toHaveLength(
      downloads === 1 && bytes === 10 ? 1 : 0,
    );
  });

  it("does not ask the database about what an event brings: it is new", async () => {
    const { inbound, told } = listening({ isStored: () => Promise.reject(new Error("asked")) });
    await inbound.take(message("A"), false);
    expect(told()).toEqual(["teks A"]);
  });

  it("tells it again rather than not at all when the database does not answer", async () => {
    const { inbound, told, troubles } = listening({ isStored: () => Promise.reject(new Error("gone")) });
    await inbound.take(message("A"), true);
    expect(told()).toEqual(["teks A"]);
    expect(troubles).toEqual(["inbox"]);
  });

  it("tells what an event brought once more when its chat is read again and it never was stored", async () => {
    const stored: Record<string, boolean | Error> = { A: false, B: true, C: new Error("away") };
    const isStored = async (id: string) => {
      const known = stored[id]!;
      if (known instanceof Error) throw known;
      return known;
    };
    const { inbound, told } = listening({ isStored });
    for (const id of ["A", "B", "C"]) await inbound.take(message(id), false);
    for (const id of ["A", "B", "C"]) await inbound.take(message(id), false);
    expect(told()).toEqual(["teks A", "teks B", "teks C"]);
    for (const id of ["A", "B", "C"]) await inbound.take(message(id), true);
    expect(told().slice(3)).toEqual(["teks A"]);
    stored.A = true;
    stored.C = false;
    for (const id of ["A", "B", "C"]) await inbound.take(message(id), true);
    expect(told().slice(4)).toEqual(["teks C"]);
    const both = [inbound.take(message("C"), true), inbound.take(message("C"), true)];
    await Promise.all(both);
    expect(told().slice(5)).toEqual(["teks C"]);
  });

  it("takes a message again that failed the first time", async () => {
    let fails = true;
    const { inbound, told, troubles } = listening({
      identities: {
        async whoIs(): Promise<PhoneNumber> {
          if (fails) throw new Error("an odd page");
          return SITI;
        },
      } as never,
    });
    await inbound.take(message("A"), false);
    expect([told(), troubles]).toEqual([[], ["inbound"]]);
    fails = false;
    await inbound.take(message("A"), true);
    await inbound.take(message("A"), true);
    expect(told()).toEqual(["teks A"]);
  });

  it("tells an edit and a deletion after their message, however long that waits for its writer", async () => {
    let answer: (phone: PhoneNumber) => void = () => {};
    const { inbound, told } = listening({
      identities: { whoIs: () => new Promise<PhoneNumber>((resolve) => (answer = resolve)) } as never,
    });
    const first = inbound.take(message("A"), false);
    const edited = inbound.takeEdit(message("A"), "teks baru");
    const deleted = inbound.takeDeletion(message("A", { type: "revoked" }));
    await new Promise(setImmediate);
    answer(SITI);
    await Promise.all([first, edited, deleted]);
    expect(told()).toEqual(["teks A", "edited teks baru", "deleted "]);
  });

  describe("calls", () => {
    const ring = (id: string, more: object = {}) =>
      ({ id, from: CHAT, fromMe: false, isGroup: false, ...more }) as unknown as Call;
    const callLog = (id: string) => message(id, { type: "call_log", body: "" });

    it("come as an event and as a message in the chat, and are one; a later one is another", async () => {
      const { inbound, clock, told } = listening();
      await inbound.takeCall(ring("1"));
      await inbound.takeCall(ring("1"));
      await inbound.take(callLog("LOG1"), false);
      expect(told()).toEqual([""]);
      await clock.advance(3 * 60_000);
      await inbound.take(callLog("LOG2"), false);
      await inbound.takeCall(ring("2"));
      expect(told()).toEqual(["", ""]);
    });

    it("of groups and of our own phone are nobody's, and none is heard when they are not to be answered", async () => {
      const { inbound, told } = listening();
      await inbound.takeCall(ring("1", { isGroup: true }));
      await inbound.takeCall(ring("2", { fromMe: true }));
      await inbound.takeCall(ring("3", { from: "120363000000000001@g.us" }));
      expect(told()).toEqual([]);
      const deaf = listening({ options: { isAdmin: () => true, answerCalls: false } });
      await deaf.inbound.takeCall(ring("1"));
      await deaf.inbound.take(callLog("LOG1"), false);
      await deaf.inbound.take(message("A"), false);
      expect(deaf.told()).toEqual(["teks A"]);
    });
  });
});
