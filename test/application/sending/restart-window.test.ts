import { createRestartWindow } from "../../../src/application/sending/restart-window";
import { describeOnDatabases } from "../../support/database";
import { MORNING, rigOn, SENDER } from "../rig";

const HOUR_MS = 3_600_000;

describeOnDatabases("the nightly restart", (open) => {
  /** At two in the morning, outside the send hours (08:00–20:00). */
  async function atNight() {
    const rig = await rigOn(open);
    await rig.clock.advance(18 * HOUR_MS);
    return { ...rig, window: createRestartWindow(rig.app) };
  }

  it("may happen at night when nothing is under way, and only just after a look", async () => {
    const { window, clock } = await atNight();
    expect(window.isOpen(SENDER)).toBe(false);
    await window.look([SENDER]);
    expect(window.isOpen(SENDER)).toBe(true);
    expect(window.isOpen("jajag-2")).toBe(false);
    await clock.advance(11_000);
    expect(window.isOpen(SENDER)).toBe(false);
  });

  it("never happens within the send hours", async () => {
    const { window, clock } = await atNight();
    await clock.advance(6 * HOUR_MS);
    await window.look([SENDER]);
    expect(window.isOpen(SENDER)).toBe(false);
  });

  it("ends with the night, though the last look was just before", async () => {
    const { window, clock } = await atNight();
    await clock.advance(6 * HOUR_MS - 1_000);
    await window.look([SENDER]);
    expect(window.isOpen(SENDER)).toBe(true);
    await clock.advance(2_000);
    expect(window.isOpen(SENDER)).toBe(false);
  });

  it.each([
    ["a message is on its way", { state: "submitting" }, false],
    ["a message is claimed", { state: "leased" }, false],
    ["a reply is due", { state: "pending", campaignId: null }, false],
    ["a campaign message waits for the morning", { state: "pending" }, true],
    ["another number is at work", { state: "submitting", senderId: "jajag-2" }, true],
  ])("while %s: %j", async (_what, columns, isOpen) => {
    const { window, campaign, contact, delivery } = await atNight();
    const campaignId = await campaign();
    await delivery({ campaignId, contactId: await contact(1), nextAttemptAt: MORNING, ...columns });
    await window.look([SENDER]);
    expect(window.isOpen(SENDER)).toBe(isOpen);
  });
});
