import type { Browser, Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { describeError } from "../page/describe-error";
import type { Live } from "../page/live";
import type { LifeHooks, LifeSetup } from "./life-setup";
import { startWatching, type WatchState } from "./watch";

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

/** One life of one browser: what its parts know and change. */
export interface Life {
  readonly clock: Clock;
  readonly setup: LifeSetup;
  readonly hooks: LifeHooks;
  readonly over: AbortController;
  readonly hung: Live["hung"];
  readonly unconfirmed: Live["unconfirmed"];
  /** How it ends; `null` while it goes on. The first ending is the one that counts. */
  ending: Ending | null;
  browser: Browser | null;
  page: Page | null;
  /** When its present document was loaded. */
  loadedAt: Date;
  state: WatchState;
  /** Ends the present pause. */
  wake: AbortController;
  /** Of the present readiness. */
  lapsed: AbortController;
  end(how: Ending): void;
  fail(detail: string): void;
  /** Reports a fault once: while a page comes up slowly, the same goes wrong every few seconds. */
  trouble(where: string, error: unknown): void;
  lost(detail: string): void;
  back(client: Client): void;
}

export function createLife(clock: Clock, setup: LifeSetup, hooks: LifeHooks): Life {
  const said = new Set<string>();
  const life: Life = {
    clock,
    setup,
    hooks,
    over: new AbortController(),
    hung: new Map(),
    unconfirmed: new Set(),
    ending: null,
    browser: null,
    page: null,
    loadedAt: clock.now(),
    state: startWatching(elapsedOn(clock)),
    wake: new AbortController(),
    lapsed: new AbortController(),
    end(how) {
      life.ending ??= how;
      life.lapsed.abort();
      life.over.abort();
      life.wake.abort();
    },
    fail: (detail) => life.end({ kind: "failed", detail }),
    trouble(where, error) {
      const what = `${where}: ${describeError(error)}`;
      if (said.has(what)) return;
      said.add(what);
      hooks.onTrouble(where, error);
    },
    lost(detail) {
      life.lapsed.abort();
      life.state = { ...life.state, phase: "lost", waitingSince: elapsedOn(clock), connectedSince: null };
      hooks.onLost(detail);
      life.wake.abort();
    },
    back(client) {
      life.state = { ...life.state, phase: "ready", connectedSince: null, silentSince: null };
      said.clear();
      life.lapsed = new AbortController();
      hooks.onReady(liveOf(life, client));
      life.wake.abort();
    },
  };
  return life;
}

/** The page as it is ready now, until `lapsed`. */
function liveOf(life: Life, client: Client): Live {
  const { lapsed } = life;
  return {
    client,
    page: life.page!,
    name: `${life.setup.senderId} ${++pages}`,
    readyMs: elapsedOn(life.clock),
    lapsed: lapsed.signal,
    suspect(detail) {
      if (life.ending === null && !lapsed.signal.aborted) life.lost(detail);
    },
    loadedAt: life.loadedAt,
    over: life.over.signal,
    hung: life.hung,
    unconfirmed: life.unconfirmed,
    wake: () => life.wake.abort(),
  };
}
