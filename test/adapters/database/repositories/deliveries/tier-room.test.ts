import {
  createDataSource,
  openDataSource,
} from "../../../../../src/adapters/database/connection/data-source";
import { tierRoom } from "../../../../../src/adapters/database/repositories/deliveries/tier-room";
import { createStore } from "../../../../../src/adapters/database/store";
import type { Store } from "../../../../../src/application/ports/store";
import { describeOnDatabases } from "../../../../support/database";
import { MORNING, minutes, SENDER, seedOn } from "../../seed";

const HOUR = 60;
/** More than any test asks for, so that people are counted and not messages. */
const ALL = 1_000_000;

describeOnDatabases("how many people the official channel may still write to", (open) => {
  async function seeded(tier: string | null) {
    const seed = await seedOn(open);
    await seed.store.now.account.firstFact("installation", "a7f3", MORNING);
    if (tier !== null) await seed.store.now.account.setFact("tier", tier, MORNING);
    const begun = (contactId: number, begunAt: Date, more: object = {}) =>
      seed.delivery({ contactId, state: "accepted", template: "tagihan_listrik", begunAt, ...more });
    return { ...seed, begun, room: (at: Date, wanted = ALL) => tierRoom(seed.sql, at, wanted) };
  }

  it("is the tier less the different people of the last 24 hours, over all numbers, and of those in hand", async () => {
    const { begun, room, delivery, campaign } = await seeded("100");
    await begun(1, MORNING);
    await begun(1, minutes(5), { senderId: "jajag-2" });
    await begun(2, minutes(10), { senderId: "jajag-2", state: "uncertain" });
    await begun(3, minutes(20), { template: null });
    await delivery({ contactId: 4, campaignId: await campaign(), state: "leased" });
    await delivery({ contactId: 5, campaignId: null, state: "leased" });
    expect(await room(minutes(30))).toBe(97);
    // The window moves: each leaves it a day after the last message to that person.
    expect(await room(minutes(24 * HOUR))).toBe(97);
    expect(await room(minutes(24 * HOUR + 6))).toBe(98);
    expect(await room(minutes(24 * HOUR + 11))).toBe(99);
  });

  it("is never said to be more than it is where fewer are wanted", async () => {
    const { begun, room } = await seeded("10");
    for (const contact of [1, 1, 1, 2, 3]) await begun(contact, MORNING);
    expect(await room(minutes(1), 5)).toBe(5);
    expect(await room(minutes(1), 6)).toBe(7);
  });

  it("knows of a campaign whose window is open at their own number, and who was reached of late", async () => {
    const { begun, store, delivery, campaign, inbound } = await seeded("10");
    const id = await campaign();
    for (let contactId = 1; contactId <= 6; contactId++) await delivery({ contactId, campaignId: id });
    await inbound({ contactId: 1, channel: "cloud", sentAt: minutes(-60) });
    await inbound({ contactId: 2, channel: "cloud", sentAt: minutes(-24 * HOUR) });
    await inbound({ contactId: 3, channel: "cloud", senderId: "jajag-2", sentAt: minutes(-60) });
    await begun(4, minutes(-60));
    await begun(5, minutes(-25 * HOUR));
    expect(await store.now.deliveries.reachOf(id, MORNING)).toEqual({ people: 6, open: 1, reached: 1 });
  });

  it("is 250 until Meta has said a tier, and has no end where Meta says so", async () => {
    expect(await (await seeded(null)).room(MORNING)).toBe(250);
    expect(await (await seeded("none")).room(MORNING)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([["12"], [null]])("is shared by two processes that claim at once (tier %s)", async (tier) => {
    const { store, campaign, delivery, sql } = await seeded(tier);
    const wanted = tier === null ? 250 : Number(tier);
    const id = await campaign();
    for (let contactId = 1; contactId <= wanted + 40; contactId++)
      await delivery({ contactId, campaignId: id, senderId: contactId % 2 === 0 ? SENDER : "jajag-2" });
    const { url } = await open();
    const second = await openDataSource(createDataSource(url));
    const claim = (process: Store, senderId: string, token: string) =>
      process.transaction(({ deliveries }) =>
        deliveries.claim({
          ...{ senderId, campaignId: id, limit: wanted, token, now: MORNING, until: minutes(2) },
          ...{ includeCold: true, withinTier: true },
        }),
      );
    try {
      const other = createStore(second);
      const claimed: number[] = [];
      for (let round = 0; round < 3; round++)
        claimed.push(
          ...(
            await Promise.all([claim(store, SENDER, `a${round}`), claim(other, "jajag-2", `b${round}`)])
          ).map((rows) => rows.length),
        );
      expect(claimed.reduce((sum, count) => sum + count, 0)).toBe(wanted);
      expect(await tierRoom(sql, MORNING, ALL)).toBe(0);
    } finally {
      await second.destroy();
    }
  });

  it("still counts whom a template has reached when the same row leaves as free text after that", async () => {
    const { begun, room, store, sql, contact } = await seeded("10");
    const id = await begun(await contact(1), MORNING, { state: "pending" });
    const [claimed] = await store.transaction(({ deliveries }) =>
      deliveries.claim({
        ...{ senderId: SENDER, campaignId: null, limit: 1, token: "t", includeCold: true },
        ...{ now: minutes(10), until: minutes(12) },
      }),
    );
    expect(claimed!.id).toBe(id);
    const form = { channel: "cloud", template: null };
    expect(await store.now.deliveries.begin(id, "t", "Teks", null, minutes(10), undefined, form)).toBe(true);
    expect(await sql.one("SELECT text, template FROM deliveries WHERE id = ?", [id])).toEqual({
      text: "Teks",
      template: "tagihan_listrik",
    });
    expect(await room(minutes(11))).toBe(9);
  });

  it("keeps a place for each person of the staff for whom a note waits, which no campaign takes", async () => {
    const { begun, room, store, delivery, inbound } = await seeded("4");
    await begun(1, MORNING);
    await begun(2, MORNING);
    for (const _note of [1, 2]) await delivery({ contactId: 3 });
    await delivery({ contactId: 4, inReplyTo: await inbound({ contactId: 4 }) });
    const hasPlaceFor = (contactId: number, at: Date) =>
      store.transaction(({ deliveries }) => deliveries.hasPlaceFor(contactId, at));
    expect(await room(minutes(1))).toBe(1);
    expect(await hasPlaceFor(3, minutes(1))).toBe(true);
    await begun(5, minutes(1));
    await begun(6, minutes(1));
    expect(await room(minutes(2))).toBe(-1);
    expect(await hasPlaceFor(3, minutes(2))).toBe(false);
    // Whoever has been reached takes no further place.
    expect(await hasPlaceFor(1, minutes(2))).toBe(true);
    expect(await hasPlaceFor(3, minutes(24 * HOUR + 1))).toBe(true);
    expect(await room(minutes(24 * HOUR))).toBe(1);
  });
});
