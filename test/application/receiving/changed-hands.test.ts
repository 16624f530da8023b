import { setOptOutByStaff } from "../../../src/application/operating/opt-out-by-staff";
import { lidName } from "../../../src/domain/phone-number";
import { idOf, phoneOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes } from "../rig";
import { HIDDEN, IDENTITY, LID, twoHalves } from "../two-halves";

const ADMIN = phoneOf(90);
const OTHER = phoneOf(2);

describeOnDatabases("a name that changes hands", (open) => {
  it("leads to the new phone, with nothing of the old one's but its STOP", async () => {
    const { told, says, registersHidden, store, contactId, household } = await twoHalves(open);
    const other = await household(2);
    await registersHidden();
    await told();
    await says(HIDDEN, "STOP");
    await told({ ...IDENTITY, phone: OTHER });
    const { contacts, links, identities } = store.now;
    expect(await contacts.findByAddress(HIDDEN)).toMatchObject({ id: other.contactId, phone: OTHER });
    expect((await links.ofContact(other.contactId)).map((link) => link.customerId)).toEqual([idOf(2)]);
    expect((await contacts.find(other.contactId))!.optedOutAt).not.toBeNull();
    expect((await contacts.find(contactId))!.optedOutAt).not.toBeNull();
    expect(await identities.ofContact(contactId)).toEqual([]);
  });

  it("does not make its new holder an admin, and an old name makes nobody one", async () => {
    const w = await twoHalves(open);
    const answers = async () => {
      const id = await w.arrives(HIDDEN, "!status");
      await w.answer(id);
      return (await w.store.now.deliveries.dialogue(id, 1))[0]!.text;
    };
    await w.told({ ...IDENTITY, phone: ADMIN });
    expect(await answers()).toBe("admin: !status");
    await w.clock.advance(25 * 3_600_000);
    expect(await answers()).not.toMatch(/admin:/);
    await w.told({ ...IDENTITY, phone: ADMIN });
    expect(await answers()).toBe("admin: !status");
    await w.told({ ...IDENTITY, phone: OTHER });
    expect(await answers()).not.toMatch(/admin:/);
  });

  it("a phone with another hidden id: what was proven from the old one is proven no longer, the file and STOP stay", async () => {
    const { told, says, store, contactId, customer, clock } = await twoHalves(open);
    const { links, contacts, conversations } = store.now;
    await told();
    await links.link(contactId, await customer(3), "proof", MORNING);
    await says(HIDDEN, "STOP");
    await says(HIDDEN, "DAFTAR");
    await clock.advance(60_000);
    await told({ ...IDENTITY, name: lidName("99") });
    expect((await links.ofContact(contactId)).map(({ source }) => source)).toEqual(["import"]);
    expect((await contacts.find(contactId))!.optedOutAt).not.toBeNull();
    expect((await conversations.find(contactId))!.flow).toBeNull();
    expect(await contacts.findByAddress(HIDDEN)).toBeNull();
    expect(await contacts.findByAddress(lidName("99"))).toMatchObject({ id: contactId });
    expect(await store.now.contacts.ensure(HIDDEN, clock.now())).toMatchObject({ phone: null });
  });

  it("what the person behind the new hidden id has proven is kept", async () => {
    const { told, store, contactId, customer } = await twoHalves(open);
    const { links, contacts } = store.now;
    await told();
    const newer = await contacts.ensure(lidName("99"), MORNING);
    await links.link(newer.id, await customer(4), "proof", MORNING);
    await told({ ...IDENTITY, name: lidName("99") });
    expect((await links.ofContact(contactId)).map((link) => link.customerId)).toEqual([idOf(1), idOf(4)]);
  });

  it("a spelling of a phone is a name of it: whoever writes under it is the same person", async () => {
    const { told, store, contactId, says } = await twoHalves(open);
    const spelled = phoneOf(555);
    await says(spelled, "STOP");
    await told({ kind: "spelling", phone: phoneOf(1), spelling: spelled });
    expect(await store.now.contacts.findByAddress(spelled)).toMatchObject({ id: contactId });
    expect((await store.now.contacts.find(contactId))!.optedOutAt).not.toBeNull();
    expect((await store.now.identities.namesOf(phoneOf(1))).map(({ name }) => name)).toEqual([spelled]);
    await told();
    expect(await store.now.identities.phoneOf(LID)).toBe(phoneOf(1));
    expect(await store.now.identities.namesOf(phoneOf(1))).toHaveLength(2);
  });
});

describeOnDatabases("a STOP and a MULAI of one person", (open) => {
  const caughtUp = (minute: number) => ({ sentAt: minutes(minute), isCaughtUp: true });

  async function wishes() {
    const w = await twoHalves(open);
    await w.clock.advance(60 * 60_000);
    const isOptedOut = async () => (await w.store.now.contacts.find(w.contactId))!.optedOutAt !== null;
    return { ...w, isOptedOut };
  }
  const PHONE = phoneOf(1);

  it("an older STOP that is found in the history after a newer MULAI does not count", async () => {
    const { says, isOptedOut, store, contactId } = await wishes();
    await says(PHONE, "MULAI", { sentAt: minutes(50) });
    await says(PHONE, "STOP", caughtUp(40));
    expect(await isOptedOut()).toBe(false);
    expect(await store.now.deliveries.repliesSince(contactId, MORNING)).toHaveLength(1);
  });

  it("an older MULAI that is found after a newer STOP does not count, however often STOP was said", async () => {
    const { says, isOptedOut } = await wishes();
    await says(PHONE, "STOP", { sentAt: minutes(30) });
    await says(PHONE, "STOP", { sentAt: minutes(50) });
    await says(PHONE, "MULAI", caughtUp(40));
    expect(await isOptedOut()).toBe(true);
  });

  it("a newer one counts, however late it is found", async () => {
    const { says, isOptedOut, clock } = await wishes();
    await says(PHONE, "STOP", { sentAt: minutes(30) });
    await clock.advance(20 * 3_600_000);
    await says(PHONE, "MULAI", caughtUp(40));
    expect(await isOptedOut()).toBe(false);
    await says(PHONE, "STOP", caughtUp(45));
    expect(await isOptedOut()).toBe(true);
  });

  it("in the same second nobody knows which was last: STOP holds", async () => {
    const { says, isOptedOut } = await wishes();
    await says(PHONE, "STOP", caughtUp(30));
    await says(PHONE, "MULAI", caughtUp(30));
    expect(await isOptedOut()).toBe(true);
  });

  it("a STOP of staff stands against a MULAI that was said before it", async () => {
    const { says, isOptedOut, store, contactId, app } = await wishes();
    await setOptOutByStaff(app, PHONE, "opted_out", "lewat telepon");
    await says(PHONE, "MULAI", caughtUp(40));
    expect(await isOptedOut()).toBe(true);
    expect((await store.now.contacts.find(contactId))!.wishAt).toEqual(minutes(60));
  });
});
