import { clockDifference } from "../../src/adapters/database/connection/clock-difference";
import { createSystemClock } from "../../src/adapters/system/clock";
import type { AppEvent } from "../../src/application/ports/events";
import { createClockWatch } from "../../src/compose/clock-watch";
import { type PushTime, parsePushSchedule } from "../../src/domain/push-schedule";
import type { ReportDay } from "../../src/domain/report-schedule";
import { scheduledWork } from "../../src/service/schedule";
import { phoneOf, rigOn } from "../application/rig";
import { describeOnDatabases } from "../support/database";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

describeOnDatabases("what is due", (open) => {
  /** A push whose time has come and a report of a campaign that ran, on a machine whose clock the test sets. */
  async function morningOf20th(wrongMs: number) {
    const rig = await rigOn(open, { admins: [phoneOf(90), phoneOf(91)] });
    await rig.household(1);
    const { dataSource } = await open();
    const machine = createSystemClock({ offsetMs: wrongMs });
    const oursMs: number[] = [];
    const events: AppEvent[] = [];
    const clockWatch = createClockWatch({ moveTo: (ms) => void oursMs.push(ms) }, 0, {
      machine,
      difference: (clock) => clockDifference(dataSource, clock),
      events: { emit: (event) => void events.push(event) },
    });
    const asked: string[] = [];
    let woken = 0;
    const work = scheduledWork({
      app: rig.app,
      base: {
        config: {
          pushSchedule: parsePushSchedule("D 08:00") as readonly PushTime[],
          pushLateLimitMs: 10 * 3_600_000,
          reportDays: [{} as ReportDay],
        },
        clockWatch,
      },
      reports: {
        reader: {
          startedCampaigns: async (from: string) => {
            asked.push(from);
            return [];
          },
        } as never,
      },
      wakes: { senders: [{ wake: () => woken++, stop: async () => {} }], inbox: [], jobs: [] },
    });
    const campaigns = async () => (await rig.store.now.campaigns.list(9)).map(({ state }) => state);
    const notes = async () =>
      (await rig.sql.all<{ text: string }>("SELECT text FROM deliveries WHERE campaign_id IS NULL")).map(
        ({ text }) => text.slice(0, 28),
      );
    return { rig, work, machine, campaigns, notes, asked, events, oursMs, wokenTimes: () => woken };
  }

  it.each([DAY_MS, -DAY_MS, 11 * MINUTE_MS, -11 * MINUTE_MS])(
    "waits while machine and database are %d ms apart, the admins told once, and is done when they agree",
    async (wrongMs) => {
      const { work, machine, campaigns, notes, asked, wokenTimes, oursMs } = await morningOf20th(wrongMs);
      await work();
      await work();
      expect([await campaigns(), asked, wokenTimes()]).toEqual([[], [], 0]);
      // To each of the two admins.
      const told = expect.stringMatching(/^⚠️ Jam komputer Lunas/);
      expect(await notes()).toEqual([told, told]);
      expect(Math.abs(oursMs.at(-1)! + wrongMs)).toBeLessThan(MINUTE_MS);

      machine.moveTo(0);
      await work();
      expect([await campaigns(), asked.length, wokenTimes()]).toEqual([["running"], 1, 1]);
      expect(await notes()).toHaveLength(2);

      // Wrong once more: told once more.
      machine.moveTo(wrongMs);
      await work();
      expect(await notes()).toHaveLength(4);
    },
  );

  it("is done at once where they are nine minutes apart, by the database's clock", async () => {
    const { work, campaigns, notes, oursMs, events } = await morningOf20th(9 * MINUTE_MS);
    await work();
    expect([await campaigns(), await notes()]).toEqual([["running"], []]);
    expect(Math.abs(oursMs.at(-1)! + 9 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
    expect(events.map(({ name }) => name)).toEqual(["clock.differs"]);
  });

  it("is told as waiting when that could not be written at first", async () => {
    const { rig, work, notes } = await morningOf20th(DAY_MS);
    const { transaction } = rig.store;
    const lost = jest.spyOn(rig.store, "transaction").mockRejectedValueOnce(new Error("the line is cut"));
    await expect(work()).rejects.toThrow("the line is cut");
    expect(await notes()).toEqual([]);
    lost.mockImplementation(transaction);
    await work();
    expect(await notes()).toHaveLength(2);
  });
});
