import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";

let isGuarded = false;

/**
 * The pipes to a browser break when it dies. puppeteer listens for that while it is connected and takes its listeners off
 * when it is not any more; an error that arrives after that, or in a launch that has failed, would end our process.
 */
export function guardBrowserPipes(): void {
  if (isGuarded) return;
  isGuarded = true;
  subscribe("child_process", (message) => {
    const child = (message as { readonly process: ChildProcess }).process;
    child.once("spawn", () => {
      if (!child.spawnargs.includes("--remote-debugging-pipe")) return;
      for (const pipe of child.stdio) pipe?.on("error", () => {});
    });
  });
}
