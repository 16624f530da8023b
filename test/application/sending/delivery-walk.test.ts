import { type DeliveryState, mayFollow, SETTLED_STATES } from "../../../src/domain/delivery";
import { useDatabase } from "../../support/database";
import { fc } from "../../support/seeded-checks";
import { rigOn } from "../rig";
import { type Outcome, type Step, World } from "./delivery-world";

const WALKS = 120;

const number = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("claim" as const), limit: fc.integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("deliver" as const),
      which: number,
      outcome: fc.constantFrom<Outcome>(
        "accepted",
        "rejected",
        "deferred",
        "uncertain_left",
        "uncertain_not_left",
        "uncertain_held",
        "throws_left",
      ),
      dies: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("late_answer" as const), which: number }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.constantFrom(0.5, 2, 4) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("expire", "expire", "settle", "settle", "pause", "resume"),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("receipt" as const),
      which: number,
      receipt: fc.constantFrom("accepted", "delivered", "read", "failed"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("leaves" as const, "vanishes" as const),
      which: number,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("operator" as const), row: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("pay", "opt_out"), row: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const) }) },
) as fc.Arbitrary<Step>;

const claim: Step = { kind: "claim", limit: 1 };
const deliver = (outcome: Outcome): Step => ({ kind: "deliver", which: 0, outcome, dies: false });
const settle: readonly Step[] = [{ kind: "pass", minutes: 4 }, { kind: "settle" }];
/** Where chance might not lead: the walks must have been somewhere, and one that claims nothing proves nothing. */
const BEATEN_PATHS: readonly (readonly Step[])[] = [
  [claim, deliver("accepted"), { kind: "receipt", which: 0, receipt: "read" }],
  [claim, deliver("uncertain_not_left"), ...settle],
  [claim, deliver("uncertain_left"), ...settle],
  [claim, deliver("uncertain_held"), ...settle, { kind: "vanishes", which: 0 }, ...settle, ...settle],
  [
    claim,
    deliver("uncertain_held"),
    ...settle,
    { kind: "leaves", which: 0 },
    { kind: "receipt", which: 0, receipt: "delivered" },
  ],
];

describe("a delivery's walk through its states", () => {
  const open = useDatabase("SQLite");

  it("never sends a row twice, never leaves the drawn table, and never loses one", async () => {
    const rig = await rigOn(open);
    await rig.sql.run("CREATE TABLE walk (id INTEGER, was TEXT, became TEXT)");
    await rig.sql.run(
      `CREATE TRIGGER watch_deliveries AFTER UPDATE ON deliveries WHEN OLD.state <> NEW.state
         BEGIN INSERT INTO walk VALUES (NEW.id, OLD.state, NEW.state); END`,
    );
    const walked = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const world = new World(rig);
        await rig.sql.run("DELETE FROM walk");
        await world.begin();
        for (const one of steps) await world.take(one);
        await world.drain();
        for (const [row, sends] of world.left) expect([row, sends.length]).toEqual([row, 1]);
        const moves = await rig.sql.all<{ was: DeliveryState; became: DeliveryState }>("SELECT * FROM walk");
        for (const { was, became } of moves) {
          walked.add(`${was} → ${became}`);
          expect([was, became, mayFollow(was, became)]).toEqual([was, became, true]);
        }
        for (const row of world.rows) {
          const { state } = (await rig.store.now.deliveries.find(row))!;
          expect(SETTLED_STATES).toContain(state);
          const hasLeft = world.left.has(row);
          const isSaid = ["accepted", "delivered", "read"].includes(state);
          // A failed receipt is WhatsApp's last word about a message that did leave.
          expect([row, state, hasLeft]).toEqual([row, state, isSaid || (state === "failed" && hasLeft)]);
        }
      }),
      { numRuns: WALKS, endOnFailure: false, examples: BEATEN_PATHS.map((path) => [[...path]]) },
    );
    for (const move of [
      "submitting → uncertain",
      "uncertain → pending",
      "uncertain → accepted",
      "uncertain → delivered",
      "accepted → read",
    ])
      expect([...walked]).toContain(move);
  }, 120_000);
});
