import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, phoneOf, SENDER, seedOn } from "../seed";

describeOnDatabases("senders", (open) => {
  async function oneSender() {
    const { store } = await seedOn(open);
    await store.now.senders.add(SENDER, MORNING);
    return store.now.senders;
  }

  it("are added once and removed once", async () => {
    const senders = await oneSender();
    expect(await senders.add(SENDER, minutes(1))).toBe(false);
    expect(await senders.add("jajag-2", minutes(1))).toBe(true);
    expect((await senders.list()).map((one) => one.senderId)).toEqual([SENDER, "jajag-2"]);
    expect(await senders.remove("jajag-2")).toBe(true);
    expect(await senders.remove("jajag-2")).toBe(false);
    expect(await senders.find("jajag-2")).toBeNull();
  });

  it("are held by one process; the holder renews, others wait until it lets go or dies", async () => {
    const senders = await oneSender();
    expect(await senders.hold(SENDER, "a", minutes(0), minutes(1))).toBe(true);
    expect(await senders.hold(SENDER, "b", minutes(0.5), minutes(2))).toBe(false);
    expect(await senders.hold(SENDER, "a", minutes(0.5), minutes(1.5))).toBe(true);
    expect(await senders.hold(SENDER, "b", minutes(1.2), minutes(2))).toBe(false);
    await senders.letGo(SENDER, "b", minutes(1.2));
    expect(await senders.hold(SENDER, "b", minutes(1.2), minutes(2))).toBe(false);
    expect(await senders.hold(SENDER, "b", minutes(1.6), minutes(3))).toBe(true);
    await senders.letGo(SENDER, "b", minutes(1.7));
    expect(await senders.hold(SENDER, "a", minutes(1.7), minutes(3))).toBe(true);
  });

  it("are held by one of many who try at once", async () => {
    const senders = await oneSender();
    const held = await Promise.all(
      Array.from({ length: 6 }, (_, index) => senders.hold(SENDER, `p${index}`, MORNING, minutes(1))),
    );
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  it("count failures in a row, and a success ends the row", async () => {
    const senders = await oneSender();
    expect(await senders.noteFailure(SENDER, minutes(1))).toBe(1);
    expect(await senders.noteFailure(SENDER, minutes(2))).toBe(2);
    await senders.noteSuccess(SENDER, minutes(3));
    expect(await senders.noteFailure(SENDER, minutes(4))).toBe(1);
    expect(await senders.noteFailure("nobody", minutes(4))).toBe(0);
  });

  it("keep the moment of linking while the phone is the same, and begin anew with another", async () => {
    const senders = await oneSender();
    await senders.setLinked(SENDER, phoneOf(1), minutes(1));
    await senders.setLinked(SENDER, phoneOf(1), minutes(2));
    expect(await senders.find(SENDER)).toMatchObject({ phone: phoneOf(1), linkedAt: minutes(1) });
    await senders.setLinked(SENDER, phoneOf(2), minutes(3));
    expect(await senders.find(SENDER)).toMatchObject({ phone: phoneOf(2), linkedAt: minutes(3) });
  });

  it("that were logged out are available again once linked; a lock for strangers stays", async () => {
    const senders = await oneSender();
    await senders.setState(SENDER, "logged_out", null, "UNPAIRED", minutes(1));
    await senders.setLinked(SENDER, phoneOf(1), minutes(2));
    expect(await senders.find(SENDER)).toMatchObject({ state: "available" });
    await senders.setState(SENDER, "cold_locked", minutes(60), "x".repeat(300), minutes(3));
    await senders.setLinked(SENDER, phoneOf(1), minutes(4));
    expect(await senders.find(SENDER)).toMatchObject({
      state: "cold_locked",
      stateUntil: minutes(60),
      stateReason: "x".repeat(190),
    });
  });

  it("are paused and resumed", async () => {
    const senders = await oneSender();
    expect(await senders.setPaused(SENDER, true, minutes(1))).toBe(true);
    expect(await senders.find(SENDER)).toMatchObject({ isPaused: 1 });
    expect(await senders.setPaused("nobody", true, minutes(1))).toBe(false);
    await senders.setPaused(SENDER, false, minutes(2));
    expect(await senders.find(SENDER)).toMatchObject({ isPaused: 0 });
  });
});
