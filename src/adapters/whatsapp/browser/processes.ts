import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** The command line; its arguments are separated by spaces. */
  readonly command: string;
}

/** All processes of this machine that we may see; empty when the system does not tell. */
export async function listProcesses(): Promise<readonly RunningProcess[]> {
  try {
    if (process.platform === "linux") return await fromProc();
    if (process.platform === "win32") return await fromPowerShell();
    return await fromPs();
  } catch {
    return [];
  }
}

async function fromProc(): Promise<RunningProcess[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => oneOfProc(Number(pid))));
  return found.filter((one) => one !== null);
}

async function oneOfProc(pid: number): Promise<RunningProcess | null> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile(`/proc/${pid}/cmdline`, "utf8"),
    ]);
    // The name in parentheses may hold spaces; state and parent follow the last parenthesis.
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z") return null;
    return { pid, parent: Number(parent), command: command.replaceAll("\0", " ").trim() };
  } catch {
    return null; // It ended meanwhile, or belongs to somebody else.
  }
}

async function fromPs(): Promise<RunningProcess[]> {
  const { stdout } = await run("ps", ["-axo", "pid=,ppid=,command="], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3]! }] : [];
  });
}

async function fromPowerShell(): Promise<RunningProcess[]> {
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
  const { stdout } = await run("powershell", ["-NoProfile", "-Command", script], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.split(/\r?\n/).flatMap((line) => {
    const match = /^(\d+) (\d+) (.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3]! }] : [];
  });
}
