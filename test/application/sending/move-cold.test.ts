import { moveColdOfDownSenders } from "../../../src/application/sending/move-cold";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, rigOn, SENDER } from "../rig";

const OTHER = "jajag-2";
/** Beyond MOVE_COLD_AFTER_MINUTES of the rig, 120. */
const LATER = 121 * 60_000;

describeOnDatabases("the cold contacts of a number that is down", (open) => {
  /** Two strangers and one old contact wait for jajag-1; jajag-2 is connected when the clock stands at `LATER`. */
  async function twoNumbers() {
    const rig = await rigOn(open);
    const { senders } = rig.store.now;
    for (const senderId of [SENDER, OTHER]) await senders.add(senderId, MORNING);
    const campaignId = await rig.campaign();
    for (const number of [1, 2, 3]) {
      const { contactId } = await rig.household(number);
      await rig.delivery({ campaignId, contactId, isCold: number < 3 ? 1 : 0, senderId: SENDER });
    }
    /** For a few seconds, as a living process does again and again. */
    const connect = (senderId: string) =>
      senders.hold(senderId, "process", rig.clock.now(), new Date(rig.clock.now().getTime() + 8_000));
    const bySender = async () =>
      (
        await rig.sql.all<{ senderId: string; isCold: number }>(
          "SELECT sender_id, is_cold FROM deliveries ORDER BY id",
        )
      ).map((row) => `${row.senderId} ${row.isCold === 1 ? "cold" : "warm"}`);
    return { ...rig, senders, connect, bySender };
  }

  it("move to a connected one after the stated time; the old contact stays", async () => {
    const { app, clock, connect, bySender, eventsNamed } = await twoNumbers();
    await connect(OTHER);
    expect(await moveColdOfDownSenders(app)).toBe(0);
    await clock.advance(LATER);
    await connect(OTHER);
    expect(await moveColdOfDownSenders(app)).toBe(2);
    expect(await bySender()).toEqual([`${OTHER} cold`, `${OTHER} cold`, `${SENDER} warm`]);
    expect(eventsNamed("sender.relieved")).toMatchObject([{ senderId: SENDER, by: OTHER, deliveries: 2 }]);
  });

  it("is counted from the last moment at which the number was connected", async () => {
    const { app, clock, senders, connect, bySender } = await twoNumbers();
    await connect(OTHER);
    await clock.advance(100 * 60_000);
    await senders.hold(SENDER, "process", clock.now(), new Date(clock.now().getTime() + 8_000));
    await clock.advance(30 * 60_000);
    await connect(OTHER);
    expect(await moveColdOfDownSenders(app)).toBe(0);
    await clock.advance(LATER);
    await connect(OTHER);
    expect(await moveColdOfDownSenders(app)).toBe(2);
    expect(await bySender()).toContain(`${SENDER} warm`);
  });

  it.each(["paused", "locked", "tripped", "barred", "not connected"])(
    "do not move to a number that is %s",
    async (trouble) => {
      const { app, clock, senders, connect } = await twoNumbers();
      await clock.advance(LATER);
      if (trouble !== "not connected") await connect(OTHER);
      if (trouble === "paused") await senders.setPaused(OTHER, true, clock.now());
      if (trouble === "locked") await senders.holdBack(OTHER, "cold_locked", minutes(1000), clock.now());
      if (trouble === "tripped") {
        await senders.noteFailure(OTHER, clock.now());
        await senders.trip(OTHER, 1, clock.now());
      }
      if (trouble === "barred") await senders.bar(OTHER, "TOS_BLOCK", clock.now());
      expect(await moveColdOfDownSenders(app)).toBe(0);
    },
  );

  it("wait with a number that an operator has paused", async () => {
    const { app, clock, senders, connect } = await twoNumbers();
    await senders.setPaused(SENDER, true, clock.now());
    await clock.advance(LATER);
    await connect(OTHER);
    expect(await moveColdOfDownSenders(app)).toBe(0);
  });
});
