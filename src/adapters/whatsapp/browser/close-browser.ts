import type { Browser } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { Limits } from "../page/options";
import { withTimeout } from "../page/with-timeout";
import { endBrowsersOf } from "./profile";

/** Closes the browser for certain: a failed start leaves it running, and a frozen one does not close itself. */
export async function closeBrowser(
  client: Client,
  starting: Promise<void>,
  browserOf: () => Browser | null,
  profile: string,
  limits: Limits,
): Promise<void> {
  // A launch that is under way cannot be called back: let it finish, so that there is something to close.
  if (browserOf() === null) await withTimeout("launch", limits.closeMs, starting).catch(() => {});
  const browserProcess = browserOf()?.process() ?? null;
  const closed = await withTimeout("close", limits.closeMs, client.destroy()).then(
    () => true,
    () => false,
  );
  client.removeAllListeners();
  // A process that a signal ended has no exit code; its id may belong to somebody else by now.
  const isGone = browserProcess !== null && (browserProcess.exitCode ?? browserProcess.signalCode) !== null;
  if (closed && isGone) return;
  if (browserProcess?.pid !== undefined && !isGone) killGroup(browserProcess.pid);
  await endBrowsersOf(profile);
}

function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // Gone already, or (on Windows) no such thing as a group.
    }
  }
}
