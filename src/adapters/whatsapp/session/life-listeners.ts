import type { Browser, Page } from "puppeteer";
import { describeError } from "../page/describe-error";
import { isInjected } from "../page/in-page";
import { meansBarred } from "../page/socket-states";
import { TimedOut, withTimeout } from "../page/with-timeout";
import type { GuardedClient } from "./client";
import type { Life } from "./life-state";

/** The browser has started: whatever ends it, or its page, ends this life. */
export function listenToBrowser(life: Life, browser: Browser, page: Page): void {
  life.browser = browser;
  life.page = page;
  life.hooks.onPage(page);
  browser.on("disconnected", () => life.fail("the browser ended"));
  page.on("error", (error) => life.fail(`the page crashed: ${describeError(error)}`));
  page.on("close", () => life.fail("the page was closed"));
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) void noteNavigation(life, page);
  });
}

/** A new address without a new document (the page's own routing) changes nothing, and what hangs may still go out. */
async function noteNavigation(life: Life, page: Page): Promise<void> {
  const { answerMs } = life.setup.limits;
  const isSameDocument = await withTimeout("look", answerMs, page.evaluate(isInjected)).catch(
    (error: unknown) => error instanceof TimedOut,
  );
  if (isSameDocument) return;
  life.hung.clear(); // The document that ran them is gone.
  life.unconfirmed.clear();
  life.loadedAt = life.clock.now();
  if (life.ending === null && life.state.phase === "ready") life.lost("the page was loaded anew");
}

/** Registers this life's own listeners, and those of its hooks, once. */
export function listenToClient(life: Life, guarded: GuardedClient): void {
  const { hooks } = life;
  const { client } = guarded;
  client.on("qr", (qr) => hooks.onQr(qr));
  client.on("code", (code) => hooks.onPairingCode(code));
  client.on("auth_failure", (reason) => life.fail(`authentication failed: ${describeError(reason)}`));
  client.on("change_state", () => life.wake.abort());
  client.on("disconnected", (reason) => {
    if (String(reason) === "LOGOUT") life.end({ kind: "logged_out" });
    else if (String(reason) === "CONFLICT") life.end({ kind: "gave_way" });
    else if (meansBarred(String(reason))) life.end({ kind: "barred", state: String(reason) });
    else life.fail(`disconnected (${describeError(reason)})`);
  });
  client.on("ready", () => {
    if (life.ending !== null || life.state.phase === "ready") return; // It comes again at every change of `hasSynced`.
    if (!guarded.isAttached()) return life.trouble("ready", "the library's listeners are not in the page");
    life.back(client);
  });
  hooks.onClient(client);
}
