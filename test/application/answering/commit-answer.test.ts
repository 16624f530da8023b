import { AnswerOvertaken, commitAnswer } from "../../../src/application/answering/commit-answer";
import type { Routed } from "../../../src/application/answering/router";
import type { FlowPosition } from "../../../src/application/ports/flow-position";
import { type Answer, type Effect, reply, type Turn } from "../../../src/application/ports/turn";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, rigOn, SENDER } from "../rig";
import { receive } from "./inbox-messages";

const POSITION: FlowPosition = {
  flow: "ask-id",
  step: "id",
  version: 1,
  flowState: { tries: 1 },
  expiresAt: minutes(30),
};

describeOnDatabases("committing an answer", (open) => {
  async function asked() {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const message = await receive(rig, contactId, "CEK");
    const turn = async (): Promise<Turn> => ({
      now: MORNING,
      message,
      earlier: [],
      contact: (await rig.store.now.contacts.find(contactId))!,
      conversation: await rig.store.now.conversations.find(contactId),
      understanding: rig.app.understand({ text: "CEK", kind: "text" }),
      look: null as never,
      settings: rig.app.chat,
    });
    const commit = async (
      answer: Answer,
      position?: FlowPosition | null,
      given: Turn | Promise<Turn> = turn(),
    ) => {
      const routed: Routed = { answer, position, layer: "test" };
      const known = await given;
      await rig.store.transaction((repositories) => commitAnswer(repositories, known, routed));
    };
    const effect = (effects: readonly Effect[]) => commit({ kind: "reply", say: [], effects });
    const replies = () =>
      rig.sql.all<{ text: string; ordinal: number; document: string | null }>(
        "SELECT text, ordinal, document FROM deliveries WHERE in_reply_to = ? ORDER BY ordinal",
        [message.id],
      );
    return { ...rig, contactId, message, turn, commit, effect, replies };
  }

  it("writes the replies in their order and the message answered", async () => {
    const { commit, replies, stored, message, sql } = await asked();
    const document = { kind: "stored", path: "reports/a.pdf", fileName: "a.pdf" } as const;
    await commit({ kind: "reply", say: [{ text: "satu" }, { text: "dua", document }], effects: [] });
    expect(await replies()).toEqual([
      { ordinal: 0, text: "satu", document: null },
      { ordinal: 1, text: "dua", document: JSON.stringify(document) },
    ]);
    expect(await stored("inbox", message.id)).toMatchObject({ state: "answered", intent: "help" });
    expect(await sql.all("SELECT sender_id, priority, state FROM deliveries")).toEqual(
      [0, 1].map(() => ({ senderId: SENDER, priority: 0, state: "pending" })),
    );
  });

  it("silence is an answer too", async () => {
    const { commit, replies, stored, message } = await asked();
    await commit({ kind: "silence" });
    expect(await replies()).toEqual([]);
    expect(await stored("inbox", message.id)).toMatchObject({ state: "answered" });
  });

  it("answers the bubbles before it with it", async () => {
    const { commit, turn, stored, message, ...rig } = await asked();
    const second = await receive(rig, rig.contactId, "516759900001");
    await commit(reply("ini"), undefined, { ...(await turn()), message: second, earlier: [message] });
    expect(await stored("inbox", message.id)).toMatchObject({ state: "answered" });
    expect(await stored("inbox", second.id)).toMatchObject({ state: "answered" });
  });

  it("changes nothing at all when somebody else has answered the message", async () => {
    const { commit, turn, replies, store, contactId } = await asked();
    const seen = await turn();
    await commit(reply("pertama"));
    const late = commit(
      reply("kedua", [{ kind: "opt_out", source: "customer", reason: null }]),
      POSITION,
      seen,
    );
    await expect(late).rejects.toThrow(AnswerOvertaken);
    expect(await replies()).toMatchObject([{ text: "pertama" }]);
    expect(await store.now.contacts.find(contactId)).toMatchObject({ optedOutAt: null });
    expect(await store.now.conversations.find(contactId)).toBeNull();
  });

  it("changes nothing at all when the conversation has moved on meanwhile", async () => {
    const { commit, turn, replies, store, contactId, stored, message } = await asked();
    const seen = await turn();
    await store.now.conversations.move(contactId, 0, POSITION, MORNING);
    const effects: Effect[] = [{ kind: "opt_out", source: "customer", reason: null }];
    await expect(commit(reply("lama", effects), { ...POSITION, step: "name" }, seen)).rejects.toThrow(
      AnswerOvertaken,
    );
    expect(await replies()).toEqual([]);
    expect(await store.now.contacts.find(contactId)).toMatchObject({ optedOutAt: null });
    expect(await stored("inbox", message.id)).toMatchObject({ state: "received" });
    expect(await store.now.conversations.find(contactId)).toMatchObject({ step: "id", revision: 1 });
  });

  it("moves, ends, and leaves alone the conversation", async () => {
    const { commit, store, contactId, ...rig } = await asked();
    const read = () => store.now.conversations.find(contactId);
    await commit(reply("ID?"), POSITION);
    expect(await read()).toMatchObject({ ...POSITION, revision: 1 });
    let bubbles = 0;
    const next = async (position: FlowPosition | null | undefined) => {
      const message = await receive({ store }, contactId, "x", `x-${++bubbles}`);
      await commit(reply("ok"), position, { ...(await rig.turn()), message });
    };
    await next(undefined);
    expect(await read()).toMatchObject({ step: "id", revision: 1 });
    await next(null);
    expect(await read()).toMatchObject({ flow: null, revision: 2 });
    await next(null);
    expect(await read()).toMatchObject({ flow: null, revision: 2 });
  });

  describe("with an effect", () => {
    const OPT_OUT: Effect = { kind: "opt_out", source: "customer", reason: "terlalu sering" };

    it("opt_out: once, with one line in the story; opt_in takes it back", async () => {
      const { effect, store, contactId, ...rig } = await asked();
      await effect([OPT_OUT, OPT_OUT]);
      expect((await store.now.contacts.find(contactId))?.optedOutAt).toEqual(MORNING);
      const message = await receive({ store }, contactId, "MULAI");
      await rig.commit(
        {
          kind: "reply",
          say: [],
          effects: [
            { kind: "opt_out_reason", reason: "lain" },
            { kind: "opt_in", source: "staff" },
          ],
        },
        undefined,
        { ...(await rig.turn()), message },
      );
      expect((await store.now.contacts.find(contactId))?.optedOutAt).toBeNull();
      expect(await store.now.optOuts.ofContact(contactId)).toMatchObject([
        { kind: "opted_out", source: "customer", reason: "terlalu sering" },
        { kind: "reason", reason: "lain", inboxId: message.id },
        { kind: "opted_in", source: "staff" },
      ]);
    });

    it("link_customer and wrong_number: this phone and this customer, or all of them", async () => {
      const { effect, store, contactId, customer } = await asked();
      await customer(1);
      await customer(2);
      await effect([
        { kind: "link_customer", customerId: idOf(1), source: "proof" },
        { kind: "link_customer", customerId: idOf(2), source: "proof" },
        { kind: "wrong_number", customerId: idOf(1) },
      ]);
      const states = async () => (await store.now.links.ofContact(contactId)).map((link) => link.state);
      expect(await states()).toEqual(["wrong_number", "active"]);
    });

    it("open_case: one for each kind while it is unfinished", async () => {
      const { effect, store } = await asked();
      const complaint = { kind: "open_case", caseKind: "complaint", customerId: idOf(1) } as const;
      await effect([
        { ...complaint, summary: "padam" },
        { ...complaint, summary: "masih padam" },
        { ...complaint, caseKind: "outage", summary: "gelap" },
      ]);
      expect(await store.now.cases.unfinished(9)).toMatchObject([
        { kind: "complaint", customerId: idOf(1), summary: "padam\nmasih padam" },
        { kind: "outage", summary: "gelap" },
      ]);
    });

    it("note_foreign_lookup and note_failed_link: counted by the day in Jakarta", async () => {
      const { effect, store, contactId } = await asked();
      await effect([
        { kind: "note_foreign_lookup", number: idOf(7) },
        { kind: "note_failed_link", customerId: idOf(7) },
        { kind: "note_failed_link", customerId: idOf(7) },
      ]);
      expect(await store.now.conversations.foreignLookups(contactId, "2026-11-20")).toEqual([idOf(7)]);
      expect(await store.now.links.failedOn(contactId, idOf(7), "2026-11-20")).toEqual({
        ofPhone: 2,
        ofCustomer: 2,
      });
      expect(await store.now.links.failedOn(contactId, idOf(7), "2026-11-21")).toEqual({
        ofPhone: 0,
        ofCustomer: 0,
      });
    });
  });
});
