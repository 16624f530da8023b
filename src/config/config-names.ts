import { mistakes, nearest } from "../domain/mistakes";
import { SETTINGS, type SettingName } from "./settings";

const KNOWN: readonly SettingName[] = SETTINGS.map(({ name }) => name);

/** More than this is another word, not a slip. */
const SLIPS = 2;

/**
 * Settings that only Lunas has. In the environment, which belongs to every program of the machine, a near miss of
 * another one (`HTTP_PROXY`, `DATABASE_URI`, `LOG_LEVELS`) says nothing.
 */
const OURS: readonly SettingName[] = KNOWN.filter((name) =>
  /ADMIN_NUMBERS|PUSH|INVOICE|HOLDOUT|DISCLOSURE|SEND_HOURS|_CAP$|WARM_UP|BREAKER|COLD|SANDBOX|TAKEOVER|NIGHTLY|REPORT_DAYS/.test(
    name,
  ),
);

interface NameProblems {
  /** Of `.env`, which is ours: without a word a misspelt setting would be ignored. */
  readonly wrong: readonly string[];
  /** What may be meant for another program. */
  readonly doubtful: readonly string[];
}

/**
 * Names that are no settings. `fileNames` are those of the project's own `.env`: a near miss there is a mistake, any
 * other unknown name deserves a word. Of the rest of the environment only near misses of Lunas' own words do.
 */
export function unknownNames(names: readonly string[], fileNames: readonly string[]): NameProblems {
  const wrong: string[] = [];
  const doubtful: string[] = [];
  for (const name of new Set([...fileNames, ...names])) {
    if ((KNOWN as readonly string[]).includes(name)) continue;
    const isOfFile = fileNames.includes(name);
    const meant = meantBy(name, isOfFile ? KNOWN : OURS);
    if (meant !== null) (isOfFile ? wrong : doubtful).push(`${name} bukan pengaturan; maksudnya ${meant}?`);
    else if (isOfFile) doubtful.push(`${name} di .env bukan pengaturan Lunas dan tidak dipakai.`);
  }
  return { wrong, doubtful };
}

function meantBy(name: string, known: readonly SettingName[]): SettingName | null {
  const bare = (text: string) => text.toUpperCase().replace(/[^A-Z]/g, "");
  const same = known.find((one) => bare(one) === bare(name));
  if (same !== undefined) return same;
  const upper = name.toUpperCase().replaceAll("-", "_");
  // Of a short name two wrong letters leave too little: SENDERS is not FENDER.
  const slips = upper.length < 8 ? 1 : SLIPS;
  const near = nearest(upper, known, slips);
  if (near !== null) return near;
  const [swapped] = known.filter((one) => mistakes(sorted(one), sorted(upper)) === 0);
  return swapped ?? null;
}

/** `PORT_HTTP` has the words of `HTTP_PORT`. */
function sorted(name: string): string {
  return name.split("_").sort().join("_");
}
