import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const LOADER = join(__dirname, "..", "support", "typescript.cjs");
const PROGRAM = join(__dirname, "sender-process.ts");

/** The sender processes of one service, one number each, as an operator runs them and fate ends them. */
export interface Fleet {
  /** Starts a process for this number, beside whatever runs already. */
  launch(sender: string): void;
  /** `kill -9`, at once and without a word to the process; then a new one starts. */
  killAndRestart(sender: string): void;
  /** The process stands still, as in a suspended machine, and a new one starts beside it. */
  suspendAndReplace(sender: string): void;
  /** Everything that stands still goes on. */
  wakeAll(): void;
  /** What the processes wrote to standard error. */
  complaints(): string;
  killAll(): Promise<void>;
}

export function createFleet(databaseUrl: string, folder: string): Fleet {
  const running = new Map<string, ChildProcess>();
  const suspended: ChildProcess[] = [];
  const all: ChildProcess[] = [];
  let complaints = "";

  function launch(sender: string): void {
    const child = spawn(process.execPath, ["-r", LOADER, PROGRAM, sender, databaseUrl, folder], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr!.on("data", (chunk) => {
      // A machine so busy that the server takes 15 seconds: the statement is done again, and what counts is counted below.
      if (!String(chunk).includes("has not answered for")) complaints += chunk;
    });
    running.set(sender, child);
    all.push(child);
  }

  return {
    launch,
    killAndRestart(sender) {
      running.get(sender)!.kill("SIGKILL");
      launch(sender);
    },
    suspendAndReplace(sender) {
      const child = running.get(sender)!;
      child.kill("SIGSTOP");
      suspended.push(child);
      launch(sender);
    },
    wakeAll() {
      for (const child of suspended.splice(0)) child.kill("SIGCONT");
    },
    complaints: () => complaints,
    async killAll() {
      await Promise.all(
        all.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = once(child, "exit");
          child.kill("SIGKILL");
          await gone;
        }),
      );
    },
  };
}
