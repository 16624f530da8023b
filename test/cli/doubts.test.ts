import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { operatingCommands } from "../../src/cli/operating";
import { loadConfig } from "../../src/config/load-config";
import { MORNING, phoneOf, seedOn } from "../adapters/database/seed";
import { useDatabase } from "../support/database";

describe("lunas delivery", () => {
  const open = useDatabase("SQLite");
  const folder = mkdtempSync(join(tmpdir(), "lunas-doubts-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("doubts shows what is in doubt by the number with which `putuskan` decides it", async () => {
    const { contact, delivery } = await seedOn(open);
    const { url } = await open();
    const config = loadConfig({ CHANNEL: "sandbox", DATABASE_URL: url, DATA_FOLDER: folder });
    const lunas = async (...words: string[]) => {
      const said: string[] = [];
      const program = new Command("lunas").exitOverride();
      operatingCommands(program, {
        environment: {},
        fileNames: [],
        realNames: [],
        config: () => config,
        print: (text) => said.push(text),
      });
      await program.parseAsync(["delivery", ...words], { from: "user" });
      return said.join("\n");
    };
    expect(await lunas("doubts")).toBe("Tidak ada pesan yang belum pasti.");
    const id = await delivery({ contactId: await contact(1), state: "uncertain", begunAt: MORNING });
    expect(await lunas("doubts")).toContain(`${id}. 6289••••${phoneOf(1).slice(-3)} lewat`);
  });
});
