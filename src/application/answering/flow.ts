import type { CustomerId } from "../../domain/customer-id";
import type { Intent } from "../../domain/intent";
import type { FlowPosition } from "../ports/flow-position";
import type { Answer, Effect, Say, Turn } from "../ports/turn";

/** What one step of a flow decides. */
export type FlowMove<State, Step extends string> =
  /** Say something and wait for the next message at `step`. */
  | {
      readonly kind: "ask";
      readonly step: Step;
      readonly state: State;
      readonly say: readonly Say[];
      readonly effects?: readonly Effect[];
    }
  /** Say something and end. */
  | { readonly kind: "end"; readonly say: readonly Say[]; readonly effects?: readonly Effect[] }
  /** This message is not for the flow: it ends without a word and the message is handled as if there were none. */
  | { readonly kind: "leave" }
  /** The flow ends, and what it asked about is now plain: this message is handled as that one, said for certain. */
  | ({ readonly kind: "mean" } & Meant);

/** What an earlier message turned out to mean. */
export interface Meant {
  readonly intent: Intent;
  /** Its words. */
  readonly words: string;
  readonly ids: readonly CustomerId[];
}

export interface FlowDefinition<State, Step extends string> {
  readonly name: string;
  /** Raise it when stored state changes its meaning: running conversations then end politely. */
  readonly version: number;
  readonly expiresAfterMinutes: number;
  /** Reads stored state; throws when it is not what this version stores. */
  parseState(stored: unknown): State;
  start(turn: Turn): Promise<FlowMove<State, Step>>;
  readonly steps: { readonly [S in Step]: (turn: Turn, state: State) => Promise<FlowMove<State, Step>> };
}

/** Handled further as something else than a flow's answer. */
export type FlowHandsOver = "left" | { readonly meant: Meant };

export interface FlowResult {
  readonly answer: Answer;
  readonly position: FlowPosition | null;
}

/** One conversation of several steps, its types closed over. */
export interface Flow {
  readonly name: string;
  readonly version: number;
  /** The names of its steps. */
  readonly steps: readonly string[];
  start(turn: Turn): Promise<FlowResult | FlowHandsOver>;
  /** `stale`: stored by another version, at a step that is no more, or with a state that cannot be read. */
  resume(
    turn: Turn,
    step: string,
    version: number,
    stored: unknown,
  ): Promise<FlowResult | FlowHandsOver | "stale">;
}

export function defineFlow<State, Step extends string>(definition: FlowDefinition<State, Step>): Flow {
  const settle = (turn: Turn, move: FlowMove<State, Step>): FlowResult | FlowHandsOver => {
    if (move.kind === "leave") return "left";
    if (move.kind === "mean") return { meant: move };
    const answer: Answer = { kind: "reply", say: move.say, effects: move.effects ?? [] };
    if (move.kind === "end") return { answer, position: null };
    const expiresAt = new Date(turn.now.getTime() + definition.expiresAfterMinutes * 60_000);
    const { step, state } = move;
    return {
      answer,
      position: { flow: definition.name, step, version: definition.version, flowState: state, expiresAt },
    };
  };
  return {
    name: definition.name,
    version: definition.version,
    steps: Object.keys(definition.steps),
    start: async (turn) => settle(turn, await definition.start(turn)),
    resume: async (turn, step, version, stored) => {
      if (version !== definition.version || !Object.hasOwn(definition.steps, step)) return "stale";
      let state: State;
      try {
        state = definition.parseState(stored);
      } catch {
        return "stale";
      }
      return settle(turn, await definition.steps[step as Step](turn, state));
    },
  };
}
