import { sweepOutbox } from "../../../src/application/operating/sweep-outbox";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { describeOnDatabases } from "../../support/database";
import { phoneOf } from "../rig";
import { twoHalves } from "../two-halves";

const LATE = "Maaf, balas CEK";
const HOUR = 3_600_000;
const never = new AbortController().signal;

describeOnDatabases("who asked about a bill, and whose answer has become too old", (open) => {
  async function asked(text: string) {
    const w = await twoHalves(open);
    await w.arrives(phoneOf(1), text);
    await w.answer(w.contactId);
    const sweep = () => sweepOutbox({ ...w.app, answeredLate: LATE });
    /** Later, with the sweep having come by; whoever waits is answered. */
    const later = async (hours: number) => {
      await w.clock.advance(hours * HOUR);
      await sweep();
      await w.answer(w.contactId);
    };
    /** The number is back: what leaves. */
    const sent = async () => {
      const from = w.channel.sent.length;
      for (const row of await w.claim(null)) await deliverOne(w.deliverDeps, row, null, never);
      return w.channel.sent.slice(from).map((message) => message.text);
    };
    return { ...w, sweep, later, sent };
  }

  it("is answered anew, with what is true then, and once", async () => {
    const { later, sent, sql } = await asked("CEK");
    await sql.run("UPDATE bills SET amount = 99000");
    await later(7);
    const texts = await sent();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/Rp99\.000/);
    await later(7);
    expect(await sent()).toEqual([]);
  });

  it("does not look as if nobody had answered for hours, when its question is put again", async () => {
    const { clock, sweep, store } = await asked("CEK");
    await clock.advance(7 * HOUR);
    await sweep();
    expect(await store.now.inbox.countWaiting()).toBe(1);
    expect(await store.now.inbox.waitsSince(clock.now())).toEqual(clock.now());
  });

  it("hears that it is paid, when it is by then", async () => {
    const { later, sent, sql } = await asked("CEK");
    await sql.run("UPDATE bills SET state = 'paid', paid_on = '2026-11-20'");
    await later(7);
    const texts = await sent();
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toMatch(/Rp77\.125 belum/);
  });

  it("gets nothing old from a number that comes back before the sweep, and the new answer after it", async () => {
    const { clock, later, sent } = await asked("CEK");
    await clock.advance(7 * HOUR);
    expect(await sent()).toEqual([]);
    await later(0.1);
    expect(await sent()).toHaveLength(1);
  });

  it("is asked to ask again when the number has been away for half a day and more", async () => {
    const { later, sent } = await asked("CEK");
    for (let round = 1; round <= 3; round++) await later(7);
    const texts = await sent();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/belum sempat kami jawab.*\*CEK\*/);
  });

  it("is asked to ask again, once, where the question only meant something in its flow", async () => {
    const { later, sent, sql } = await asked("CEK");
    await sql.run("UPDATE inbox SET intent = 'unknown'");
    await later(7);
    await later(1);
    expect(await sent()).toEqual([LATE]);
  });

  it("has had its answer when some of it has left", async () => {
    const { later, sent, sql, delivery, contactId } = await asked("CEK");
    const [first] = await sql.all<{ id: number }>("SELECT in_reply_to AS id FROM deliveries");
    await delivery({ contactId, inReplyTo: first!.id, ordinal: 7, state: "accepted", priority: 0 });
    await later(7);
    expect(await sent()).toEqual([]);
  });

  it("waits for the next sweep while some of it is in somebody's hands", async () => {
    const { later, sent, sql, delivery, contactId } = await asked("CEK");
    const [first] = await sql.all<{ id: number }>("SELECT in_reply_to AS id FROM deliveries");
    const held = { contactId, inReplyTo: first!.id, ordinal: 7, priority: 0, text: "Rp1" };
    const id = await delivery({ ...held, state: "leased", leaseToken: "t" });
    await later(7);
    expect(await sent()).toEqual([]);
    await sql.run("UPDATE deliveries SET state = 'pending', lease_token = NULL WHERE id = ?", [id]);
    await later(0.1);
    const texts = await sent();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/Rp77\.125/);
  });
});
