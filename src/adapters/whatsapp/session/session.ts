import { rm } from "node:fs/promises";
import type { Page } from "puppeteer";
import type { Live } from "../page/live";
import type { Limits, WhatsAppOptions } from "../page/options";
import { profileFolder } from "./client";
import type { SessionHooks } from "./session-hooks";
import { supervise } from "./supervise";
import { createSupervised, type SupervisedDeps } from "./supervised";

/** One number under supervision: a browser lives, ends, and is replaced, for as long as the service runs. */
export interface Session {
  readonly senderId: string;
  /** Also after a stop, once that is over. */
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

export function createSession(
  deps: SupervisedDeps,
  senderId: string,
  options: WhatsAppOptions,
  limits: Limits,
  sessionsFolder: string,
  hooks: SessionHooks,
): Session {
  const profile = profileFolder(sessionsFolder, senderId);
  const number = createSupervised(deps, { senderId, options, limits, sessionsFolder, profile, hooks });
  let stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return {
    senderId,
    start() {
      if (stopping.signal.aborted) stopping = new AbortController();
      running = supervise(number, stopping.signal).catch((error: unknown) =>
        hooks.onTrouble("supervisor", error),
      );
    },
    stop,
    // A browser that has died takes its time to be cleared away: nothing is to be tried on it meanwhile.
    live: () => {
      const { renewal, current } = number.memory;
      return renewal === null && current?.lapsed.aborted === false ? current : null;
    },
    page: () => number.memory.page,
    renew(reason) {
      const { memory } = number;
      if (memory.current === null) return;
      memory.renewal ??= reason;
      memory.current.wake();
    },
    working() {
      const { memory } = number;
      memory.work += 1;
      let done = false;
      return () => {
        if (done) return;
        done = true;
        memory.work -= 1;
        if (memory.work === 0 && memory.renewal !== null) memory.current?.wake();
      };
    },
    async forget() {
      await stop();
      hooks.onForgotten();
      await rm(profile, { recursive: true, force: true, maxRetries: 4 });
    },
  };
}
