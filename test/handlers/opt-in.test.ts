import type { Turn } from "../../src/application/ports/turn";
import { optIn } from "../../src/handlers/opt-in";

function turn(certain: boolean, isOptedOut: boolean, customers: number): Turn {
  return {
    contact: { optedOutAt: isOptedOut ? new Date() : null },
    understanding: { intent: "opt_in", certain },
    look: { linkedCustomers: async () => Array.from({ length: customers }, () => ({})) },
  } as unknown as Turn;
}

test("MULAI takes STOP back", async () => {
  expect(await optIn.answer(turn(true, true, 1))).toMatchObject({
    effects: [{ kind: "opt_in", source: "customer" }],
  });
});

test("a guess never takes STOP back; it is asked", async () => {
  const answer = await optIn.answer(turn(false, true, 1));
  expect(answer).toMatchObject({
    kind: "reply",
    effects: [],
    say: [{ text: expect.stringMatching(/MULAI/) }],
  });
});

test("a wish for reminders from a phone without an ID leads to the registration", async () => {
  expect(await optIn.answer(turn(false, false, 0))).toMatchObject({
    kind: "start_flow",
    flow: "link_customer",
  });
  expect(await optIn.answer(turn(false, false, 1))).toMatchObject({ kind: "reply", effects: [] });
});

test("MULAI without an ID says what is missing", async () => {
  expect(await optIn.answer(turn(true, false, 0))).toMatchObject({
    say: [{ text: expect.stringMatching(/DAFTAR/) }],
  });
});
