import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepFile } from "../../src/adapters/files/keep-file";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import { replacePlainFile } from "../../src/adapters/files/replace-file";
import { openCsvWriter } from "../../src/adapters/files/sample-data/csv-writer";
import { Journal } from "../../src/adapters/sandbox/journal";
import { loadFingerprintKey } from "../../src/adapters/system/fingerprint";
import { closeToOthers, findOpenToOthers } from "../../src/adapters/system/private-files";
import { appendRotating } from "../../src/adapters/system/rotating-file";
import { createRecordKeeper } from "../../src/adapters/whatsapp/session/number-record";
import { checkDataFolder } from "../../src/cli/doctor-machine";
import { prepareSample } from "../../src/cli/prepare-sample";
import { checkPrivacy } from "../../src/cli/private-data";
import { loadConfig } from "../../src/config/load-config";

const ENTRY = join(__dirname, "../e2e/lunas.cjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-private-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A command as a person with an open-handed shell starts it. */
async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { PATH: process.env.PATH, HOME: folder, DATA_FOLDER: join(folder, "data"), HTTP_PORT: "0" };
  const command = ["-c", 'umask 022; exec "$0" "$@"', process.execPath, ENTRY, ...args];
  const child = spawn("/bin/sh", command, { env, cwd: folder });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (/Ready\./.test(said) && args[0] === "start" && !child.killed) child.kill("SIGTERM");
    });
  const [code] = await once(child, "close");
  return { code, said };
}

const open = () => findOpenToOthers([join(folder, "data")]);

describe("the data of a whole run", () => {
  it("belongs to its account alone: sample, database, log, sandbox, imports, reports, rejections", async () => {
    const started = await run("start");
    expect(started).toMatchObject({ code: 0, said: expect.stringMatching(/Ready\./) });
    const list = join(folder, "data", "list.csv");
    writeFileSync(list, "IDPEL;NO_WA\n516759900011;bukan nomor\nrusak;0890\n", { mode: 0o600 });
    await run("import", list);
    expect((await run("report", "--format", "pdf", "--out", join(folder, "data", "x.pdf"))).said).toMatch(
      /x\.pdf/,
    );
    const files = readdirSync(join(folder, "data"), { recursive: true }).map(String);
    for (const name of [
      "lunas.db",
      "log/lunas.log",
      "sandbox/journal.jsonl",
      "list.csv.ditolak.csv",
      "x.pdf",
    ])
      expect(files).toContain(name);
    expect(await open()).toEqual([]);

    // A copy that somebody has put back for all to read is closed by the next start; what a link points at is not ours.
    chmodSync(join(folder, "data"), 0o755);
    chmodSync(join(folder, "data", "lunas.db"), 0o644);
    const elsewhere = join(folder, "elsewhere");
    writeFileSync(elsewhere, "");
    chmodSync(elsewhere, 0o644);
    symlinkSync(elsewhere, join(folder, "data", "link"));
    const config = { dataFolder: join(folder, "data"), databaseUrl: `sqlite:${folder}/data/lunas.db` };
    expect((await checkPrivacy(config))[0]).toMatchObject({
      kind: "notice",
      remedy: expect.stringContaining("chmod"),
    });
    await run("start");
    expect(await open()).toEqual([]);
    expect((await checkPrivacy(config))[0]).toMatchObject({ kind: "ok" });
    expect(lstatSync(elsewhere).mode & 0o777).toBe(0o644);
  }, 300_000);
});

describe("a link that somebody has planted", () => {
  const victim = () => join(folder, "victim");
  beforeEach(() => writeFileSync(victim(), "mine"));

  it("is not written through by the list of rejected rows", async () => {
    const file = join(folder, "list.csv");
    symlinkSync(victim(), `${file}.ditolak.csv`);
    const sink = createRejectionsFile(file, false);
    await sink.add({ row: 2, column: "IDPEL", value: "x", reason: "id_length", loss: "row" });
    expect(await sink.close()).toBe(`${file}.ditolak.csv`);
    expect(readFileSync(victim(), "utf8")).toBe("mine");
    expect(lstatSync(`${file}.ditolak.csv`).isFile()).toBe(true);
    expect(lstatSync(`${file}.ditolak.csv`).mode & 0o077).toBe(0);
  });

  it("nor by a kept file", async () => {
    mkdirSync(join(folder, "inbox"));
    symlinkSync(victim(), join(folder, "inbox", "a.csv"));
    symlinkSync(victim(), join(folder, "inbox", "a.csv.part"));
    const path = await keepFile(folder, "inbox", "a.csv", Buffer.from("new"));
    expect(readFileSync(join(folder, path), "utf8")).toBe("new");
    expect(readFileSync(victim(), "utf8")).toBe("mine");
  });

  it("nor by the log, which says so and goes on; and a log that was open to all is closed", () => {
    const limits = { maxBytes: 1_000, keep: 3 };
    const log = join(folder, "log", "lunas.log");
    appendRotating(log, "one\n", limits);
    chmodSync(log, 0o666);
    appendRotating(log, "two\n", limits);
    expect(readFileSync(log, "utf8")).toBe("one\ntwo\n");
    expect(lstatSync(log).mode & 0o077).toBe(0);
    rmSync(log);
    symlinkSync(victim(), log);
    expect(() => appendRotating(log, "three\n", limits)).toThrow(/ELOOP/);
    expect(readFileSync(victim(), "utf8")).toBe("mine");
  });

  it("nor by a report, and neither link nor device is replaced by one", async () => {
    const link = join(folder, "report.pdf");
    symlinkSync(victim(), link);
    await expect(replacePlainFile(link, Buffer.from("new"))).rejects.toThrow(/bukan berkas biasa/);
    await expect(replacePlainFile("/dev/null", Buffer.from("new"))).rejects.toThrow(/bukan berkas biasa/);
    expect(readFileSync(victim(), "utf8")).toBe("mine");
    const open = join(folder, "open.pdf");
    writeFileSync(open, "old", { mode: 0o666 });
    await replacePlainFile(open, Buffer.from("new"));
    expect(readFileSync(open, "utf8")).toBe("new");
    expect(lstatSync(open).mode & 0o077).toBe(0);
  });

  it("nor by synthetic lists, nor by what the sandbox and a number remember", async () => {
    const list = join(folder, "saldo.csv");
    symlinkSync(victim(), list);
    const writer = await openCsvWriter(list, ";");
    await writer.line(["a", 1]);
    await writer.close();
    mkdirSync(join(folder, "sandbox"));
    symlinkSync(victim(), join(folder, "sandbox", "journal.jsonl"));
    expect(() => Journal.open(join(folder, "sandbox"))).toThrow(/tidak dapat dibuka/);
    symlinkSync(victim(), join(folder, "lunas.json.part"));
    await createRecordKeeper(folder, (_where, error) => {
      throw error;
    }).update({ readUpTo: 1 });
    expect(readFileSync(victim(), "utf8")).toBe("mine");
  });

  it("nor by what doctor, the first start and the key of codes leave for a moment", async () => {
    const data = join(folder, "data");
    mkdirSync(join(data, "sample"), { recursive: true });
    const names = [`.doctor-${process.pid}`, "sample/.unfinished", `key.${process.pid}`];
    for (const name of names) symlinkSync(victim(), join(data, name));
    expect((await checkDataFolder({ dataFolder: data })).kind).not.toBe("broken");
    await prepareSample(loadConfig({ DATA_FOLDER: data }), () => undefined, 3);
    expect(loadFingerprintKey(join(data, "key"))).toHaveLength(32);
    expect(readFileSync(victim(), "utf8")).toBe("mine");
  });

  it("nor is what it points at opened or closed", async () => {
    chmodSync(victim(), 0o644);
    mkdirSync(join(folder, "data"), { mode: 0o700 });
    symlinkSync(folder, join(folder, "data", "up"));
    await closeToOthers([join(folder, "data")]);
    expect(lstatSync(victim()).mode & 0o777).toBe(0o644);
  });
});
