import { describeOnDatabases } from "../../../support/database";
import { idOf, MORNING, minutes, seedOn } from "../seed";

const POSITION = {
  flow: "ask-id",
  step: "id",
  version: 2,
  flowState: { tries: 1, words: "ä🙏" },
  expiresAt: minutes(30),
};

describeOnDatabases("conversations", (open) => {
  it("are kept as they are, state and all", async () => {
    const { store } = await seedOn(open);
    const { conversations } = store.now;
    expect(await conversations.find(1)).toBeNull();
    expect(await conversations.move(1, 0, POSITION, MORNING)).toBe(true);
    expect(await conversations.find(1)).toMatchObject({ contactId: 1, ...POSITION, revision: 1 });
    expect(await conversations.move(1, 1, null, minutes(1))).toBe(true);
    expect(await conversations.find(1)).toMatchObject({ flow: null, flowState: null, revision: 2 });
  });

  it("move only from the revision that was read", async () => {
    const { store } = await seedOn(open);
    const { conversations } = store.now;
    expect(await conversations.move(1, 3, POSITION, MORNING)).toBe(false);
    expect(await conversations.move(1, 0, POSITION, MORNING)).toBe(true);
    expect(await conversations.move(1, 0, POSITION, MORNING)).toBe(false);
    const moves = await Promise.all(Array.from({ length: 5 }, () => conversations.move(1, 1, null, MORNING)));
    expect(moves.filter(Boolean)).toHaveLength(1);
  });

  it("count foreign look-ups by contact and day, each ID once", async () => {
    const { store } = await seedOn(open);
    const { conversations } = store.now;
    await conversations.noteForeignLookup(1, "2026-11-20", idOf(1));
    await conversations.noteForeignLookup(1, "2026-11-20", idOf(1));
    await conversations.noteForeignLookup(1, "2026-11-20", idOf(2));
    await conversations.noteForeignLookup(1, "2026-11-21", idOf(3));
    await conversations.noteForeignLookup(2, "2026-11-20", idOf(4));
    expect([...(await conversations.foreignLookups(1, "2026-11-20"))].sort()).toEqual([idOf(1), idOf(2)]);
  });
});
