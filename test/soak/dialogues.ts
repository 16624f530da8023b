import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataSource, migrate, openDataSource } from "../../src/adapters/database/data-source";
import { type Played, playDialogues } from "../support/random-dialogues/play";

/** One town has so many turns; then comes another, so that nobody is known, registered and tired for ever. */
const TURNS_OF_A_TOWN = 2_500;

/**
 * Random dialogues of strangers, owners, hidden ids and would-be admins in town after town, each on a database of its own
 * in memory, half of them with DISCLOSURE=linked. Fails with the first breach, naming the town's seed.
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
  const dataSource = await openDataSource(createDataSource("sqlite::memory:"));
  try {
    await migrate(dataSource);
    return await playDialogues(dataSource, { seed, turns, folder, disclosure: seed % 2 === 0 ? "linked" : "anyone" });
  } finally {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
