import { noteWaitingPush } from "../../../src/application/campaigns/note-waiting-push";
import { type DuePush, duePushes } from "../../../src/domain/push-schedule";

it("tells of a waiting push once, and of the next month's again", async () => {
  const told: string[] = [];
  const note = noteWaitingPush(async (due) => void told.push(due.period));
  const at = (day: string) =>
    duePushes([{ daysBefore: 0, clock: "08:00" }], new Date(day), 36e5)[0] as DuePush;
  await note(at("2026-11-20T01:00:00Z"));
  await note(at("2026-11-20T01:01:00Z"));
  await note(at("2026-12-20T01:00:00Z"));
  expect(told).toEqual(["2026-11", "2026-12"]);
});
