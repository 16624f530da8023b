import type { PageProbe } from "../../../../src/adapters/whatsapp/page/in-page";
import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import type { Identities } from "../../../../src/adapters/whatsapp/receiving/identity";
import { type FindDeps, findSentOn } from "../../../../src/adapters/whatsapp/sending/find-sent";
import type { SentQuery } from "../../../../src/application/ports/channel";
import { phoneNumber } from "../../../../src/domain/phone-number";

const SITI = phoneNumber("6289000001001");
const NOW = Date.parse("2026-11-24T03:30:00Z");
const SINCE = Date.parse("2026-11-24T03:20:00Z");
const MINUTE = 60_000;
const QUERY: SentQuery = {
  senderId: "jajag-1",
  to: SITI,
  text: "Tagihan Anda",
  fileName: null,
  since: new Date(SINCE),
  providerMessageId: null,
  knownIds: [],
};

interface Told {
  readonly id?: string;
  readonly body?: string;
  readonly atMs?: number;
  readonly ack?: number;
  readonly type?: string;
  readonly filename?: string;
  readonly caption?: string;
}

interface Scene {
  /** By chat id; a chat that is missing cannot be found by the page. */
  readonly chats?: Readonly<Record<string, readonly Told[]>>;
  readonly fails?: string;
  readonly probe?: Partial<PageProbe>;
  readonly hung?: string;
  readonly readyForMs?: number;
  readonly loadedAtMs?: number;
  /** Ids that this document has taken, and the server has not. */
  readonly taken?: readonly string[];
}

async function finding(scene: Scene, query: Partial<SentQuery> = {}) {
  const renewals: string[] = [];
  const doubted: string[] = [];
  const page = {
    async evaluate(_work: unknown, chatId?: string, search?: { limit: number }) {
      if (chatId === undefined)
        return { state: "CONNECTED", synced: true, injected: true, foreign: false, ...scene.probe };
      if (scene.fails !== undefined) throw new Error(scene.fails);
      const told = scene.chats?.[chatId];
      if (told === undefined) throw new Error("Cannot read properties of undefined (reading 'msgs')");
      return told.slice(-(search?.limit ?? 0)).map((one, index) => ({
        id: {
          fromMe: true,
          remote: chatId,
          id: one.id ?? `ID${index}`,
          _serialized: `true_${chatId}_${one.id}`,
        },
        type: one.type ?? "chat",
        body: one.body ?? "Tagihan Anda",
        t: Math.floor((one.atMs ?? SINCE) / 1000),
        ack: one.ack ?? 1,
        filename: one.filename,
        caption: one.caption,
        from: "6289000000001@c.us",
        to: chatId,
      }));
    },
  };
  const live = {
    client: { pupPage: page },
    page,
    readyMs: NOW - (scene.readyForMs ?? 10 * MINUTE),
    loadedAt: new Date(scene.loadedAtMs ?? NOW - 10 * MINUTE),
    over: new AbortController().signal,
    hung: new Map(scene.hung === undefined ? [] : [[Symbol("a send"), scene.hung]]),
    unconfirmed: new Set(scene.taken),
  } as unknown as Live;
  const deps = {
    clock: { now: () => new Date(NOW) },
    limits: LIMITS,
    identities: { chatsOf: async () => ["77@lid", `${SITI}@c.us`] } as unknown as Identities,
    acks: { doubt: (id: string) => doubted.push(id) },
    renew: (reason: string) => renewals.push(reason),
  } as unknown as FindDeps;
  const found = await findSentOn(deps, live, { ...QUERY, ...query });
  return { ...found, renewals, ...(doubted.length === 0 ? {} : { doubted }) };
}

describe("findSent", () => {
  it.each(["77@lid", `${SITI}@c.us`])("finds the very text in the chat %s", async (chatId) => {
    expect(await finding({ chats: { [chatId]: [{ id: "A" }] } })).toMatchObject({
      kind: "found",
      providerMessageId: "A",
    });
  });

  it("says absent of a chat that was never begun, or in which other words stand", async () => {
    expect(await finding({})).toMatchObject({ kind: "absent" });
    const others = [{ body: "Tagihan Anda 2" }, { body: "tagihan anda" }, { body: "Tagihan" }];
    expect(await finding({ chats: { "77@lid": others } })).toMatchObject({ kind: "absent" });
  });

  it("knows its words also with other spaces and signs than they were sent with", async () => {
    const stored = [{ body: "Tagihan\u00a0Anda 🙏" }];
    expect(await finding({ chats: { "77@lid": stored } })).toMatchObject({ kind: "found" });
  });

  it("bears a minute between the clocks, doubts a quarter of an hour, and ignores what is older", async () => {
    const at = (ms: number) => finding({ chats: { "77@lid": [{ atMs: SINCE + ms }] } });
    expect(await at(-0.9 * MINUTE)).toMatchObject({ kind: "found" });
    expect(await at(-10 * MINUTE)).toMatchObject({ kind: "unknown" });
    expect(await at(-20 * MINUTE)).toMatchObject({ kind: "absent" });
  });

  it("never takes another delivery's message, nor one that the server refused", async () => {
    const chats = { "77@lid": [{ id: "A" }] };
    expect(await finding({ chats }, { knownIds: ["A"] })).toMatchObject({ kind: "absent" });
    expect(await finding({ chats: { "77@lid": [{ ack: -1 }] } })).toMatchObject({ kind: "absent" });
  });

  it("calls what the server has not taken unconfirmed, and has an old one's page loaded anew, once", async () => {
    const unconfirmed = (atMs: number, loadedAtMs = atMs + 1000) => ({
      chats: { "77@lid": [{ id: "A", ack: 0, atMs }] },
      loadedAtMs,
    });
    const said = { kind: "unconfirmed", providerMessageId: "A", doubted: ["A"] };
    expect(await finding(unconfirmed(SINCE))).toEqual({ ...said, renewals: [] });
    expect(await finding(unconfirmed(NOW - 10_000, SINCE))).toEqual({ ...said, renewals: [] });
    // Messages carry whole seconds: this one may have been sent after its page was loaded.
    expect((await finding(unconfirmed(SINCE, SINCE + 600))).renewals).toHaveLength(1);
    const old = unconfirmed(SINCE, SINCE - MINUTE);
    expect(await finding({ ...old, readyForMs: 10_000 })).toEqual({ ...said, renewals: [] });
    expect(await finding(old)).toEqual({ ...said, renewals: ["a message stays unconfirmed"] });
    const both = { "77@lid": [{ id: "A", ack: 0 }], [`${SITI}@c.us`]: [{ id: "B", ack: 1 }] };
    expect(await finding({ chats: both })).toMatchObject({ kind: "found", providerMessageId: "B" });
  });

  it("looks for nothing but the very message when its id is known", async () => {
    const asked = { providerMessageId: "A" };
    expect(await finding({ chats: { "77@lid": [{ id: "B" }] } }, asked)).toMatchObject({ kind: "absent" });
    const changed = { chats: { "77@lid": [{ id: "A", body: "Tagihan  Anda" }] } };
    expect(await finding(changed, asked)).toMatchObject({ kind: "found", providerMessageId: "A" });
    const refused = { chats: { "77@lid": [{ id: "A", ack: -1 }] } };
    expect(await finding({ ...refused, taken: ["B"] }, asked)).toMatchObject({ kind: "absent" });
  });

  it("calls a message that its page had taken absent only when a page loaded anew does not have it", async () => {
    const asked = { providerMessageId: "A" };
    expect(await finding({ taken: ["A"] }, asked)).toMatchObject({
      kind: "unknown",
      renewals: ["a message is gone from the page that had taken it"],
    });
    expect(await finding({ taken: [] }, asked)).toMatchObject({ kind: "absent", renewals: [] });
  });

  it.each<[string, Scene]>([
    ["the chat cannot be read", { fails: "Execution context was destroyed" }],
    ["the history is still coming", { probe: { synced: false } }],
    ["the page is not connected", { probe: { state: "OPENING" } }],
    ["the page has only just become ready", { readyForMs: 1000 }],
  ])("says unknown, never absent, while %s", async (_when, scene) => {
    expect(await finding(scene)).toMatchObject({ kind: "unknown", renewals: [] });
  });

  it("says unknown while a send to this person hangs in the page, and asks for another browser", async () => {
    expect(await finding({ hung: `${SITI}@c.us` })).toEqual({
      kind: "unknown",
      renewals: ["a send hangs in the page"],
    });
    expect(await finding({ hung: "6289000001002@c.us" })).toEqual({ kind: "absent", renewals: [] });
    expect(await finding({ hung: `${SITI}@c.us`, chats: { "77@lid": [{}] } })).toMatchObject({
      kind: "found",
      renewals: [],
    });
  });

  it("reads a long chat back far enough, and says unknown when it cannot", async () => {
    const later = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `L${index}`, body: "lain", atMs: SINCE + MINUTE }));
    const first = { id: "A", atMs: SINCE };
    expect(await finding({ chats: { "77@lid": [first, ...later(100)] } })).toMatchObject({
      providerMessageId: "A",
    });
    expect(await finding({ chats: { "77@lid": [first, ...later(500)] } })).toMatchObject({ kind: "unknown" });
  });

  it("knows a document by its name and words, and never takes a text for one", async () => {
    const pdf = { type: "document", filename: "tagihan.pdf", caption: "Tagihan Anda", body: "" };
    const asked = { fileName: "tagihan.pdf" };
    expect(await finding({ chats: { "77@lid": [pdf] } }, asked)).toMatchObject({ kind: "found" });
    expect(await finding({ chats: { "77@lid": [pdf] } })).toMatchObject({ kind: "absent" });
    expect(await finding({ chats: { "77@lid": [{}] } }, asked)).toMatchObject({ kind: "absent" });
    const other = { ...pdf, filename: "lain.pdf" };
    expect(await finding({ chats: { "77@lid": [other] } }, asked)).toMatchObject({ kind: "absent" });
    const wordless = { ...pdf, caption: "tagihan.pdf" };
    expect(await finding({ chats: { "77@lid": [wordless] } }, { ...asked, text: "" })).toMatchObject({
      kind: "found",
    });
  });
});
