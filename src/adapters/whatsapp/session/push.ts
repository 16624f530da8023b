import type { Page } from "puppeteer";
import { announceSync, reconnectSocket, refreshQr, takeOverSocket } from "../page/in-page";
import type { Limits } from "../page/options";
import { withTimeout } from "../page/with-timeout";

const ADDRESS = "https://web.whatsapp.com/";

const DEEDS = {
  announce: announceSync,
  refresh_qr: refreshQr,
  reconnect: reconnectSocket,
  take_over: takeOverSocket,
};

/** Helps a page on that does not get further by itself. Whether it worked, the next look will tell. */
export async function push(
  page: Page,
  how: keyof typeof DEEDS | "load",
  limits: Limits,
  over: AbortSignal,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  if (how === "load") {
    const loading = page.goto(ADDRESS, { timeout: limits.questionMs });
    await withTimeout(how, limits.questionMs, loading, over).catch(() => {});
    return;
  }
  await withTimeout(how, limits.questionMs, page.evaluate(DEEDS[how]), over).catch(onTrouble);
}
