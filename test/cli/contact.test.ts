import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { contactCommands } from "../../src/cli/contact";
import { loadConfig } from "../../src/config/load-config";
import { phoneOf, seedOn } from "../adapters/database/seed";
import { useDatabase } from "../support/database";

describe("lunas contact", () => {
  const open = useDatabase("SQLite");
  const dataFolder = mkdtempSync(join(tmpdir(), "lunas-contact-"));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  async function terminal() {
    const seed = await seedOn(open);
    const { url } = await open();
    const environment = { DATABASE_URL: url, DATA_FOLDER: dataFolder, SANDBOX_CLOCK: "real" };
    const lunas = async (...words: string[]) => {
      const printed: string[] = [];
      const program = new Command("lunas").exitOverride();
      contactCommands(program, {
        environment,
        fileNames: [],
        realNames: [],
        config: () => loadConfig(environment),
        print: (text) => void printed.push(text),
      });
      await program.parseAsync(["contact", ...words], { from: "user" });
      return printed.join("\n");
    };
    return { lunas, seed };
  }

  it("exports into one file of its account alone, by phone, ID or number of the contact", async () => {
    const { lunas, seed } = await terminal();
    const { contactId, customerId } = await seed.household(1);
    const out = join(dataFolder, "x.txt");
    for (const who of [`0${phoneOf(1).slice(2)}`, customerId, `#${contactId}`]) {
      expect(await lunas("export", who, "--out", out)).not.toContain(phoneOf(1));
      expect(readFileSync(out, "utf8")).toContain(`Nomor WhatsApp: ${phoneOf(1)}`);
      expect(statSync(out).mode & 0o777).toBe(0o600);
    }
    await seed.store.now.links.link(await seed.contact(2), customerId, "import", new Date(0));
    await expect(lunas("export", customerId)).rejects.toThrow(/pilih satu: #1 .*, #2/);
    await expect(lunas("export", "0890 9999 9999")).rejects.toThrow(/Tidak ada yang disimpan/);
    await expect(lunas("export", "siapa")).rejects.toThrow(/tidak terbaca/);
  });

  it("erases after the last four digits only, also a phone that is no contact any more", async () => {
    const { lunas, seed } = await terminal();
    const { contactId } = await seed.household(1);
    await expect(lunas("erase", phoneOf(1), "--confirm", "1234")).rejects.toThrow(/tidak ada yang dihapus/);
    expect(await seed.store.now.contacts.find(contactId)).not.toBeNull();
    const said = await lunas("erase", phoneOf(1), "--confirm", phoneOf(1).slice(-4));
    expect(said).toContain("1 nama pelanggan");
    expect(said).not.toContain(phoneOf(1));
    expect(await seed.store.now.contacts.find(contactId)).toBeNull();
    expect(await lunas("erase", phoneOf(1), "--confirm", phoneOf(1).slice(-4))).toContain("bukan kontak");
  });
});
