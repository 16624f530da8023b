import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { PhoneNumber } from "../../../domain/phone-number";
import { guardBrowserPipes } from "../browser/guard-pipes";
import { acceptDollarIds, forgetLibrary, isInjected, markInjected } from "../page/in-page";
import { library } from "../page/library";
import { awaitModules, LISTENS_WITH, STARTS_WITH } from "./await-modules";

export interface ClientSetup {
  readonly senderId: string;
  /** Folder that holds the sessions of all numbers. */
  readonly sessionsFolder: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly webVersionCache: boolean;
  readonly takeoverOnConflict: boolean;
  readonly takeoverMs: number;
  /** How long the page may load the modules that the library wants at once. */
  readonly modulesMs: number;
  readonly pairingPhone: PhoneNumber | null;
  /** The longest that any single call into the page may take, for the few that have no limit of their own. */
  readonly protocolTimeoutMs: number;
  onBrowser(browser: Browser, page: Page): void;
  /** Something failed where nobody listens: in the library's own listeners. */
  onTrouble(where: string, error: unknown): void;
}

export interface GuardedClient {
  readonly client: Client;
  /** The library's listeners are in the page's present document, so `ready` may be believed. */
  isAttached(): boolean;
}

/** What the library has but does not declare. */
interface Internals {
  inject(): Promise<void>;
  attachEventListeners(): Promise<void>;
  requestPairingCode(...args: unknown[]): Promise<unknown>;
  destroy(): Promise<void>;
  pupPage: Page | null;
}

export function profileFolder(sessionsFolder: string, senderId: string): string {
  return join(sessionsFolder, `session-${senderId}`);
}

/**
 * A client of whatsapp-web.js whose known dangers are fenced off on the instance, without touching node_modules:
 * its listeners for page events await things that may fail, and in Node such a failure would end the process; and
 * every iframe makes it register all its listeners once more, so that each message would come twice and thrice.
 */
export function createGuardedClient(setup: ClientSetup): GuardedClient {
  guardBrowserPipes();
  const { Client, LocalAuth } = library();
  const auth = new LocalAuth({ clientId: setup.senderId, dataPath: setup.sessionsFolder });
  const client = new Client({
    authStrategy: auth,
    evalOnNewDoc: acceptDollarIds,
    takeoverOnConflict: setup.takeoverOnConflict,
    takeoverTimeoutMs: setup.takeoverMs,
    webVersionCache: setup.webVersionCache
      ? { type: "local", path: join(setup.sessionsFolder, "page-versions") }
      : { type: "none" },
    ...(setup.pairingPhone === null
      ? {}
      : {
          pairWithPhoneNumber: {
            phoneNumber: setup.pairingPhone,
            showNotification: true,
            intervalMs: 180_000,
          },
        }),
    puppeteer: {
      headless: true,
      executablePath: setup.executablePath,
      args: [...setup.args],
      // A debugging port would let every program of this machine read the chats and write in our name.
      pipe: true,
      protocolTimeout: setup.protocolTimeoutMs,
      // puppeteer would exit the process at SIGINT and close the browser under a shutdown at SIGTERM.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  });
  const inner = client as unknown as Internals;
  let attached = false;

  auth.afterBrowserInitialized = async () => {
    const page = inner.pupPage!;
    swallowLateRejections(page);
    setup.onBrowser(client.pupBrowser!, page);
  };
  // The library deletes the profile below the running browser, which would write the next link into deleted files.
  // The session deletes it after the browser is closed.
  auth.logout = async () => {};

  const attach = inner.attachEventListeners.bind(client);
  let attaching: Promise<void> | null = null;
  let documents = 0;
  // A page that comes up slowly is told of its history by itself and by us: the second to come would find half of the
  // listeners there, fail, and take the first one's work for undone.
  inner.attachEventListeners = async () => {
    attaching ??= attachOnce();
    await attaching;
  };

  async function attachOnce(): Promise<void> {
    const mine = documents;
    await awaitModules(inner.pupPage!, LISTENS_WITH, setup.modulesMs);
    try {
      await attach();
    } catch (error) {
      if (mine !== documents) throw error; // That document is gone, and the one in its place has its own listeners.
      // The library would take its own functions in the page for the proof that it listens, and never try again.
      await inner.pupPage!.evaluate(forgetLibrary);
      attaching = null;
      throw error;
    }
    if (mine === documents) attached = true;
  }

  const inject = inner.inject.bind(client);
  let queue: Promise<void> = Promise.resolve();
  let first = true;
  inner.inject = () => {
    const run = queue.then(async () => {
      // An iframe navigated, not the page: everything is in place already.
      if (await inner.pupPage!.evaluate(isInjected)) return;
      attached = false;
      attaching = null;
      documents += 1;
      await awaitModules(inner.pupPage!, STARTS_WITH, setup.modulesMs);
      await inject();
      await inner.pupPage!.evaluate(markInjected);
    });
    queue = run.catch(() => {});
    if (first) {
      first = false;
      return run; // `initialize` waits for this one, and its failure is the start's failure.
    }
    return run.catch((error: unknown) => setup.onTrouble("inject after navigation", error));
  };

  const pair = inner.requestPairingCode.bind(client);
  inner.requestPairingCode = (...args) =>
    pair(...args).catch((error: unknown) => setup.onTrouble("pairing code", error));

  const destroy = inner.destroy.bind(client);
  inner.destroy = () => destroy().catch((error: unknown) => setup.onTrouble("close", error));

  return { client, isAttached: () => attached };
}

/**
 * The library starts some calls that nobody awaits (taking a session over, for one); awaited ones still reject. Its
 * listeners for what the page loads read the answer's body, which is gone when the page is closed under them.
 */
export function swallowLateRejections(page: Page): void {
  const evaluate = page.evaluate.bind(page) as (...args: unknown[]) => Promise<unknown>;
  page.evaluate = ((...args: unknown[]) => {
    const result = evaluate(...args);
    result.catch(() => {});
    return result;
  }) as typeof page.evaluate;
  const on = page.on.bind(page) as (event: string, listener: Listener) => Page;
  page.on = ((event: string, listener: Listener) =>
    on(
      event,
      isAsync(listener) ? (...values) => void listener(...values).catch(() => {}) : listener,
    )) as typeof page.on;
}

type Listener = (...values: unknown[]) => unknown;

/** puppeteer's own listeners are not, and must stay the very functions that it takes off again. */
function isAsync(listener: Listener): listener is (...values: unknown[]) => Promise<unknown> {
  return listener.constructor.name === "AsyncFunction";
}
