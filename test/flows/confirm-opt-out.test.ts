import type { Turn } from "../../src/application/turn";
import { confirmOptOutFlow } from "../../src/flows/confirm-opt-out";
import { optOut } from "../../src/handlers/opt-out";

function turn(text: string, certain = false): Turn {
  const understanding = {
    intent: "opt_out",
    confidence: 0.7,
    rule: "test",
    ids: [],
    meterNumbers: [],
    oddNumbers: [],
    isAutomatic: false,
    certain,
  };
  return {
    now: new Date(),
    message: { text },
    contact: { optedOutAt: null },
    understanding,
  } as unknown as Turn;
}

test("a guessed opt-out is asked, an exact one acts at once", async () => {
  expect(await optOut.answer(turn("gak usah wa terus"))).toMatchObject({
    kind: "start_flow",
    flow: "confirm_opt_out",
  });
  expect(await optOut.answer(turn("STOP", true))).toMatchObject({ effects: [{ kind: "opt_out" }] });
});

test.each([
  ["YA", [{ kind: "opt_out", source: "customer", reason: null }]],
  ["tidak", []],
])("%s ends the question", async (text, effects) => {
  const result = await confirmOptOutFlow.resume(turn(text), "answer", 1, null);
  expect(result).toMatchObject({ answer: { kind: "reply", effects }, position: null });
});

test("another subject leaves the question", async () => {
  expect(await confirmOptOutFlow.resume(turn("cek 516759900011"), "answer", 1, null)).toBe("left");
});
