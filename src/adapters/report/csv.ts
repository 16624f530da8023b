import type { EffectReport } from "../../domain/effect-report";
import { visibleText } from "../../domain/foreign-text";
import { disarmFormula } from "../../domain/formula";

/**
 * Every number of the report, one a line, in long form, so that any tool can pivot it: what is measured, in which arm, by
 * which method, which number of it. No two lines have the same first four columns. Numbers are plain (a point, no
 * thousands; shares as fractions). With a BOM, or spreadsheets garble the accents.
 */
export function reportCsv(report: EffectReport): string {
  const lines: Line[] = [];
  collect(report, { path: [], arm: "", method: "" }, lines);
  const head = "metric,arm,method,stat,value";
  return `\ufeff${[head, ...lines.map((line) => line.map(csvCell).join(","))].join("\r\n")}\r\n`;
}

type Line = readonly [metric: string, arm: string, method: string, stat: string, value: string | number];

interface Place {
  readonly path: readonly string[];
  readonly arm: string;
  readonly method: string;
}

/** How the three estimates of an outcome are made. */
const METHODS: Readonly<Record<string, string>> = {
  plain: "newcombe",
  stratified: "mantel_haenszel",
  adjusted: "regression",
};

/** What tells the entries of a list apart. */
const NAMES = [
  "key",
  "period",
  "day",
  "group",
  "state",
  "reason",
  "minute",
  "holdoutShare",
  "effect",
  "asOf",
  "covariate",
  "age",
  "monthsEarlier",
  "startPeriod",
];

function collect(value: unknown, place: Place, lines: Line[]): void {
  if (value === null || value === undefined) return;
  if (value instanceof Date) add(value.toISOString(), place, lines);
  else if (Array.isArray(value)) {
    const seen = new Set<string>();
    value.forEach((entry, index) => {
      const name = nameOf(entry, index);
      const own = seen.has(name) ? `${name}#${index}` : name;
      seen.add(own);
      collect(entry, { ...place, path: [...place.path, own] }, lines);
    });
  } else if (typeof value === "object") {
    for (const [key, part] of Object.entries(value)) collect(part, placeOf(key, place), lines);
  } else if (typeof value === "number" || typeof value === "string") add(value, place, lines);
  else if (typeof value === "boolean") add(value ? 1 : 0, place, lines);
}

/** `messaged`, `heldOutShare`, `billedMessaged` say of which arm a number is; `plain` and the like how it is made. */
function placeOf(key: string, place: Place): Place {
  const arm = /^(messaged|heldOut)(.*)$|^(.*)(Messaged|HeldOut)$/.exec(key);
  if (arm !== null && place.arm === "") {
    const rest = arm[2] ?? arm[3] ?? "";
    return {
      ...place,
      arm: snake(arm[1] ?? arm[4]!),
      path: rest === "" ? place.path : [...place.path, snake(rest)],
    };
  }
  const method = METHODS[key];
  if (method !== undefined && place.method === "")
    return { ...place, arm: place.arm === "" ? "difference" : place.arm, method };
  return { ...place, path: [...place.path, snake(key)] };
}

/** The limits and the middle of an estimate are numbers of one metric; so are the counts of an arm. */
const STATS = new Set(["value", "low", "high", "successes", "total", "count"]);

function add(value: string | number, { path, arm, method }: Place, lines: Line[]): void {
  const last = path.at(-1) ?? "";
  const isStat = STATS.has(last);
  const metric = (isStat ? path.slice(0, -1) : path).join("/");
  lines.push([metric, arm, method, isStat ? last : "value", value]);
}

function nameOf(entry: unknown, index: number): string {
  if (typeof entry !== "object" || entry === null) return String(index);
  const own = entry as Readonly<Record<string, unknown>>;
  const names = NAMES.flatMap((name) => {
    const value = own[name];
    if (typeof value === "string") return [value];
    return typeof value === "number" ? [String(Math.round(value * 1e6) / 1e6)] : [];
  });
  return names.length === 0 ? String(index) : names.join(":").replaceAll("/", "|");
}

/** `paidWithin7Days` → `paid_within_7_days`. */
function snake(key: string): string {
  return key.replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])/g, "_").toLowerCase();
}

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = visibleText(disarmFormula(cell.trim()));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
