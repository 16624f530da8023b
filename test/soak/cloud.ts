import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";
import { type CampaignVerdict, pushThroughKills } from "../crash/cloud-campaign";
import { createBenchDatabase } from "../support/bench-database";

const PEOPLE = 5_000;
const KILLS = 12;
const PATIENCE_MS = 1_800_000;

/**
 * A push to 5,000 people on the official channel through its stand-in, with every fault there is, while the service is
 * killed twelve times; on both databases. `--turns` for another number of people, `--seed` for another fate.
 */
export async function run(
  print: (line: string) => void,
  { turns = PEOPLE, seed = 1 }: { readonly turns?: number; readonly seed?: number },
): Promise<void> {
  const campaign = {
    ...{ people: turns, kills: KILLS, tier: Math.floor(turns * 0.6), perSecond: 80 },
    ...{ seed, patienceMs: PATIENCE_MS, failsLater: true, print },
  };
  const folder = mkdtempSync(join(tmpdir(), "lunas-soak-"));
  const mysql = await createBenchDatabase("cloud", print);
  const url = `sqlite:${join(folder, "lunas.db")}`;
  const sqlite = await openDataSource(createDataSource(url));
  try {
    await migrate(sqlite);
    check("SQLite", await pushThroughKills({ ...campaign, dataSource: sqlite, url }), campaign, print);
    if (mysql === null) return;
    const options = mysql.dataSource.options as { url: string };
    const verdict = await pushThroughKills({ ...campaign, dataSource: mysql.dataSource, url: options.url });
    check("MariaDB", verdict, campaign, print);
  } finally {
    await sqlite.destroy();
    await mysql?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(
  name: string,
  verdict: CampaignVerdict,
  { tier, perSecond }: { readonly tier: number; readonly perSecond: number },
  print: (line: string) => void,
): void {
  const { output: _, ...shown } = verdict;
  const { twice, lost, untrue, refusedByTier, mostInADayBeforeRaise, mostInASecond } = verdict;
  const bad = twice.length + lost.length + untrue.length + refusedByTier;
  // Messages that waited on their way arrive together: what left within a second is held by the pace's own test.
  const isTooFast = mostInASecond > perSecond * 1.25;
  if (bad > 0 || mostInADayBeforeRaise > tier || isTooFast)
    throw new Error(`${name}: ${JSON.stringify(shown)}`);
  print(
    `${name}: ${JSON.stringify(verdict.states)}; ${verdict.kills} kills, nobody twice, nobody lost; at most ${mostInADayBeforeRaise} people of ${tier}, ${mostInASecond} messages in a second of ${perSecond}`,
  );
}
