import { spawn } from "node:child_process";
import { once } from "node:events";
import { guardBrowserPipes } from "../../../../src/adapters/whatsapp/browser/guard-pipes";

test("a pipe to a browser that breaks when nobody listens any more ends nothing", async () => {
  guardBrowserPipes();
  guardBrowserPipes();
  const start = (argument: string) =>
    spawn(process.execPath, ["-e", "process.stdin.resume()", "--", argument], {
      stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"],
    });
  const browser = start("--remote-debugging-pipe");
  const other = start("--something-else");
  await Promise.all([once(browser, "spawn"), once(other, "spawn")]);
  const breaks = (child: typeof browser) => child.stdio[4]!.emit("error", new Error("read ECONNRESET"));
  expect(breaks(browser)).toBe(true);
  expect(() => breaks(other)).toThrow("read ECONNRESET");
  const ended = Promise.all([once(browser, "exit"), once(other, "exit")]);
  browser.kill("SIGKILL");
  other.kill("SIGKILL");
  await ended;
});
