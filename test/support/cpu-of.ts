import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** CPU seconds that processes have used so far. */
export interface CpuSeconds {
  readonly node: number;
  readonly browser: number;
  readonly database: number;
}

interface Entry {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly ticks: number;
}

/** The kernel's unit of these times; 100 a second nearly everywhere. */
const ticksASecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Of a process, of the browsers below it, and of the database server with that process id (Linux only). */
export function cpuOf(pid: number, databasePid: number): CpuSeconds {
  const entries = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(Number(name)));
  const isBelow = ({ pid: own, parent }: Entry): boolean =>
    own === pid || entries.some((above) => above.pid === parent && isBelow(above));
  const own = entries.filter(isBelow);
  const seconds = (which: readonly Entry[]) =>
    which.reduce((sum, { ticks }) => sum + ticks, 0) / ticksASecond;
  const isBrowser = ({ name }: Entry) => /chrom/i.test(name);
  return {
    node: seconds(own.filter((entry) => !isBrowser(entry))),
    browser: seconds(own.filter(isBrowser)),
    database: seconds(entries.filter((entry) => entry.pid === databasePid)),
  };
}

/** `12.3 ms of Node, …` a message, of what was used between two looks. */
export function cpuAMessage(before: CpuSeconds, after: CpuSeconds, messages: number): string {
  const ms = (of: keyof CpuSeconds) => ((1_000 * (after[of] - before[of])) / messages).toFixed(1);
  return `CPU a message: ${ms("node")} ms of Node, ${ms("browser")} of the browser, ${ms("database")} of the database`;
}

function readEntry(pid: number): readonly Entry[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces and parentheses; numbers follow the last one.
    const [, name] = /\((.*)\)/s.exec(stat)!;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime and stime of proc(5). Of children that have ended nothing: the database server and the browser have others.
    return [{ pid, parent: Number(fields[1]), name: name!, ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return []; // It has ended meanwhile.
  }
}
