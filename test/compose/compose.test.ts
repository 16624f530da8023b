import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBase } from "../../src/compose/base";
import { loadConfig } from "../../src/config/load-config";
import { localDay } from "../../src/domain/local-time";

const folder = mkdtempSync(join(tmpdir(), "lunas-compose-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function dayOf(environment: Record<string, string>): Promise<string> {
  const config = loadConfig({
    DATA_FOLDER: folder,
    DATABASE_URL: `sqlite:${join(folder, "lunas.db")}`,
    ...environment,
  });
  const base = await openBase(config, { console: null, migrates: true });
  const day = localDay(base.clock.now());
  await base.store.close();
  await base.log.close();
  return day;
}

test("a command that opens the sandbox before the first start has the service's clock", async () => {
  expect(await dayOf({ SANDBOX_CLOCK: "sample" })).toMatch(/-20$/);
  expect(await dayOf({ SANDBOX_CLOCK: "sample" })).toMatch(/-20$/);
});
