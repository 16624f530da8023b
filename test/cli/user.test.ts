import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { userCommands } from "../../src/cli/user";
import { loadConfig } from "../../src/config/load-config";
import { useDatabase } from "../support/database";

describe("lunas user", () => {
  const open = useDatabase("SQLite");
  const dataFolder = mkdtempSync(join(tmpdir(), "lunas-user-"));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  async function terminal() {
    const { url } = await open();
    const environment = { DATABASE_URL: url, DATA_FOLDER: dataFolder, SANDBOX_CLOCK: "real" };
    return async (...words: string[]) => {
      const printed: string[] = [];
      const program = new Command("lunas").exitOverride();
      userCommands(program, {
        environment,
        fileNames: [],
        realNames: [],
        config: () => loadConfig(environment),
        print: (text) => void printed.push(text),
      });
      await program.parseAsync(["user", ...words], { from: "user" });
      return printed.join("\n");
    };
  }

  it("adds a person and prints the link to choose a password with; no password is ever printed or asked for", async () => {
    const lunas = await terminal();
    expect(await lunas("list")).toContain("Belum ada pengguna");
    const said = await lunas("add", "Pak Hadi", "--role", "admin", "--phone", "0890-0000-0002");
    expect(said).toMatch(
      /Pak Hadi ditambahkan sebagai admin\.\n.*http:\/\/127\.0\.0\.1:3000\/masuk\/pertama\/[\w-]{43}$/,
    );
    expect(await lunas("list")).toBe("Pak Hadi · admin · belum masuk");
    await expect(lunas("add", "pak hadi")).rejects.toThrow(/sudah ada/);
    await expect(lunas("add", "<b>Siti</b>")).rejects.toThrow(/huruf A–Z/);
    await expect(lunas("add", "Siti", "--role", "kepala")).rejects.toThrow(/viewer \(pemantau\)/);
    await expect(lunas("add", "Siti", "--phone", "12")).rejects.toThrow(/tidak terbaca/);
  });

  it("keeps one admin who can let others in", async () => {
    const lunas = await terminal();
    await lunas("add", "Hadi", "--role", "admin");
    await expect(lunas("disable", "Hadi")).rejects.toThrow(/satu-satunya admin/);
    await expect(lunas("role", "Hadi", "petugas")).rejects.toThrow(/satu-satunya admin/);
    await lunas("add", "Siti", "--role", "petugas");
    expect(await lunas("role", "siti", "admin")).toContain("Siti sekarang admin");
    expect(await lunas("disable", "Hadi")).toContain("tidak dapat masuk lagi");
    await expect(lunas("link", "Hadi")).rejects.toThrow(/dinonaktifkan/);
    expect(await lunas("enable", "Hadi")).toContain("dapat masuk lagi");
    await expect(lunas("link", "Budi")).rejects.toThrow(/lunas user list/);
  });
});
