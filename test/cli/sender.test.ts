import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { senderCommands } from "../../src/cli/sender";
import { sessionFolder } from "../../src/compose/compose-whatsapp";
import { loadConfig } from "../../src/config/load-config";
import { seedOn } from "../adapters/database/seed";
import { useDatabase } from "../support/database";

describe("lunas sender", () => {
  const open = useDatabase("SQLite");
  const dataFolder = mkdtempSync(join(tmpdir(), "lunas-sender-"));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  async function terminal(settings: Record<string, string> = {}) {
    const seed = await seedOn(open);
    const { url } = await open();
    const environment = {
      CHANNEL: "whatsapp",
      DATABASE_URL: url,
      DATA_FOLDER: dataFolder,
      SENDERS: "jajag-1,jajag-2",
      SEND_HOURS: "00:00-24:00",
      ...settings,
    };
    const config = () => loadConfig(environment);
    /** What a command prints; a Fault is thrown as it is. */
    const lunas = async (line: string) => {
      const printed: string[] = [];
      const program = new Command("lunas").exitOverride();
      senderCommands(program, {
        environment,
        fileNames: [],
        realNames: [],
        config,
        print: (text) => void printed.push(text),
      });
      await program.parseAsync(["sender", ...line.split(" ")], { from: "user" });
      return printed.join("\n");
    };
    const soon = () => new Date(Date.now() + 60_000);
    return { ...seed, lunas, soon, folderOf: (label: string) => sessionFolder(config(), label) };
  }

  it("add: names the next step, and the setting that lacks the label", async () => {
    const { lunas } = await terminal();
    expect(await lunas("add jajag-1")).toBe(
      "Nomor jajag-1 ditambahkan. Tautkan dengan: lunas sender link jajag-1",
    );
    expect(await lunas("add jajag-9")).toMatch(/Tulis juga di SENDERS \(sekarang: jajag-1,jajag-2\)/);
    await expect(lunas("add jajag-9")).rejects.toThrow(/sudah ada/);
    await expect(lunas("add ../x")).rejects.toThrow(/hanya huruf/);
  });

  it("list: state, today's use of each cap with the warm-up, the queue, and every reason to wait", async () => {
    const { lunas, store, campaign, household, delivery, soon } = await terminal({
      HOURLY_CAP: "100",
      DAILY_CAP: "500",
      COLD_DAILY_CAP: "20",
      WARM_UP_DAYS: "10",
    });
    const now = new Date();
    const { senders, campaigns } = store.now;
    await senders.add("jajag-1", now);
    await senders.setLinked("jajag-1", "6289000000001" as never, now);
    await senders.hold("jajag-1", "process", now, soon());
    const campaignId = await campaign();
    await campaigns.moveTo(campaignId, "running", ["draft"], now);
    for (const [number, state] of [
      [1, "accepted"],
      [2, "accepted"],
      [3, "pending"],
      [4, "pending"],
    ] as const) {
      const { contactId } = await household(number);
      await delivery({ campaignId, contactId, state, isCold: number === 3 ? 0 : 1, begunAt: now });
    }
    const list = await lunas("list");
    expect(list.split("\n")).toEqual([
      expect.stringMatching(/^jajag-1 · 6289•+001 · tersambung$/),
      "  kuota: satu jam 4 dari 10, hari ini 4 dari 50, kontak baru 3 dari 2 (pemanasan nomor baru: 10 % dari kuota penuh)",
      "  antrean kampanye: 1 ke kontak lama, 1 ke kontak baru",
      expect.stringMatching(/^ {2}kontak baru menunggu: kuota kontak baru hari ini habis, sampai /),
    ]);
    expect(list).not.toContain("6289000000001");
    await senders.letGo("jajag-1", "process", now);
    await senders.holdBack("jajag-1", "capped", soon(), now);
    await lunas("pause jajag-1");
    expect(await lunas("list")).toMatch(
      /tidak tersambung sejak .*menunggu: belum tersambung.*menunggu: dijeda petugas.*menunggu: dibatasi WhatsApp, sampai /s,
    );
    await lunas("resume jajag-1");
    expect(await lunas("list")).not.toContain("dijeda");
  });

  it("move: shown first, then all that waits and the contacts go; what is in doubt stays", async () => {
    const { lunas, sql, campaign, contact, delivery } = await terminal();
    const campaignId = await campaign();
    for (const number of [1, 2]) {
      const contactId = await contact(number, { senderId: "jajag-1" });
      await delivery({ campaignId: number === 1 ? campaignId : null, contactId, senderId: "jajag-1" });
    }
    const inDoubt = { campaignId, state: "uncertain", begunAt: new Date() };
    await delivery({ ...inDoubt, contactId: await contact(3), senderId: "jajag-1" });
    const where = async () =>
      (await sql.all<{ senderId: string }>("SELECT sender_id FROM deliveries ORDER BY id")).map(
        (row) => row.senderId,
      );
    expect(await lunas("move jajag-1 jajag-2")).toMatch(
      /Akan dipindahkan.*2 pesan.*1 pesan yang belum pasti tetap/,
    );
    expect(await where()).toEqual(["jajag-1", "jajag-1", "jajag-1"]);
    expect(await lunas("move jajag-1 jajag-2 --yes")).toMatch(/2 pesan, 2 kontak/);
    expect(await where()).toEqual(["jajag-2", "jajag-2", "jajag-1"]);
    await expect(lunas("move jajag-1 jajag-1")).rejects.toThrow(/asal dan tujuan sama/);
    await expect(lunas("move jajag-7 jajag-1")).rejects.toThrow(/jajag-7 tidak ada/);
  });

  it("remove: not while messages wait or a service drives it; the session goes with it", async () => {
    const { lunas, store, campaign, contact, delivery, sql, soon, folderOf } = await terminal();
    const { senders } = store.now;
    await senders.add("jajag-2", new Date());
    await senders.hold("jajag-2", "process", new Date(), soon());
    await expect(lunas("remove jajag-2")).rejects.toThrow(/sedang dipakai layanan/);
    await senders.letGo("jajag-2", "process", new Date());
    await delivery({ campaignId: await campaign(), contactId: await contact(1), senderId: "jajag-2" });
    await expect(lunas("remove jajag-2")).rejects.toThrow(/1 pesan yang menunggu.*sender move/);
    await sql.run("UPDATE deliveries SET state = 'uncertain', begun_at = created_at");
    await expect(lunas("remove jajag-2")).rejects.toThrow(/1 pesan yang belum pasti.*delivery doubts/);
    await sql.run("DELETE FROM deliveries");
    mkdirSync(folderOf("jajag-2"), { recursive: true });
    const wrong = new Date(Date.now() + 365 * 86_400_000);
    await store.now.senders.hold("jajag-2", "by a wrong clock", wrong, new Date(wrong.getTime() + 8_000));
    expect(await lunas("remove jajag-2")).toMatch(/dihapus.*perangkat tertaut.*SENDERS/);
    expect(existsSync(folderOf("jajag-2"))).toBe(false);
    expect(await senders.find("jajag-2")).toBeNull();
  });

  it("link and logout: refused while a service drives the number, and in the sandbox", async () => {
    const { lunas, store, soon } = await terminal();
    await store.now.senders.add("jajag-1", new Date());
    await store.now.senders.hold("jajag-1", "process", new Date(), soon());
    await expect(lunas("link jajag-1")).rejects.toThrow(/sedang dijalankan oleh layanan/);
    await expect(lunas("logout jajag-1")).rejects.toThrow(/sedang dijalankan oleh layanan/);
    const sandbox = await terminal({ CHANNEL: "sandbox", SANDBOX_CLOCK: "real" });
    await expect(sandbox.lunas("link jajag-1")).rejects.toThrow(/sandbox/);
    await expect(lunas("link jajag-2 --pairing-code 12345")).rejects.toThrow(/bukan nomor HP/);
  });

  it("writes what an operator did into the audit log", async () => {
    const { lunas, store } = await terminal();
    await lunas("pause jajag-1");
    expect(await store.now.auditLog.newest(5)).toMatchObject([
      { actor: "cli", command: "sender pause", details: "jajag-1", outcome: "done" },
    ]);
  });
});
