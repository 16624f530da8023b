import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareSample } from "../../src/cli/prepare-sample";
import { openBase } from "../../src/compose/base";
import { loadConfig } from "../../src/config/load-config";
import { Fault } from "../../src/domain/fault";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-first-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openBills(): Promise<number> {
  const base = await openBase(loadConfig({ DATA_FOLDER: folder }), { console: null, migrates: true });
  try {
    const [row] = await base.dataSource.query<{ n: number }[]>(
      "SELECT COUNT(*) AS n FROM bills b WHERE b.state = 'open' AND EXISTS (SELECT 1 FROM contact_customers)",
    );
    return Number(row!.n);
  } finally {
    await base.store.close();
    await base.log.close();
  }
}

describe("the newcomer's first month", () => {
  it("goes on where a start was cut off, and is not loaded again when it is whole", async () => {
    const config = loadConfig({ DATA_FOLDER: folder });
    const cutOff = prepareSample(
      config,
      (line) => {
        // The billing record is in, phones and the unpaid list are not.
        if (line.includes("dpm-")) throw new Fault("disk_full", "The disk is full.");
      },
      60,
    );
    await expect(cutOff).rejects.toThrow("The disk is full.");
    expect(await openBills()).toBe(0);

    const said: string[] = [];
    await prepareSample(config, (line) => said.push(line), 60);
    expect(said[0]).toMatch(/cut off.*going on/);
    expect(said.join("\n")).toMatch(/kontak-wa\.csv: \d+ rows taken/);
    expect(said.join("\n")).not.toMatch(/pelunasan-\d{6}\.csv/);
    expect(await openBills()).toBeGreaterThan(0);

    const again: string[] = [];
    await prepareSample(config, (line) => again.push(line), 60);
    expect(again).toEqual([]);
  });

  it("never comes where something is configured", async () => {
    const config = loadConfig({ DATA_FOLDER: folder, CHANNEL: "sandbox" });
    await prepareSample(config, () => {
      throw new Error("nothing to say");
    });
  });
});
