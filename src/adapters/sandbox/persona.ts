import { createHash } from "node:crypto";
import type { Address } from "../../domain/phone-number";
import { SCRIPTS } from "./crowd-scripts";

/** One synthetic person: what this phone does with what it receives. Made of seed and phone alone. */
export interface Persona {
  /** About 2 % have no WhatsApp. */
  readonly hasApp: boolean;
  /** Another 3 % have their phone off: accepted, never delivered. */
  readonly isSwitchedOn: boolean;
  /** One in six has read receipts off or never looks. */
  readonly reads: boolean;
  /** What this person does with the n-th message (counted from 0) of its `episode`-th chat with us. */
  reaction(episode: number, ordinal: number): Reaction;
}

export interface Reaction {
  readonly deliveredAfterMs: number;
  /** Counted from the sending, like the others; null for never. */
  readonly readAfterMs: number | null;
  readonly reply: { readonly text: string; readonly afterMs: number } | null;
}

const NO_APP = 0.02;
const SWITCHED_OFF = 0.03;
const NEVER_READS = 0.16;
/** Of those who read, the share that writes back: high for a lively demonstration; a real unit sees fewer. */
const WRITES_BACK = 0.3;

export function createPersona(seed: string, phone: Address): Persona {
  const draw = (what: string) => unit(`${seed}|${phone}|${what}`);
  const hasApp = draw("app") >= NO_APP;
  const isSwitchedOn = draw("switched on") >= SWITCHED_OFF;
  const reads = draw("reads") >= NEVER_READS;
  return {
    hasApp,
    isSwitchedOn,
    reads,
    reaction(episode, ordinal) {
      const between = (what: string, least: number, most: number) =>
        Math.round(least + draw(`${episode}|${ordinal}|${what}`) * (most - least));
      const deliveredAfterMs = between("delivered", 200, 3000);
      if (!reads) return { deliveredAfterMs, readAfterMs: null, reply: null };
      const readAfterMs = deliveredAfterMs + between("read", 2000, 17_000);
      const line = scriptOf(draw(`${episode}|writes`), draw(`${episode}|script`))[ordinal];
      if (line === undefined) return { deliveredAfterMs, readAfterMs, reply: null };
      return {
        deliveredAfterMs,
        readAfterMs,
        reply: { text: line, afterMs: readAfterMs + between("reply", 2000, 20_000) },
      };
    },
  };
}

function scriptOf(writes: number, which: number): readonly string[] {
  if (writes >= WRITES_BACK) return [];
  const total = SCRIPTS.reduce((sum, script) => sum + script.weight, 0);
  let left = which * total;
  for (const script of SCRIPTS) {
    left -= script.weight;
    if (left < 0) return script.lines;
  }
  return [];
}

/** A number in [0, 1) made of the text alone, so that chance can be asked in any order and after any restart. */
function unit(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;
}
