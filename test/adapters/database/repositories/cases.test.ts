import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, seedOn } from "../seed";

describeOnDatabases("cases", (open) => {
  async function opened() {
    const seed = await seedOn(open);
    const id = await seed.store.now.cases.open({
      contactId: 1,
      customerId: null,
      kind: "complaint",
      summary: "Listrik padam",
      openedAt: MORNING,
    });
    return { ...seed, id, cases: seed.store.now.cases };
  }

  it("are open, taken, closed; a closed one is past", async () => {
    const { cases, id } = await opened();
    expect(await cases.find(id)).toMatchObject({ state: "open", summary: "Listrik padam" });
    expect(await cases.take(id, "rina", minutes(1))).toBe(true);
    expect(await cases.unfinished(9)).toMatchObject([{ id, state: "taken", takenBy: "rina" }]);
    expect(await cases.close(id, minutes(2))).toBe(true);
    expect(await cases.close(id, minutes(3))).toBe(false);
    expect(await cases.take(id, "budi", minutes(3))).toBe(false);
    expect(await cases.addToSummary(id, "lagi")).toBe(false);
    expect(await cases.find(id)).toMatchObject({ state: "closed", closedAt: minutes(2), takenBy: "rina" });
    expect(await cases.countUnfinished()).toBe(0);
  });

  it("of one contact and kind are one while unfinished; more words are added to it", async () => {
    const { cases, id } = await opened();
    expect(await cases.unfinishedOf(1, "complaint")).toMatchObject({ id });
    expect(await cases.unfinishedOf(1, "outage")).toBeNull();
    expect(await cases.unfinishedOf(2, "complaint")).toBeNull();
    expect(await cases.addToSummary(id, "Masih padam")).toBe(true);
    expect(await cases.find(id)).toMatchObject({ summary: "Listrik padam\nMasih padam" });
    expect(await cases.addToSummary(id + 1, "x")).toBe(false);
    await cases.close(id, minutes(1));
    expect(await cases.unfinishedOf(1, "complaint")).toBeNull();
  });

  it("are announced to the admins once, by one of several processes", async () => {
    const { cases, id } = await opened();
    const told = await Promise.all(Array.from({ length: 4 }, () => cases.announce(minutes(1))));
    expect(told.flat().map((one) => one.id)).toEqual([id]);
    expect(await cases.announce(minutes(2))).toEqual([]);
  });
});
