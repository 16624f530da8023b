import { rm } from "node:fs/promises";
import { Fault } from "../../../domain/fault";
import { localDay } from "../../../domain/local-time";
import { browserArguments, findBrowser, NO_BROWSER } from "../browser/browser";
import { freeProfile, ownProfile } from "../browser/profile";
import { describeError } from "../page/describe-error";
import { backOffMs } from "./back-off";
import { liveOnce } from "./life";
import type { Ending } from "./life-state";
import type { Supervised } from "./supervised";
import { untilReleased } from "./until-released";

/** A page that did not come up in its time gets more of it, up to so many times as much. */
const MAX_START_FACTOR = 4;

/** A browser lives, ends, and is replaced, until `stopping`. */
export async function supervise(number: Supervised, stopping: AbortSignal): Promise<void> {
  const { clock, senderId, options, limits, hooks, memory, tell } = number;
  while (!stopping.aborted) {
    await untilReleased(clock, options, senderId, memory.barred, limits.barredMs, stopping, {
      onBarred: (word) => tell("barred", word),
      onTrouble: hooks.onTrouble,
    });
    memory.barred = null;
    if (stopping.aborted) return;
    const ending = await liveOneLife(number, stopping).catch(
      (error: unknown): Ending => ({
        kind: "failed",
        detail: error instanceof Fault ? error.message : describeError(error),
      }),
    );
    number.noteHealth();
    memory.current = null;
    memory.page = null;
    hooks.onSilence();
    memory.renewal = null;
    if (ending.kind === "stopped" || stopping.aborted) return;
    await afterLife(number, ending, stopping);
  }
}

/** What an ending means for the next life: a word to people, a pause, a profile that is forgotten. */
async function afterLife(number: Supervised, ending: Ending, stopping: AbortSignal): Promise<void> {
  const { clock, random, limits, hooks, memory, profile, tell } = number;
  switch (ending.kind) {
    case "stopped":
      return;
    case "planned":
      memory.restartedOn = localDay(clock.now());
      return tell("starting", ending.detail);
    case "logged_out":
      hooks.onForgotten();
      tell("logged_out", "logged out on the phone");
      await rm(profile, { recursive: true, force: true, maxRetries: 4 });
      memory.failures = 0;
      return;
    case "barred":
      memory.barred = ending.state;
      return;
    case "gave_way":
      tell("disconnected", "another browser uses this session");
      return clock.sleep(limits.giveWayMs, stopping);
    case "failed":
      memory.failures += 1;
      tell("disconnected", ending.detail);
      return clock.sleep(backOffMs(random, memory.failures, limits.backOffMs, limits.backOffMaxMs), stopping);
  }
}

async function liveOneLife(number: Supervised, stopping: AbortSignal): Promise<Ending> {
  const { clock, senderId, options, limits, sessionsFolder, profile, hooks, memory } = number;
  if (memory.failures === 0 && memory.lastStatus?.status !== "logged_out") number.tell("starting", "");
  await ownProfile(sessionsFolder, profile);
  const freed = await freeProfile(profile);
  if (freed.kind === "in_use")
    return { kind: "failed", detail: `this number is driven by another process (pid ${freed.ownerPid})` };
  if (freed.endedBrowsers > 0) hooks.onTrouble("start", "ended a browser that an earlier run had left");
  const browser = findBrowser(options.chromiumPath);
  if (browser === null) return { kind: "failed", detail: NO_BROWSER };
  const patience = Math.min(memory.failures + 1, MAX_START_FACTOR);
  return liveOnce(
    clock,
    {
      senderId,
      sessionsFolder,
      executablePath: browser.path,
      args: await browserArguments(options.chromiumArgs),
      webVersionCache: options.webVersionCache,
      takeoverOnConflict: options.takeoverOnConflict,
      pairingPhone: options.pairingPhone(senderId),
      protocolTimeoutMs: Math.max(180_000, 4 * options.sendTimeoutMs),
      startMs: limits.startMs * patience,
      stallMs: limits.stallMs * patience,
      limits,
    },
    number.lifeHooks,
    stopping,
  );
}
