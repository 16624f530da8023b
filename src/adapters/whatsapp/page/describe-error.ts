import { Interrupted, TimedOut } from "./with-timeout";

/** An error as one short line for logs: no number of a person and no text of a message may be in it. */
export function describeError(error: unknown): string {
  if (error instanceof TimedOut || error instanceof Interrupted) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  const firstLine = text.split("\n", 1)[0]!.replace(/\d{6,}/g, (digits) => `${digits.slice(0, 2)}…`);
  return firstLine.length > 160 ? `${firstLine.slice(0, 160)}…` : firstLine;
}
