import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { closeBrowser } from "../browser/close-browser";
import { describeError } from "../page/describe-error";
import { type PageProbe, probePage } from "../page/in-page";
import { withTimeout } from "../page/with-timeout";
import { awaitStart, Barred } from "./await-start";
import { createGuardedClient, type GuardedClient, profileFolder } from "./client";
import { listenToBrowser, listenToClient } from "./life-listeners";
import type { LifeHooks, LifeSetup } from "./life-setup";
import { createLife, type Ending, type Life } from "./life-state";
import { push } from "./push";
import { type WatchMove, watch } from "./watch";

/**
 * One life of one browser, from its launch to its end. Resolves when the browser is closed for certain. Listeners
 * are registered once; readiness is the library's event or, when that was missed, what the page itself shows.
 */
export async function liveOnce(
  clock: Clock,
  setup: LifeSetup,
  hooks: LifeHooks,
  stop: AbortSignal,
): Promise<Ending> {
  if (stop.aborted) return { kind: "stopped" };
  const { limits } = setup;
  const life = createLife(clock, setup, hooks);
  const onStop = () => life.end({ kind: "stopped" });
  stop.addEventListener("abort", onStop, { once: true });
  const guarded = createGuardedClient({
    ...setup,
    takeoverMs: limits.takeoverMs,
    modulesMs: limits.modulesMs,
    onBrowser: (browser, page) => listenToBrowser(life, browser, page),
    onTrouble: hooks.onTrouble,
  });
  listenToClient(life, guarded);
  const { client } = guarded;
  const starting = client.initialize();
  try {
    await awaitStart(clock, starting, () => life.page, { ...limits, ...setup }, life.over.signal);
    while (life.ending === null) await look(life, guarded);
  } catch (error) {
    if (error instanceof Barred) life.end({ kind: "barred", state: error.state });
    if (life.ending === null && life.page !== null) await hooks.onGivingUp(life.page);
    life.fail(`start failed: ${describeError(error)}`);
  }
  stop.removeEventListener("abort", onStop);
  const profile = profileFolder(setup.sessionsFolder, setup.senderId);
  await closeBrowser(client, starting, () => life.browser, profile, limits);
  return life.ending!;
}

async function look(life: Life, guarded: GuardedClient): Promise<void> {
  const { clock, setup, hooks } = life;
  const { limits } = setup;
  const probe = await probeIt(life, guarded);
  if (life.ending !== null) return;
  const decided = watch(life.state, probe, elapsedOn(clock), limits, setup.takeoverOnConflict);
  const wasReady = life.state.phase === "ready";
  life.state = decided.state;
  await act(life, guarded, decided.move, probe, wasReady);
  const reason = life.state.phase === "ready" ? hooks.restartReason() : null;
  if (reason !== null) return life.end({ kind: "planned", detail: reason });
  if (life.ending !== null) return;
  life.wake = new AbortController();
  await clock.sleep(life.state.phase === "ready" ? limits.lookReadyMs : limits.lookMs, life.wake.signal);
}

async function probeIt({ setup, page, over }: Life, guarded: GuardedClient): Promise<PageProbe | null> {
  try {
    const looking = page!.evaluate(probePage);
    const probe = await withTimeout("look", setup.limits.answerMs, looking, over.signal);
    return { ...probe, injected: probe.injected && guarded.isAttached() };
  } catch {
    return null; // No answer, or the document went away under the question: the next look will tell.
  }
}

async function act(
  life: Life,
  { client }: GuardedClient,
  what: WatchMove,
  probe: PageProbe | null,
  wasReady: boolean,
): Promise<void> {
  if (typeof what === "object") {
    if (probe !== null) await life.hooks.onGivingUp(life.page!);
    return life.fail(what.giveUp);
  }
  if (what === "give_way") return life.end({ kind: "gave_way" });
  if (what === "barred") return life.end({ kind: "barred", state: probe!.state! });
  if (what === "lost" && wasReady) {
    life.lapsed.abort();
    return life.hooks.onLost(probe === null ? "no answer" : `state ${probe.state}`);
  }
  if (what === "back") return life.back(client);
  if (what === "none" || what === "lost") return;
  await push(life.page!, what, life.setup.limits, life.over.signal, (error) => {
    if (life.ending === null) life.trouble(what, error);
  });
}
