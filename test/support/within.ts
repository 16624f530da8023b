import { Script } from "node:vm";

/**
 * Runs work that must end soon, and ends it by force after `limitMs`. For work that takes milliseconds or hours: the limit
 * is far from both, so that a busy machine cannot fail a test and a frozen one is noticed.
 */
export function within<T>(limitMs: number, work: () => T): T {
  return new Script("work()").runInNewContext({ work }, { timeout: limitMs }) as T;
}
