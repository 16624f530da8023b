import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";
import { type Played, playDialogues } from "../support/random-dialogues/play";
import { compareTowns } from "../support/random-dialogues/twins";

/** One town has so many turns; then comes another, so that nobody is known, registered and tired for ever. */
const TURNS_OF_A_TOWN = 2_500;
const TURNS_OF_TWINS = 250;

/**
 * Random dialogues of strangers, owners, hidden ids and would-be admins in town after town, each on a database of its own
 * in memory, half of them with DISCLOSURE=linked; and some turns of strangers in a town and in its empty twin. Fails with the first breach, naming the town's seed.
 */
export async function run(
  print: (line: string) => void,
  { turns = 20_000, seed = 1 }: { readonly turns?: number; readonly seed?: number },
): Promise<void> {
  const sum = { turns: 0, replies: 0, documents: 0, registered: 0 };
  const started = performance.now();
  for (let town = 0; sum.turns < turns; town++) {
    const played = await playTown(seed * 1_000 + town, Math.min(TURNS_OF_A_TOWN, turns - sum.turns));
    for (const key of ["turns", "replies", "documents", "registered"] as const) sum[key] += played[key];
    const rate = Math.round(sum.turns / ((performance.now() - started) / 1000));
    print(
      `town ${seed * 1_000 + town}: ${sum.turns} turns, ${sum.replies} replies, ${sum.documents} documents, ${sum.registered} registered by proof, ${played.breaches.length} breaches (${rate} turns/s)`,
    );
    if (played.breaches.length > 0) throw new Error(played.breaches.slice(0, 20).join("\n"));
  }
}

async function playTown(seed: number, turns: number): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-soak-"));
  const disclosure = seed % 2 === 0 ? "linked" : "anyone";
  const opened: DataSource[] = [];
  const open = async () => {
    const dataSource = await openDataSource(createDataSource("sqlite::memory:"));
    opened.push(dataSource);
    await migrate(dataSource);
    return dataSource;
  };
  try {
    const played = await playDialogues(await open(), { seed, turns, folder, disclosure });
    const twins = { inhabited: await open(), empty: await open() };
    const differences = await compareTowns(twins, { seed, turns: TURNS_OF_TWINS, folder, disclosure });
    return { ...played, breaches: [...played.breaches, ...differences] };
  } finally {
    for (const dataSource of opened) await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
