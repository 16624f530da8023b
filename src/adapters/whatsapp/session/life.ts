import type { Browser, Page } from "puppeteer";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { closeBrowser } from "../browser/close-browser";
import { describeError } from "../page/describe-error";
import { isInjected, type PageProbe, probePage } from "../page/in-page";
import type { Live } from "../page/live";
import { meansBarred } from "../page/socket-states";
import { TimedOut, withTimeout } from "../page/with-timeout";
import { awaitStart, Barred } from "./await-start";
import { createGuardedClient, profileFolder } from "./client";
import type { LifeHooks, LifeSetup } from "./life-setup";
import { push } from "./push";
import { startWatching, type WatchMove, type WatchState, watch } from "./watch";

/** Pages that have become ready in this process, to name them. */
let pages = 0;

export type Ending =
  | { readonly kind: "stopped" }
  | { readonly kind: "planned"; readonly detail: string }
  | { readonly kind: "logged_out" }
  /** Another browser uses the session, and we are told to leave it to that one. */
  | { readonly kind: "gave_way" }
  /** WhatsApp has stopped the account, with this word: nothing is opened again until a person says so. */
  | { readonly kind: "barred"; readonly state: string }
  | { readonly kind: "failed"; readonly detail: string };

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
  const { limits } = setup;
  const over = new AbortController();
  let ending: Ending | null = null;
  let browser: Browser | null = null;
  let page: Page | null = null;
  let state: WatchState = startWatching(elapsedOn(clock));
  let wake = new AbortController();
  const hung: Live["hung"] = new Map();
  const unconfirmed: Live["unconfirmed"] = new Set();
  let loadedAt = clock.now();
  let lapsed = new AbortController();

  /** While a page comes up slowly, the same goes wrong every few seconds; people need one line of it. */
  const said = new Set<string>();
  const trouble: LifeHooks["onTrouble"] = (where, error) => {
    const what = `${where}: ${describeError(error)}`;
    if (said.has(what)) return;
    said.add(what);
    hooks.onTrouble(where, error);
  };

  const end = (how: Ending) => {
    ending ??= how;
    lapsed.abort();
    over.abort();
    wake.abort();
  };
  const fail = (detail: string) => end({ kind: "failed", detail });
  if (stop.aborted) return { kind: "stopped" };
  const onStop = () => end({ kind: "stopped" });
  stop.addEventListener("abort", onStop, { once: true });

  const guarded = createGuardedClient({
    ...setup,
    takeoverMs: limits.takeoverMs,
    modulesMs: limits.modulesMs,
    onBrowser(started, firstPage) {
      browser = started;
      page = firstPage;
      hooks.onPage(firstPage);
      started.on("disconnected", () => fail("the browser ended"));
      page.on("error", (error) => fail(`the page crashed: ${describeError(error)}`));
      page.on("close", () => fail("the page was closed"));
      page.on("framenavigated", (frame) => {
        if (frame === firstPage.mainFrame()) void noteNavigation(firstPage);
      });
    },
    onTrouble: hooks.onTrouble,
  });
  const { client } = guarded;

  client.on("qr", (qr) => hooks.onQr(qr));
  client.on("code", (code) => hooks.onPairingCode(code));
  client.on("auth_failure", (reason) => fail(`authentication failed: ${describeError(reason)}`));
  client.on("change_state", () => wake.abort());
  client.on("disconnected", (reason) => {
    if (String(reason) === "LOGOUT") end({ kind: "logged_out" });
    else if (String(reason) === "CONFLICT") end({ kind: "gave_way" });
    else if (meansBarred(String(reason))) end({ kind: "barred", state: String(reason) });
    else fail(`disconnected (${describeError(reason)})`);
  });
  client.on("ready", () => {
    if (ending !== null || state.phase === "ready") return; // It comes again at every change of `hasSynced`.
    if (!guarded.isAttached()) return trouble("ready", "the library's listeners are not in the page");
    move("back", "ready");
  });
  hooks.onClient(client);

  /** A new address without a new document (the page's own routing) changes nothing, and what hangs may still go out. */
  async function noteNavigation(at: Page): Promise<void> {
    const isSameDocument = await withTimeout("look", limits.answerMs, at.evaluate(isInjected)).catch(
      (error: unknown) => error instanceof TimedOut,
    );
    if (isSameDocument) return;
    hung.clear(); // The document that ran them is gone.
    unconfirmed.clear();
    loadedAt = clock.now();
    if (ending === null && state.phase === "ready") move("lost", "the page was loaded anew");
  }

  function move(what: "lost" | "back", detail: string): void {
    if (what === "lost") {
      lapsed.abort();
      state = { ...state, phase: "lost", waitingSince: elapsedOn(clock), connectedSince: null };
      hooks.onLost(detail);
    } else {
      state = { ...state, phase: "ready", connectedSince: null, silentSince: null };
      said.clear();
      lapsed = new AbortController();
      const mine = lapsed;
      hooks.onReady({
        client,
        page: page!,
        name: `${setup.senderId} ${++pages}`,
        readyMs: elapsedOn(clock),
        lapsed: mine.signal,
        suspect(detail) {
          if (ending === null && !mine.signal.aborted) move("lost", detail);
        },
        loadedAt,
        over: over.signal,
        hung,
        unconfirmed,
        wake: () => wake.abort(),
      });
    }
    wake.abort();
  }

  const starting = client.initialize();
  try {
    await awaitStart(clock, starting, () => page, { ...limits, ...setup }, over.signal);
    while (ending === null) await look();
  } catch (error) {
    if (error instanceof Barred) end({ kind: "barred", state: error.state });
    if (ending === null && page !== null) await hooks.onGivingUp(page);
    fail(`start failed: ${describeError(error)}`);
  }
  stop.removeEventListener("abort", onStop);
  await closeBrowser(
    client,
    starting,
    () => browser,
    profileFolder(setup.sessionsFolder, setup.senderId),
    limits,
  );
  return ending!;

  async function look(): Promise<void> {
    const probe = await probeIt();
    if (ending !== null) return;
    const decided = watch(state, probe, elapsedOn(clock), limits, setup.takeoverOnConflict);
    const wasReady = state.phase === "ready";
    state = decided.state;
    await act(decided.move, probe, wasReady);
    const reason = state.phase === "ready" ? hooks.restartReason() : null;
    if (reason !== null) return end({ kind: "planned", detail: reason });
    if (ending !== null) return;
    wake = new AbortController();
    await clock.sleep(state.phase === "ready" ? limits.lookReadyMs : limits.lookMs, wake.signal);
  }

  async function probeIt(): Promise<PageProbe | null> {
    try {
      const probe = await withTimeout("look", limits.answerMs, page!.evaluate(probePage), over.signal);
      return { ...probe, injected: probe.injected && guarded.isAttached() };
    } catch {
      return null; // No answer, or the document went away under the question: the next look will tell.
    }
  }

  async function act(what: WatchMove, probe: PageProbe | null, wasReady: boolean): Promise<void> {
    if (typeof what === "object") {
      if (probe !== null) await hooks.onGivingUp(page!);
      return fail(what.giveUp);
    }
    if (what === "give_way") return end({ kind: "gave_way" });
    if (what === "barred") return end({ kind: "barred", state: probe!.state! });
    if (what === "lost" && wasReady) {
      lapsed.abort();
      return hooks.onLost(probe === null ? "no answer" : `state ${probe.state}`);
    }
    if (what === "back") return move("back", "connected again");
    if (what === "none" || what === "lost") return;
    await push(page!, what, limits, over.signal, (error) => {
      if (ending === null) trouble(what, error);
    });
  }
}
