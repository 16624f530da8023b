import { INTENTS } from "../../domain/intent";

/** What was learned: the weights of each feature that counts, one for every intent, in the order of `keys`. */
export interface Model {
  /** The features, ascending. */
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** The length of a mark, in hexadecimal digits: of one SHA-256. */
const MARK_LENGTH = 64;
const COUNT_BYTES = 4;
const BYTES = 4;

/** Where the weights of a feature begin, or -1 for one that says nothing (by halving the sorted keys). */
export function placeOf({ keys }: Model, feature: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle]!;
    if (key === feature) return middle * INTENTS.length;
    if (key < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A model as a file: the mark of what it was learned from, the count of features, their keys, their weights. */
export function encodeModel(model: Model, mark: string): Uint8Array {
  const bytes = new Uint8Array(
    MARK_LENGTH + COUNT_BYTES + (model.keys.length + model.weights.length) * BYTES,
  );
  bytes.set(Buffer.from(mark, "latin1"));
  const numbers = new DataView(bytes.buffer, MARK_LENGTH);
  numbers.setInt32(0, model.keys.length, true);
  bytes.set(new Uint8Array(model.keys.buffer), MARK_LENGTH + COUNT_BYTES);
  bytes.set(new Uint8Array(model.weights.buffer), MARK_LENGTH + COUNT_BYTES + model.keys.length * BYTES);
  return bytes;
}

/** The model in a file, or `null` when it is not whole or was learned from something else than `mark` says. */
export function decodeModel(bytes: Uint8Array, mark: string): Model | null {
  const isMarked = Buffer.from(bytes.subarray(0, MARK_LENGTH)).toString("latin1") === mark;
  if (!isMarked || bytes.length < MARK_LENGTH + COUNT_BYTES) return null;
  const copy = Uint8Array.from(bytes).buffer; // typed arrays need numbers at multiples of their size
  const count = new DataView(copy).getInt32(MARK_LENGTH, true);
  const start = MARK_LENGTH + COUNT_BYTES;
  if (count < 0 || copy.byteLength !== start + count * BYTES * (1 + INTENTS.length)) return null;
  return {
    keys: new Int32Array(copy, start, count),
    weights: new Float32Array(copy, start + count * BYTES),
  };
}
