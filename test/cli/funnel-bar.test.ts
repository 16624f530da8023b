import { doneShare, ENGLISH, funnelBar, INDONESIAN } from "../../src/cli/funnel-bar";
import type { DeliveryState } from "../../src/domain/delivery";
import { tallyOf } from "../../src/domain/tally";

const tally = (counts: Partial<Record<DeliveryState, number>>) =>
  tallyOf(
    Object.entries(counts).map(([state, count]) => ({ state: state as DeliveryState, reason: null, count })),
  );
const HALF = tally({
  pending: 990,
  leased: 10,
  accepted: 100,
  delivered: 400,
  read: 500,
  held_out: 300,
  suppressed: 700,
});
const running = { id: 7, state: "running" } as const;

it("counts only what was to be sent", () => expect(doneShare(HALF)).toBe(0.5));

it("is not done while a doubt is open, however many are sent", () => {
  const nearly = tally({ read: 9_999, uncertain: 1 });
  expect(funnelBar(running, nearly, 200, ENGLISH)).toMatch(/\[█{19}░\] {2}99% .* in doubt 1$/);
});

it("each step holds those that went further", () => {
  expect(funnelBar(running, HALF, 200, INDONESIAN)).toBe(
    "7 [██████████░░░░░░░░░░]  50%  menunggu 1.000 > terkirim 1.000 > sampai 900 > dibaca 500",
  );
});

it.each([
  [100, /^7 \[.{20}\] {2}50% {2}waiting 1,000 > sent 1,000 > delivered 900 > read 500$/],
  [80, /^7 \[.{10}\] {2}50% {2}waiting/],
  [60, /^7 50% waiting 1,000 > sent 1,000 > delivered 900 > read 500$/],
])("on %i columns it stands on one line", (columns, shape) => {
  const line = funnelBar(running, HALF, columns, ENGLISH);
  expect(line).toMatch(shape);
  expect(line.length).toBeLessThan(columns);
});

it("says that a campaign is paused", () => {
  expect(funnelBar({ id: 7, state: "paused" }, HALF, 200, INDONESIAN)).toMatch(/^7 dijeda \[/);
});
