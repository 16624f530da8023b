import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";
import { rigOn } from "../application/rig";
import { playHistory } from "../support/histories";

/**
 * The same histories as in the suite, many more of them: whatever is wrong is printed with the seed that shows it. A part
 * of them by `--count 2000 --seed 7`.
 */
export async function run(
  print: (line: string) => void,
  { count = 20_000, seed: first = 1 }: { readonly count?: number; readonly seed?: number } = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-histories-"));
  const url = `sqlite:${join(folder, "histories.db")}`;
  const dataSource = createDataSource(url);
  try {
    await openDataSource(dataSource);
    await migrate(dataSource);
    const rig = await rigOn(async () => ({ engine: "SQLite", url, dataSource }));
    const started = performance.now();
    const wrong: string[] = [];
    for (let seed = first; seed < first + count; seed++)
      for (const what of await playHistory(rig, seed)) wrong.push(`history ${seed}: delivery ${what}`);
    for (const line of wrong.slice(0, 20)) print(line);
    const seconds = (performance.now() - started) / 1000;
    print(
      `${count} histories from seed ${first}, ${wrong.length} wrongs, ${((seconds / count) * 1000).toFixed(1)} ms a history`,
    );
    if (wrong.length > 0) throw new Error(`${wrong.length} wrongs in ${count} histories`);
  } finally {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
