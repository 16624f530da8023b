import { INTENTS, type Intent } from "../../domain/intent";
import { type Features, scaled } from "./features";

export interface Example {
  readonly intent: Intent;
  readonly features: Features;
}

export interface Likelihood {
  readonly intent: Intent;
  /** 0–1; all intents together make 1. */
  readonly share: number;
}

const EPOCHS = 6;
const FIRST_STEP = 0.4;
/** Steps shrink, so that the last messages seen do not weigh more than the first. */
const SHRINK = 0.3;
/** Corrections below this are not worth their time: most messages are learned after two rounds. */
const LEAST_CORRECTION = 0.004;
/** A message judged this surely is left out in the next round: it has little left to teach. */
const LEARNED = 0.9;
const CLASSES = INTENTS.length;

/**
 * Learns from labelled messages which features speak for which intent (multinomial logistic regression, by
 * stochastic gradient descent in a fixed order, so that the same examples always give the same judgement).
 * Returns a function that ranks all intents for a message, likeliest first. Learning 4.000 messages takes about half
 * a second; judging one 30 µs.
 */
export function learn(examples: readonly Example[]): (features: Features) => readonly Likelihood[] {
  const places = placesOf(examples);
  const weights = new Float64Array(places.size * CLASSES);
  const seen = examples.map(({ intent, features }) => ({
    ...placed(features, places),
    right: INTENTS.indexOf(intent),
  }));
  const shares = new Float64Array(CLASSES);
  const rests = new Uint8Array(seen.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = FIRST_STEP / (1 + epoch * SHRINK);
    for (const index of shuffled(seen.length, epoch + 1)) {
      if (rests[index] === 1) {
        rests[index] = 0;
        continue;
      }
      const { at, values, right } = seen[index]!;
      judge(weights, at, values, shares);
      if (shares[right]! > LEARNED) rests[index] = 1;
      for (let intent = 0; intent < CLASSES; intent++) {
        const wrong = shares[intent]! - (intent === right ? 1 : 0);
        if (Math.abs(wrong) < LEAST_CORRECTION) continue;
        for (let i = 0; i < at.length; i++) weights[at[i]! + intent]! -= step * wrong * values[i]!;
      }
    }
  }
  return (features) => {
    const { at, values } = placed(features, places);
    judge(weights, at, values, shares);
    return INTENTS.map((intent, index) => ({ intent, share: shares[index]! })).sort(
      (a, b) => b.share - a.share,
    );
  };
}

/** Where each feature keeps its weights. Runs of letters that occur once are chance. */
function placesOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const kept = [...counts].filter(([name, count]) => count > 1 || !name.startsWith("c:"));
  return new Map(kept.map(([name], index) => [name, index * CLASSES]));
}

function placed(
  features: Features,
  places: ReadonlyMap<string, number>,
): { at: Int32Array; values: Float64Array } {
  const known = scaled(features, (name) => places.has(name));
  return {
    at: Int32Array.from(known, ([name]) => places.get(name)!),
    values: Float64Array.from(known, ([, value]) => value),
  };
}

/** Fills `shares` with the likelihood of each intent (softmax). */
function judge(weights: Float64Array, at: Int32Array, values: Float64Array, shares: Float64Array): void {
  shares.fill(0);
  for (let i = 0; i < at.length; i++) {
    for (let intent = 0; intent < CLASSES; intent++) {
      shares[intent]! += weights[at[i]! + intent]! * values[i]!;
    }
  }
  const highest = Math.max(...shares);
  let sum = 0;
  for (let intent = 0; intent < CLASSES; intent++) {
    shares[intent] = Math.exp(shares[intent]! - highest);
    sum += shares[intent]!;
  }
  for (let intent = 0; intent < CLASSES; intent++) shares[intent]! /= sum;
}

/** The numbers below `count` in an order that only depends on `seed` (Fisher–Yates over a linear generator). */
function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
