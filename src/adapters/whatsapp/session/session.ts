import { rm } from "node:fs/promises";
import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { SenderStatus } from "../../../application/ports/channel";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock, Random } from "../../../application/ports/ports";
import { Fault } from "../../../domain/fault";
import { localDay, minuteOfDay } from "../../../domain/local-time";
import type { PhoneNumber } from "../../../domain/phone-number";
import { browserArguments, findBrowser, NO_BROWSER } from "../browser/browser";
import { freeProfile, ownProfile } from "../browser/profile";
import { describeError } from "../page/describe-error";
import type { Live } from "../page/live";
import { ownPhone } from "../page/message-ids";
import type { Limits, WhatsAppOptions } from "../page/options";
import { backOffMs } from "./back-off";
import { profileFolder } from "./client";
import { type Ending, liveOnce } from "./life";
import type { LifeHooks } from "./life-setup";
import { untilReleased } from "./until-released";

export interface SessionStatus {
  readonly status: SenderStatus;
  readonly detail: string;
  readonly phone: PhoneNumber | null;
  readonly qr: string | null;
}

export interface SessionHooks {
  onClient(client: Client): void;
  onStatus(status: SessionStatus): void;
  /** The number may send from now on. */
  onReady(live: Live): void;
  /** Nobody listens to this number any more, for whatever reason. */
  onSilence(): void;
  /** This page is about to be given up: the last chance to look at it. */
  onGivingUp(page: Page): Promise<void>;
  /** The session on the disk is gone. */
  onForgotten(): void;
  onTrouble(where: string, error: unknown): void;
}

/** One number under supervision: a browser lives, ends, and is replaced, for as long as the service runs. */
export interface Session {
  readonly senderId: string;
  start(): void;
  stop(): Promise<void>;
  /** The page to work on, or `null` while the number is not ready. */
  live(): Live | null;
  /** The open page, linked or not, or `null` between two browsers. */
  page(): Page | null;
  /** Asks for a new browser as soon as nothing is under way; until then the number is not ready. */
  renew(reason: string): void;
  /** Counts work under way, which a planned restart waits for; call the result when it is done. */
  working(): () => void;
  /** Forgets the link: the profile is deleted after the browser closed, and a new QR code is offered. */
  forget(): Promise<void>;
}

/** A number that was ready for so long failed for a new reason: the pauses begin anew. */
const HEALTHY_MS = 60_000;
const MAX_START_FACTOR = 4;

export function createSession(
  deps: { readonly clock: Clock; readonly random: Random },
  senderId: string,
  options: WhatsAppOptions,
  limits: Limits,
  sessionsFolder: string,
  hooks: SessionHooks,
): Session {
  const { clock, random } = deps;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let current: Live | null = null;
  let page: Page | null = null;
  let lastStatus: SessionStatus | null = null;
  let linkedOnce = false;
  let failures = 0;
  let readySince: number | null = null;
  let work = 0;
  let barred: string | null = null;
  let renewal: string | null = null;
  let restartedOn: string | null = null;
  const profile = profileFolder(sessionsFolder, senderId);

  function tell(status: SenderStatus, detail: string, more: Partial<SessionStatus> = {}): void {
    const next: SessionStatus = { status, detail, phone: null, qr: null, ...more };
    if (lastStatus?.status === status && lastStatus.detail === detail && lastStatus.qr === next.qr) return;
    lastStatus = next;
    hooks.onStatus(next);
  }

  const lifeHooks: LifeHooks = {
    onClient: hooks.onClient,
    onTrouble: hooks.onTrouble,
    onPage(opened) {
      page = opened;
    },
    onQr: (qr) =>
      tell(linkedOnce ? "logged_out" : "linking", "waiting for the QR code to be scanned", { qr }),
    onPairingCode: (code) =>
      tell(linkedOnce ? "logged_out" : "linking", `pairing code ${code.slice(0, 4)}-${code.slice(4)}`),
    onReady(live) {
      linkedOnce = true;
      current = live;
      readySince = live.readyMs;
      tell("ready", "", { phone: ownPhone(live.client) });
      hooks.onReady(live);
    },
    onGivingUp: hooks.onGivingUp,
    onLost(detail) {
      noteHealth();
      current = null;
      hooks.onSilence();
      tell("disconnected", detail);
    },
    restartReason() {
      if (work > 0) return null;
      if (renewal !== null) return renewal;
      return isRestartDue() ? "nightly restart" : null;
    },
  };

  /** Called when readiness ends, however it ends. */
  function noteHealth(): void {
    if (readySince !== null && elapsedOn(clock) - readySince >= HEALTHY_MS) failures = 0;
    readySince = null;
  }

  function isRestartDue(): boolean {
    const now = clock.now();
    if (options.restartHour === null || current === null) return false;
    if (Math.floor(minuteOfDay(now) / 60) !== options.restartHour || restartedOn === localDay(now))
      return false;
    return elapsedOn(clock) - current.readyMs >= limits.youngMs && options.mayRestart(senderId);
  }

  async function supervise(): Promise<void> {
    while (!stopping.signal.aborted) {
      await untilReleased(clock, options, senderId, barred, limits.barredMs, stopping.signal, {
        onBarred: (word) => tell("barred", word),
        onTrouble: hooks.onTrouble,
      });
      barred = null;
      if (stopping.signal.aborted) return;
      const ending = await liveOneLife().catch(
        (error: unknown): Ending => ({
          kind: "failed",
          detail: error instanceof Fault ? error.message : describeError(error),
        }),
      );
      noteHealth();
      current = null;
      page = null;
      hooks.onSilence();
      renewal = null;
      if (ending.kind === "stopped" || stopping.signal.aborted) return;
      if (ending.kind === "planned") {
        restartedOn = localDay(clock.now());
        tell("starting", ending.detail);
        continue;
      }
      if (ending.kind === "logged_out") {
        hooks.onForgotten();
        tell("logged_out", "logged out on the phone");
        await rm(profile, { recursive: true, force: true, maxRetries: 4 });
        failures = 0;
        continue;
      }
      if (ending.kind === "barred") {
        barred = ending.state;
        continue;
      }
      if (ending.kind === "gave_way") {
        tell("disconnected", "another browser uses this session");
        await clock.sleep(limits.giveWayMs, stopping.signal);
        continue;
      }
      failures += 1;
      tell("disconnected", ending.detail);
      const pause = backOffMs(random, failures, limits.backOffMs, limits.backOffMaxMs);
      await clock.sleep(pause, stopping.signal);
    }
  }

  async function liveOneLife(): Promise<Ending> {
    if (failures === 0 && lastStatus?.status !== "logged_out") tell("starting", "");
    await ownProfile(sessionsFolder, profile);
    const freed = await freeProfile(profile);
    if (freed.kind === "in_use") {
      return { kind: "failed", detail: `this number is driven by another process (pid ${freed.ownerPid})` };
    }
    if (freed.endedBrowsers > 0) hooks.onTrouble("start", "ended a browser that an earlier run had left");
    const browser = findBrowser(options.chromiumPath);
    if (browser === null) return { kind: "failed", detail: NO_BROWSER };
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
        startMs: limits.startMs * Math.min(failures + 1, MAX_START_FACTOR),
        stallMs: limits.stallMs * Math.min(failures + 1, MAX_START_FACTOR),
        limits,
      },
      lifeHooks,
      stopping.signal,
    );
  }

  return {
    senderId,
    start() {
      running = supervise().catch((error: unknown) => hooks.onTrouble("supervisor", error));
    },
    async stop() {
      stopping.abort();
      await running;
    },
    // A browser that has died takes its time to be cleared away: nothing is to be tried on it meanwhile.
    live: () => (renewal === null && current?.lapsed.aborted === false ? current : null),
    page: () => page,
    renew(reason) {
      if (current === null) return;
      renewal ??= reason;
      current.wake();
    },
    working() {
      work += 1;
      let done = false;
      return () => {
        if (done) return;
        done = true;
        work -= 1;
        if (work === 0 && renewal !== null) current?.wake();
      };
    },
    async forget() {
      stopping.abort();
      await running;
      hooks.onForgotten();
      await rm(profile, { recursive: true, force: true, maxRetries: 4 });
    },
  };
}
