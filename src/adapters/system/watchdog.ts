import { url as inspectorUrl } from "node:inspector";
import { Worker } from "node:worker_threads";

export interface Watchdog {
  stop(): Promise<void>;
}

const BEAT_MS = 1_000;
/** A loop that has not turned for so many looks in a row stands. Looks, not a clock: a machine that slept has one long one. */
const LOOKS = 30;
const LOOK_MS = 1_000;

/**
 * Ends the process when its event loop stands for half a minute: a thread of its own watches the beats of the loop. What
 * stands cannot answer, stop or hear a signal; ended, it is started again by whoever supervises it, and what it had in
 * hand has its attempt counted. The end is SIGKILL, for nothing else ends a thread that computes.
 */
export function startWatchdog(
  message: string,
  { looks = LOOKS, lookMs = LOOK_MS }: { readonly looks?: number; readonly lookMs?: number } = {},
): Watchdog {
  // In a debugger a loop stands on purpose.
  if (inspectorUrl() !== undefined) return { stop: async () => undefined };
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const beating = setInterval(() => Atomics.add(beats, 0, 1), Math.min(BEAT_MS, lookMs));
  beating.unref();
  const worker = new Worker(WATCH, { eval: true, workerData: { beats, looks, lookMs, message } });
  worker.unref();
  return {
    async stop() {
      clearInterval(beating);
      await worker.terminate();
    },
  };
}

/** The thread's program: as text, for a compiled file of its own would have to be found in every set-up. */
const WATCH = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const { beats, looks, lookMs, message } = workerData;
let last = -1;
let still = 0;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  still = now === last ? still + 1 : 0;
  last = now;
  if (still < looks) return;
  try { writeSync(2, message + "\\n"); } catch {}
  process.kill(process.pid, "SIGKILL");
}, lookMs);
`;
