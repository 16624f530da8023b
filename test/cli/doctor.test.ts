import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { doctorCommand } from "../../src/cli/doctor";
import { checkDatabase } from "../../src/cli/doctor-database";
import {
  checkAccount,
  checkDataFolder,
  checkHabits,
  checkNode,
  checkZone,
} from "../../src/cli/doctor-machine";
import { settingsChecks } from "../../src/cli/doctor-server";
import { checkBrowser, checkSeenPage, checkSession } from "../../src/cli/doctor-whatsapp";
import { sessionFolder } from "../../src/compose/compose-whatsapp";
import { loadConfig } from "../../src/config/load-config";
import { instantOf } from "../../src/domain/local-time";
import { describeOnDatabases } from "../support/database";

const NOW = instantOf("2026-11-20", "08:00");
const folder = mkdtempSync(join(tmpdir(), "lunas-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configOf = (settings: Record<string, string> = {}) =>
  loadConfig({ CHANNEL: "whatsapp", DATA_FOLDER: folder, DATABASE_URL: "sqlite:x", ...settings });

describe("the machine", () => {
  it.each([
    ["20.18.9", "broken"],
    ["18.20.0", "broken"],
    ["20.19.0", "ok"],
    ["24.1.0", "ok"],
  ])("Node %s is %s", (version, kind) => {
    expect(checkNode(version)).toMatchObject({ kind });
  });

  it("shows WIB whatever the machine's zone", () => {
    expect(checkZone(NOW)).toMatchObject({ kind: "ok", found: expect.stringContaining("08.00") });
  });

  it("wants a data folder that it can write to", async () => {
    expect(await checkDataFolder({ dataFolder: join(folder, "new") })).toMatchObject({ kind: "ok" });
    writeFileSync(join(folder, "file"), "");
    expect(await checkDataFolder({ dataFolder: join(folder, "file", "below") })).toMatchObject({
      kind: "broken",
      remedy: expect.stringContaining("DATA_FOLDER"),
    });
  });

  it("warns of habits that WhatsApp punishes, and of a restart that never comes", () => {
    const names = (settings: Record<string, string>) =>
      checkHabits(configOf({ ADMIN_NUMBERS: "6289000000001", ...settings })).map(({ name }) => name);
    expect(names({})).toEqual([]);
    expect(names({ DELAY_SECONDS: "0" })).toEqual(["Rem kirim"]);
    expect(names({ COLD_DAILY_CAP: "none" })).toEqual(["Rem kirim"]);
    expect(names({ ADMIN_NUMBERS: "" })).toEqual(["Admin"]);
  });
});

describe("WhatsApp", () => {
  it("a browser that was named must be there; the sandbox needs none", async () => {
    const missing = configOf({ CHROMIUM_PATH: join(folder, "no-browser") });
    expect(await checkBrowser(missing, false, () => undefined)).toMatchObject({ kind: "broken" });
    writeFileSync(join(folder, "browser"), "");
    const there = configOf({ CHROMIUM_PATH: join(folder, "browser") });
    expect(await checkBrowser(there, false, () => undefined)).toMatchObject({ kind: "ok" });
  });

  it("a number is linked here, driven by a service, logged out, or neither", () => {
    const config = configOf();
    const session = (sender: object | null) => checkSession(config, "jajag-1", sender as never, NOW);
    expect(session(null)).toMatchObject({ kind: "broken", remedy: expect.stringContaining("sender link") });
    mkdirSync(sessionFolder(config, "jajag-1"), { recursive: true });
    expect(session(null)).toMatchObject({ kind: "notice", remedy: expect.stringContaining("npm start") });
    const later = new Date(NOW.getTime() + 5_000);
    expect(session({ leaseUntil: later })).toMatchObject({ kind: "ok" });
    expect(session({ loggedOutAt: NOW, leaseUntil: null })).toMatchObject({ kind: "broken" });
    expect(session({ barredAt: NOW, barredReason: "TOS_BLOCK", leaseUntil: later })).toMatchObject({
      kind: "broken",
      found: expect.stringContaining("TOS_BLOCK"),
    });
  });
});

describe("what the service wrote down of a number that it drives", () => {
  const at = (hoursAgo: number) => new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString();
  const driven = { state: "available", leaseUntil: new Date(NOW.getTime() + 5_000) } as never;
  const stopped = { state: "available", leaseUntil: new Date(NOW.getTime() - 5_000) } as never;
  const page = (hoursAgo: number, missing: readonly string[] = []) => ({
    page: {
      at: at(hoursAgo),
      version: "2.3000.1043",
      capabilities: [
        { feature: "send text", missing },
        { feature: "events", missing: [] },
      ],
    },
  });

  it("all parts of the page are there, seen when, in which version", () => {
    expect(checkSeenPage("jajag-1", driven, NOW, page(5))).toEqual([
      {
        kind: "ok",
        name: "Halaman WhatsApp jajag-1",
        found: expect.stringMatching(
          /^semua bagian.*\(2 kemampuan\), versi 2\.3000\.1043, dilihat layanan 20-11-2026 03\.00 WIB$/,
        ),
      },
    ]);
  });

  it("a part is gone: which, and what to do", () => {
    expect(checkSeenPage("jajag-1", driven, NOW, page(5, ["WAWebMsgKey.newId"]))).toEqual([
      {
        kind: "broken",
        name: 'Halaman WhatsApp jajag-1, "send text"',
        found: expect.stringContaining("WAWebMsgKey.newId"),
        remedy: expect.stringContaining("Perbarui Lunas"),
      },
    ]);
  });

  it("an old look counts only while the number is driven, and then asks for nightly restarts", () => {
    expect(checkSeenPage("jajag-1", driven, NOW, page(80))).toMatchObject([
      { kind: "notice", remedy: expect.stringContaining("NIGHTLY_RESTART_HOUR") },
    ]);
    expect(checkSeenPage("jajag-1", driven, NOW, page(80, ["X"]))).toMatchObject([{ kind: "broken" }]);
    expect(checkSeenPage("jajag-1", stopped, NOW, page(25, ["X"]))).toEqual([]);
    expect(checkSeenPage("jajag-1", stopped, NOW, page(1, ["X"]))).toMatchObject([{ kind: "broken" }]);
    expect(checkSeenPage("jajag-1", driven, NOW, {})).toEqual([]);
  });

  it("a number that does not get ready says why", () => {
    const config = configOf();
    mkdirSync(sessionFolder(config, "jajag-3"), { recursive: true });
    const status = { is: "disconnected", detail: "connected, but never ready", at: at(1) } as const;
    expect(checkSession(config, "jajag-3", stopped, NOW, { status })).toMatchObject({
      kind: "notice",
      found: expect.stringMatching(/tidak tersambung.*07\.00.*connected, but never ready/),
      remedy: expect.stringContaining("Halaman WhatsApp"),
    });
    expect(checkSession(config, "jajag-3", driven, NOW, { status })).toMatchObject({ kind: "ok" });
  });
});

describeOnDatabases("the database", (open, engine) => {
  const clockAt = (apartMs: number) => ({
    now: () => new Date(Date.now() + apartMs),
    sleep: async () => undefined,
  });
  const kinds = async (url: string, apartMs = 0) =>
    Object.fromEntries(
      (await checkDatabase(url, clockAt(apartMs), async () => [])).map(({ name, kind }) => [name, kind]),
    );

  it("is well: reached, of this version's schema, and (a server) of our isolation and time", async () => {
    const { url } = await open();
    // The server of the tests is quick instead of durable.
    const settings = { Ketahanan: "broken", Huruf: "ok", "Mode SQL": "ok", "Ukuran paket": "ok" };
    const server = engine === "MySQL" ? { "Isolasi transaksi": "ok", Jam: "ok", ...settings } : {};
    expect(await kinds(url)).toEqual({ "Basis data": "ok", Skema: "ok", ...server });
  });

  it("is older or newer than the program", async () => {
    const { url, dataSource } = await open();
    await dataSource.query("INSERT INTO migrations (timestamp, name) VALUES (9, 'FromTomorrow')");
    try {
      expect(await kinds(url)).toMatchObject({ Skema: "broken" });
    } finally {
      await dataSource.query("DELETE FROM migrations WHERE name = 'FromTomorrow'");
    }
  });

  if (engine === "MySQL")
    it("has another time than this machine", async () => {
      const { url } = await open();
      expect(await kinds(url, 10_000)).toMatchObject({ Jam: "notice" });
      expect(await kinds(url, -120_000)).toMatchObject({ Jam: "broken" });
    });
});

describe("the settings of a database server", () => {
  const GOOD = {
    flush: 1,
    syncBinlog: 1,
    hasBinlog: 1,
    characters: "utf8mb4",
    collation: "utf8mb4_unicode_ci",
    modes: "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION",
    packet: 67_108_864,
  };

  it("are well when a commit outlasts a power cut and every letter is taken", () => {
    for (const check of settingsChecks(GOOD)) expect(check).toMatchObject({ kind: "ok" });
    // Without a binary log nobody needs to write it through.
    for (const check of settingsChecks({ ...GOOD, syncBinlog: 0, hasBinlog: 0 }))
      expect(check).toMatchObject({ kind: "ok" });
  });

  it.each([
    ["Ketahanan", "broken", { flush: 2 }, "innodb_flush_log_at_trx_commit=1"],
    ["Ketahanan", "broken", { flush: 0 }, "innodb_flush_log_at_trx_commit=1"],
    ["Ketahanan", "broken", { syncBinlog: 0 }, "sync_binlog=1"],
    ["Huruf", "broken", { characters: "latin1" }, "utf8mb4"],
    ["Mode SQL", "broken", { modes: "NO_ENGINE_SUBSTITUTION" }, "proxy"],
    ["Mode SQL", "broken", { modes: "STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES" }, "proxy"],
    ["Ukuran paket", "notice", { packet: 1_048_576 }, "max_allowed_packet"],
  ])("%s is %s with %j, and the remedy names %s", (name, kind, change, word) => {
    const wrong = settingsChecks({ ...GOOD, ...change }).filter((check) => check.kind !== "ok");
    expect(wrong).toMatchObject([{ name, kind, remedy: expect.stringContaining(word) }]);
  });
});

describe("lunas doctor", () => {
  async function doctor(environment: Record<string, string>) {
    const printed: string[] = [];
    const program = new Command("lunas").exitOverride();
    const config = () => loadConfig(environment);
    doctorCommand(program, {
      environment,
      fileNames: [],
      realNames: [],
      config,
      print: (text) => void printed.push(text),
    });
    const before = process.exitCode;
    process.exitCode = undefined;
    await program.parseAsync(["doctor", "--no-page"], { from: "user" });
    const code = process.exitCode ?? 0;
    process.exitCode = before;
    return { code, text: printed.join("\n") };
  }
  const SANDBOX = { DATA_FOLDER: folder, DATABASE_URL: `sqlite:${join(folder, "lunas.db")}` };

  it("is useful in the sandbox too, and ends with 0 when all is well", async () => {
    const { code, text } = await doctor(SANDBOX);
    expect(text).toMatch(/^✓ Node\.js.*✓ Pengaturan: benar, CHANNEL=sandbox.*✓ Basis data.*Semua baik\.$/s);
    expect(code).toBe(0);
  });

  it("ends with 1 and a remedy when something is broken", async () => {
    const { code, text } = await doctor({ ...SANDBOX, CHANNEL: "whatsapp", SENDERS: "jajag-7" });
    expect(text).toMatch(/✗ Nomor jajag-7: belum ditautkan.*\n {4}→ Tautkan: lunas sender link jajag-7/);
    expect(code).toBe(1);
  });

  it("reads what the service wrote beside the session", async () => {
    const settings = { ...SANDBOX, CHANNEL: "whatsapp", SENDERS: "jajag-8" };
    const session = sessionFolder(loadConfig(settings), "jajag-8");
    mkdirSync(session, { recursive: true });
    const capabilities = [{ feature: "events", missing: ["WAWebCallCollection"] }];
    writeFileSync(
      join(session, "lunas.json"),
      JSON.stringify({ page: { at: new Date().toISOString(), version: null, capabilities } }),
    );
    const { code, text } = await doctor(settings);
    expect(text).toMatch(/✗ Halaman WhatsApp jajag-8, "events": tidak ada: WAWebCallCollection/);
    expect(code).toBe(1);
  });

  it("lists what is wrong with the settings, and looks no further", async () => {
    const { code, text } = await doctor({ ...SANDBOX, CHANNEL: "carrier pigeon", SEND_HOURS: "late" });
    expect(text.match(/✗ Pengaturan/g)).toHaveLength(2);
    expect(text).not.toContain("Basis data");
    expect(code).toBe(1);
  });
});

test("doctor says that a browser of root has no sandbox, where there is one", () => {
  const said = checkAccount({ channel: "whatsapp" }, 0);
  expect(said).toMatchObject([{ kind: "notice", found: expect.stringContaining("--no-sandbox") }]);
  expect(checkAccount({ channel: "whatsapp" }, 1000)).toEqual([]);
  expect(checkAccount({ channel: "whatsapp" }, null)).toEqual([]);
  expect(checkAccount({ channel: "sandbox" }, 0)).toEqual([]);
});
