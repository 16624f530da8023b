import { maskNumbers } from "../../domain/masked-text";

/** Takes whatever could name a person out of a line that is to be logged. */
export const mask = maskNumbers;

/** `mask` on every string inside plain data; keys too, since a map may be keyed by phone. */
export function maskDeep(value: unknown): unknown {
  if (typeof value === "string") return mask(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(maskDeep);
  if (value instanceof Error) return describeError(value);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [mask(key), maskDeep(inner)]));
  return value;
}

/**
 * Only name, code, message and stack of an error. A driver's error also carries the statement with its parameters,
 * and those are people's messages.
 */
function describeError(error: Error): Record<string, unknown> {
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(code === undefined ? {} : { code: String(code) }),
    message: mask(error.message),
    stack: mask(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: maskDeep(error.cause) }),
  };
}
