import { describeOnDatabases } from "../../../support/database";
import { minutes, phoneOf, seedOn } from "../seed";

describeOnDatabases("confirmation codes", (open) => {
  const ASKED = {
    asker: phoneOf(1),
    codeHash: "h1",
    command: "broadcast",
    arguments: "7",
    expiresAt: minutes(5),
  };

  it("work once, for the one who asked", async () => {
    const { store } = await seedOn(open);
    const { confirmations } = store.now;
    await confirmations.add(ASKED);
    expect(await confirmations.use(phoneOf(2), "h1", minutes(1))).toBeNull();
    expect(await confirmations.use(phoneOf(1), "h2", minutes(1))).toBeNull();
    expect(await confirmations.use(phoneOf(1), "h1", minutes(1))).toMatchObject({
      command: "broadcast",
      arguments: "7",
    });
    expect(await confirmations.use(phoneOf(1), "h1", minutes(1))).toBeNull();
  });

  it("work until their time is over", async () => {
    const { store } = await seedOn(open);
    await store.now.confirmations.add(ASKED);
    expect(await store.now.confirmations.use(phoneOf(1), "h1", minutes(5))).toBeNull();
    expect(await store.now.confirmations.use(phoneOf(1), "h1", minutes(4.99))).not.toBeNull();
  });

  it("are used up by one of two who answer at once", async () => {
    const { store } = await seedOn(open);
    await store.now.confirmations.add(ASKED);
    const used = await Promise.all(
      Array.from({ length: 5 }, () => store.now.confirmations.use(phoneOf(1), "h1", minutes(1))),
    );
    expect(used.filter((one) => one !== null)).toHaveLength(1);
  });
});
