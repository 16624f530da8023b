import type { FlowMove } from "../../application/answering/flow";
import { giveUp } from "../../texts/chat";

/** So many answers that fit no question, and the bot stops asking. */
const MISSES = 3;

/** Asks the same step again, or gives up with help and a person after the third miss. `misses` counts those before. */
export function miss<State extends { readonly misses: number }, Step extends string>(
  step: Step,
  state: State,
  text: string,
): Exclude<FlowMove<State, Step>, { kind: "leave" | "mean" }> {
  const misses = state.misses + 1;
  if (misses >= MISSES) return { kind: "end", say: [{ text: giveUp() }] };
  return { kind: "ask", step, state: { ...state, misses }, say: [{ text }] };
}

/** Reads the misses of stored state; throws when they are none. */
export function parseMisses(stored: unknown): number {
  const misses = (stored as { readonly misses?: unknown } | null)?.misses;
  if (!Number.isInteger(misses)) throw new Error("misses is not a number");
  return misses as number;
}

/** Reads a list of texts in stored state; throws when it is none. */
export function parseTexts(stored: unknown, key: string): readonly string[] {
  const value = (stored as Record<string, unknown> | null)?.[key];
  if (!Array.isArray(value) || value.some((each) => typeof each !== "string"))
    throw new Error(`${key} is not a list of texts`);
  return value as string[];
}
