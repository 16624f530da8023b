import { readFileSync } from "node:fs";

/** Ctrl-C, `kill`, a terminal that was closed, and Windows' own Ctrl-Break. */
const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"];
/** How often is looked whether whoever started us is still there. */
const PARENT_MS = 500;

/**
 * Aborts when this process is to end. npm runs us, mostly through a shell, and its end is not passed on to us: we would
 * be left behind with the database. So the end of npm, or of its shell, counts as a signal where npm started us. A second
 * signal ends the process at once; what was under way is then settled at the next start, as after a power cut.
 */
export function whenToldToStop(environment: Readonly<Record<string, string | undefined>>): AbortSignal {
  const stopping = new AbortController();
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(130);
      stopping.abort();
    });
  if (environment.npm_lifecycle_event !== undefined) watchStarter(() => stopping.abort());
  return stopping.signal;
}

function watchStarter(onGone: () => void): void {
  const parent = process.ppid;
  // Where a shell stands between, npm is behind it. Whoever started npm may go: `nohup npm start &` outlives its terminal.
  const npm = SHELL.test(factsOf(parent)?.name ?? "") ? (factsOf(parent)?.parent ?? null) : null;
  const timer = setInterval(() => {
    const isThere = process.ppid === parent && isAlive(parent);
    if (isThere && (npm === null || factsOf(parent)?.parent === npm)) return;
    clearInterval(timer);
    onGone();
  }, PARENT_MS);
  // It must not keep alive what has nothing else to do.
  timer.unref();
}

const SHELL = /^(?:sh|dash|bash|busybox|zsh)$/;

/** Linux tells of every process; elsewhere `null`, and only our own starter is watched. */
function factsOf(pid: number): { readonly name: string; readonly parent: number } | null {
  try {
    // `12 (name, which may hold anything) S 7 …`
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = facts.lastIndexOf(")");
    const parent = Number(facts.slice(end + 2).split(" ")[1]);
    return { name: facts.slice(facts.indexOf("(") + 1, end), parent };
  } catch {
    return null;
  }
}

/** Windows leaves the parent's number as it was, so it is asked for itself. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
