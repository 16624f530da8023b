import type { Page } from "puppeteer";
import { missingMembers } from "../page/in-page";

/**
 * What whatsapp-web.js 1.34.7 asks the page for in one go at the start (AuthStore.js and `inject`) and when it begins
 * to listen (`attachEventListeners`). It does so once: a module that WhatsApp's page loads a second later makes the
 * whole step fail, and on the next page it is a second late again.
 */
export const STARTS_WITH = [
  "WAWebSocketModel",
  "WAWebCmd",
  "WAWebConnModel",
  "WAWebOfflineHandler",
  "WAWebAltDeviceLinkingApi",
  "WABase64",
  "WAWebCompanionRegClientUtils",
  "WAWebAdvSignatureApi",
  "WAWebUserPrefsInfoStore",
  "WAWebSignalStoreApi",
] as const;
export const LISTENS_WITH = [
  "WAWebCollections",
  "WAWebSocketModel",
  "WAWebSyncGatingUtils",
  "WAWebConnModel",
  "WAWebCallCollection",
] as const;

const PAUSE_MS = 200;

/**
 * Waits until the page has these modules, at most `limitMs`. Says nothing when some stay away: the library then fails
 * with its own words, and the page's capabilities tell which ones are gone.
 */
export async function awaitModules(page: Page, names: readonly string[], limitMs: number): Promise<void> {
  const wanted = names.map((module) => ({ module, members: [] }));
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += PAUSE_MS) {
    // The document may go away under the question; the next one is asked the same.
    const found = await page.evaluate(missingMembers, [{ feature: "", wanted }]).catch(() => null);
    if (found?.missing[0]?.length === 0 || page.isClosed()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
