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

  it("keep phone and age when their page does not know its own phone, also at every ready", async () => {
    const senders = await oneSender();
    await senders.setLinked(SENDER, phoneOf(1), minutes(1));
    for (const later of [2, 3]) await senders.setLinked(SENDER, null, minutes(later));
    expect(await senders.find(SENDER)).toMatchObject({ phone: phoneOf(1), linkedAt: minutes(1) });
    await senders.add("jajag-2", MORNING);
    for (const later of [4, 5]) await senders.setLinked("jajag-2", null, minutes(later));
    await senders.setLinked("jajag-2", phoneOf(2), minutes(6));
    expect(await senders.find("jajag-2")).toMatchObject({ phone: phoneOf(2), linkedAt: minutes(4) });
  });

  it("that were logged out and are linked by a page that does not say as whom begin anew, once", async () => {
    const senders = await oneSender();
    await senders.setLinked(SENDER, phoneOf(1), minutes(1));
    expect(await senders.setLoggedOut(SENDER, minutes(2))).toBe(true);
    expect(await senders.setLoggedOut(SENDER, minutes(3))).toBe(false);
    for (const later of [4, 5]) await senders.setLinked(SENDER, null, minutes(later));
    expect(await senders.find(SENDER)).toMatchObject({ loggedOutAt: null, linkedAt: minutes(4) });
  });

  it("have every fact by itself: none ends another, and a limit is only made longer", async () => {
    const senders = await oneSender();
    expect(await senders.holdBack(SENDER, "cold_locked", minutes(720), MORNING)).toBe(true);
    expect(await senders.holdBack(SENDER, "capped", minutes(30), MORNING)).toBe(true);
    expect(await senders.holdBack(SENDER, "capped", minutes(20), minutes(5))).toBe(false);
    expect(await senders.holdBack(SENDER, "capped", minutes(40), minutes(5))).toBe(false);
    await senders.setPaused(SENDER, true, minutes(6));
    await senders.setLoggedOut(SENDER, minutes(7));
    await senders.setLinked(SENDER, phoneOf(1), minutes(8));
    expect(await senders.find(SENDER)).toMatchObject({
      coldLockedUntil: minutes(720),
      cappedUntil: minutes(40),
      pausedAt: minutes(6),
      loggedOutAt: null,
    });
    expect(await senders.holdBack(SENDER, "capped", minutes(90), minutes(60))).toBe(true);
  });

  it("with another phone are another account, without what was held against the one before", async () => {
    const senders = await oneSender();
    await senders.setLinked(SENDER, phoneOf(1), minutes(1));
    await senders.holdBack(SENDER, "cold_locked", minutes(720), MORNING);
    await senders.noteFailure(SENDER, minutes(2));
    await senders.bar(SENDER, "TOS_BLOCK".padEnd(300, "x"), minutes(2));
    await senders.setPaused(SENDER, true, minutes(2));
    await senders.setLinked(SENDER, phoneOf(1), minutes(3));
    expect(await senders.find(SENDER)).toMatchObject({ barredAt: minutes(2), failureStreak: 1 });
    await senders.setLinked(SENDER, phoneOf(2), minutes(4));
    expect(await senders.find(SENDER)).toMatchObject({
      linkedAt: minutes(4),
      coldLockedUntil: null,
      barredAt: null,
      barredReason: null,
      failureStreak: 0,
      pausedAt: minutes(2),
    });
  });

  it("trip once a streak: of many at once one trips, and only a release lets it trip again", async () => {
    const senders = await oneSender();
    const fails = async (times: number) => {
      for (let failure = 0; failure < times; failure++) await senders.noteFailure(SENDER, MORNING);
    };
    const tripAtOnce = async () =>
      (await Promise.all(Array.from({ length: 6 }, () => senders.trip(SENDER, 3, minutes(1))))).filter(
        Boolean,
      );
    await fails(2);
    expect(await tripAtOnce()).toEqual([]);
    await fails(3);
    expect(await tripAtOnce()).toEqual([true]);
    await senders.noteSuccess(SENDER, minutes(2));
    await fails(3);
    expect(await tripAtOnce()).toEqual([]);
    expect(await senders.releaseTripped(minutes(3))).toBe(1);
    expect(await senders.find(SENDER)).toMatchObject({ trippedAt: null, failureStreak: 0 });
    await fails(3);
    expect(await tripAtOnce()).toEqual([true]);
    await senders.release(SENDER, minutes(4));
    expect(await senders.find(SENDER)).toMatchObject({ trippedAt: null, failureStreak: 0 });
  });

  it("are paused and resumed", async () => {
    const senders = await oneSender();
    expect(await senders.setPaused(SENDER, true, minutes(1))).toBe(true);
    expect(await senders.setPaused(SENDER, true, minutes(2))).toBe(true);
    expect(await senders.find(SENDER)).toMatchObject({ pausedAt: minutes(1) });
    expect(await senders.setPaused("nobody", true, minutes(1))).toBe(false);
    await senders.setPaused(SENDER, false, minutes(2));
    expect(await senders.find(SENDER)).toMatchObject({ pausedAt: null });
  });
});
