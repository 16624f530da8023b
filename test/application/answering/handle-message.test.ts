import { AnswerOvertaken } from "../../../src/application/answering/commit-answer";
import { type HandleDeps, handleMessage } from "../../../src/application/answering/handle-message";
import { reply, type Turn } from "../../../src/application/ports/turn";
import { describeOnDatabases } from "../../support/database";
import { MORNING, rigOn } from "../rig";
import { receive } from "./inbox-messages";

describeOnDatabases("handling a message", (open) => {
  async function asked(route: HandleDeps["route"]) {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const message = await receive(rig, contactId, "CEK");
    const apology = (isStop: boolean) => (isStop ? "Berhenti. Maaf" : "Maaf");
    const deps: HandleDeps = { ...rig.app, route, apology };
    const replies = () => rig.sql.all<{ text: string }>("SELECT text FROM deliveries ORDER BY id");
    return {
      ...rig,
      contactId,
      message,
      handle: (changed = message) => handleMessage(deps, changed),
      replies,
    };
  }
  const answers = async (turn: Turn) => ({
    answer: reply(`kepada ${turn.contact.id}: ${turn.message.text}`),
    position: undefined,
    layer: "test",
  });
  /** As if the process ended there. */
  const never = () => new Promise<never>(() => undefined);
  const breaks = () => Promise.reject(new Error("a bug in a handler"));

  it("answers it and says how long it took, without its words", async () => {
    const { handle, replies, eventsNamed, message, contactId } = await asked(answers);
    await handle();
    expect(await replies()).toEqual([{ text: `kepada ${contactId}: CEK` }]);
    expect(eventsNamed("inbox.answered")).toEqual([
      { name: "inbox.answered", inboxId: message.id, intent: "help", tookMs: 0 },
    ]);
  });

  it("answers once, however often it is handled", async () => {
    const { handle, replies } = await asked(answers);
    await Promise.all([handle(), handle()]);
    await handle();
    expect(await replies()).toHaveLength(1);
  });

  it("lets an overtaken answer go without a word", async () => {
    const { handle, replies, events, store, message } = await asked(() =>
      Promise.reject(new AnswerOvertaken()),
    );
    for (let times = 0; times < 5; times++) await handle();
    expect(await store.now.inbox.attemptsOf(message.id)).toBe(0);
    expect(await replies()).toEqual([]);
    expect(events).toEqual([]);
  });

  it("tries twice; then a person gets a case and the customer one apology", async () => {
    const { handle, replies, stored, message, store, eventsNamed } = await asked(breaks);
    await expect(handle()).rejects.toThrow("a bug in a handler");
    expect(await replies()).toEqual([]);
    expect(await stored("inbox", message.id)).toMatchObject({ state: "received", attempts: 1 });
    await handle();
    expect(await replies()).toEqual([{ text: "Maaf" }]);
    expect(await stored("inbox", message.id)).toMatchObject({ state: "failed", answeredAt: MORNING });
    expect(await store.now.cases.unfinished(9)).toMatchObject([
      { kind: "failed_answer", summary: `Pesan ${message.id} gagal dijawab otomatis: CEK` },
    ]);
    expect(eventsNamed("inbox.failed").map((event) => event.attempt)).toEqual([1, 2]);
    await handle();
    expect(await replies()).toHaveLength(1);
    expect(await store.now.cases.unfinished(9)).toHaveLength(1);
  });

  it("hears a STOP in what cannot be answered, once, and says so", async () => {
    const { handle, message, contactId, store, replies, stored } = await asked(breaks);
    const stop = { ...message, text: "STOP" };
    await expect(handle(stop)).rejects.toThrow("a bug in a handler");
    await handle(stop);
    expect(await stored("contacts", contactId)).toMatchObject({ optedOutAt: MORNING, wishAt: MORNING });
    expect(await store.now.optOuts.ofContact(contactId)).toMatchObject([
      { kind: "opted_out", source: "customer", inboxId: message.id },
    ]);
    expect(await replies()).toEqual([{ text: "Berhenti. Maaf" }]);
    expect(await store.now.cases.unfinished(9)).toMatchObject([{ kind: "failed_answer" }]);
  });

  it("does not look for a STOP a second time in words whose look ended the process", async () => {
    const { message, contactId, store, stored, app, sql } = await asked(answers);
    await sql.run("UPDATE inbox SET text = 'STOP', attempts = 3 WHERE id = ?", [message.id]);
    const [again] = await store.now.inbox.waitingOf(contactId);
    const understand = () => {
      throw new Error("must not be asked");
    };
    await handleMessage({ ...app, understand, route: answers, apology: () => "Maaf" }, again!);
    expect(await stored("contacts", contactId)).toMatchObject({ optedOutAt: null });
    expect(await stored("inbox", message.id)).toMatchObject({ state: "failed" });
  });

  it("writes the attempt before the work, and takes it back when only the database was in trouble", async () => {
    const seen: number[] = [];
    const away = Object.assign(new Error("gone"), { code: "ECONNRESET" });
    const { handle, message, store } = await asked(async () => {
      seen.push(await store.now.inbox.attemptsOf(message.id));
      throw away;
    });
    for (let start = 1; start <= 5; start++) await expect(handle()).rejects.toThrow("gone");
    expect(seen).toEqual([1, 1, 1, 1, 1]);
    expect(await store.now.cases.countUnfinished()).toBe(0);
  });

  it("leaves a message to a person, untried, that has ended its process twice", async () => {
    const { message, contactId, store, replies, app } = await asked(answers);
    for (let start = 1; start <= 2; start++) {
      const [again] = await store.now.inbox.waitingOf(contactId);
      void handleMessage({ ...app, route: never, apology: () => "Maaf" }, again!);
      while ((await store.now.inbox.attemptsOf(message.id)) < start) await new Promise(setImmediate);
    }
    const [again] = await store.now.inbox.waitingOf(contactId);
    expect(again).toMatchObject({ attempts: 2 });
    await handleMessage({ ...app, route: answers, apology: () => "Maaf" }, again!);
    expect(await replies()).toEqual([{ text: "Maaf" }]);
    expect(await store.now.cases.unfinished(9)).toMatchObject([{ kind: "failed_answer" }]);
    expect(await store.now.inbox.waitingOf(contactId)).toEqual([]);
  });
});
