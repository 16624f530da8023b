import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** From the sources, or (benches are compiled) as people start it. */
const ENTRY = [join(__dirname, "lunas.cjs"), join(__dirname, "../../../src/lunas.mjs")].find(existsSync)!;

/** What has not ended by then hangs, however slow the machine: the test says where, with what was printed. */
const HANGS_MS = 180_000;

/** A running `lunas` of its own, that a test may stop or kill. */
export interface LunasProcess {
  readonly pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves when the output shows this; fails with the output when the process ends first or the time is over. */
  untilPrinted(what: RegExp, limitMs?: number): Promise<RegExpMatchArray>;
  /** Sends the signal and waits for the end; the exit code, or `null` when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  hasEnded(): boolean;
  /** Only sends the signal: SIGSTOP lets it stand still in whatever it is doing, SIGCONT go on. */
  signal(signal: NodeJS.Signals): void;
}

export type Settings = Readonly<Record<string, string>>;

/** `lunas start …` with nothing but its settings: the surroundings of the test run are not passed on. */
export function startLunas(settings: Settings, args: readonly string[] = ["start"]): LunasProcess {
  const child = spawn(process.execPath, [ENTRY, ...args], { env: surroundings(settings) });
  const { output, changed } = collect(child);
  const ended = once(child, "exit");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid!,
    output,
    hasEnded,
    signal: (signal) => void child.kill(signal),
    async untilPrinted(what, limitMs = 60_000) {
      const deadline = AbortSignal.timeout(limitMs);
      const over = once(deadline, "abort");
      for (;;) {
        const match = what.exec(output());
        if (match !== null) return match;
        if (hasEnded() || deadline.aborted)
          throw new Error(`${hasEnded() ? "it ended" : "in vain"}: ${what} in\n${output().slice(-4000)}`);
        await Promise.race([changed(), ended, over]);
      }
    },
    async end(signal) {
      if (!hasEnded()) {
        child.kill(signal);
        await orHangs(ended, `it does not end at ${signal}`, output);
      }
      return child.exitCode;
    },
  };
}

/** One command from its start to its end. Fails when its exit code is not the expected one. */
export async function runLunas(
  settings: Settings,
  args: readonly string[],
  expectedCode: number | null = 0,
): Promise<string> {
  const child = spawn(process.execPath, [ENTRY, ...args], { env: surroundings(settings) });
  const { output } = collect(child);
  const [code] = await orHangs(once(child, "close"), `lunas ${args.join(" ")} does not end`, output);
  if (expectedCode !== null && code !== expectedCode)
    throw new Error(`lunas ${args.join(" ")} ended with ${code}:\n${output()}`);
  return output();
}

async function orHangs<T>(ending: Promise<T>, what: string, output: () => string): Promise<T> {
  const over = new AbortController();
  const hanging = sleep(HANGS_MS, null, { signal: over.signal }).then(() => {
    throw new Error(`${what}:\n${output().slice(-4000)}`);
  });
  try {
    return await Promise.race([ending, hanging]);
  } finally {
    hanging.catch(() => {});
    over.abort();
  }
}

function surroundings(settings: Settings): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...settings };
}

function collect(child: ChildProcess) {
  let text = "";
  let tell: () => void = () => {};
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      tell();
    });
  return {
    output: () => text,
    changed: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      }),
  };
}
