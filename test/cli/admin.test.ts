import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { ADMIN_COMMANDS } from "../../src/admin";
import { adminCommands, reportLines } from "../../src/cli/admin";
import { loadConfig } from "../../src/config/load-config";
import { MORNING, phoneOf, seedOn } from "../adapters/database/seed";
import { describeOnDatabases } from "../support/database";

const folder = mkdtempSync(join(tmpdir(), "lunas-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnDatabases("admin commands on the command line", (open) => {
  async function terminal() {
    const seed = await seedOn(open);
    const { url } = await open();
    const said: string[] = [];
    const config = loadConfig({
      CHANNEL: "sandbox",
      SANDBOX_CLOCK: "real",
      DATABASE_URL: url,
      DATA_FOLDER: folder,
    });
    const lunas = async (...words: string[]) => {
      const program = new Command("lunas").exitOverride();
      adminCommands(program, {
        environment: {},
        fileNames: [],
        realNames: [],
        config: () => config,
        print: (text) => said.push(text),
      });
      said.length = 0;
      await program.parseAsync(words, { from: "user" });
      return said.join("\n");
    };
    const audit = async () =>
      (await seed.sql.all<object>("SELECT actor, command, details, outcome FROM audit_log ORDER BY id")).map(
        (row) => Object.values(row).join("|"),
      );
    return { ...seed, lunas, audit };
  }

  test("every command of the chat is one of the terminal, with its summary", () => {
    const program = new Command("lunas");
    adminCommands(program, {
      environment: {},
      fileNames: [],
      realNames: [],
      config: () => loadConfig({}),
      print: () => undefined,
    });
    expect(program.commands.map((one) => [one.name(), one.description()])).toEqual(
      ADMIN_COMMANDS.map((one) => [one.name, one.summary]),
    );
  });

  test("a case is read, taken, answered and closed at the terminal", async () => {
    const { store, household, lunas, audit } = await terminal();
    const { contactId } = await household(1);
    const id = await store.now.cases.open({
      contactId,
      customerId: null,
      kind: "complaint",
      summary: "lampu sering mati",
      openedAt: MORNING,
    });
    expect(await lunas("kasus")).toMatch(
      /^1 kasus belum selesai\nNo\. {2}Tentang {2}Nomor .*\n1\. {3}keluhan {2}6289/,
    );
    expect(await lunas("kasus", String(id))).toMatch(/Isi:\n> lampu sering mati/);
    await lunas("ambil", String(id));
    expect((await store.now.contacts.find(contactId))!.attendedBy).toBe("cli");
    expect(await lunas("balas", String(id), "Baik", "Bu")).toMatch(/^Jawaban kasus 1 dikirim/);
    expect(await store.now.deliveries.dialogue(contactId, 5)).toMatchObject([
      { direction: "out", text: expect.stringMatching(/^\*Petugas .*:\*\nBaik Bu$/), state: "pending" },
    ]);
    await lunas("tutup", String(id));
    expect((await store.now.contacts.find(contactId))!.attendedBy).toBeNull();
    expect(await audit()).toEqual([
      "cli|kasus||done",
      "cli|kasus|1|done",
      "cli|ambil|1|done",
      "cli|balas|1|done",
      "cli|tutup|1|done",
    ]);
  });

  test("what asks in the chat asks here, and says --yes where nobody can be asked", async () => {
    const { store, household, lunas, audit } = await terminal();
    await household(1);
    await expect(lunas("broadcast", "belum-bayar", "Kantor tutup besok.")).rejects.toThrow(/--yes/);
    expect(await store.now.campaigns.stateOf(1)).toBe("planned");
    expect(await lunas("broadcast", "--yes", "belum-bayar", "Kantor tutup besok.")).toMatch(
      /Broadcast 2 dimulai/,
    );
    expect(await store.now.campaigns.stateOf(2)).toBe("running");
    expect(await lunas("kampanye")).toMatch(/No\. {2}Nama .*\n2\. .*berjalan: 1 menunggu/);
    expect(await lunas("batal", "2", "--yes")).toMatch(/Kampanye 2 dibatalkan/);
    expect((await audit()).slice(-2)).toEqual(["cli|batal|2|asked", "cli|batal|2|done"]);
    await expect(lunas("batal", "2", "--yes")).rejects.toThrow(/Kampanye 2 sudah dibatalkan/);
    expect((await audit()).at(-1)).toBe("cli|batal|2|refused");
  });

  test("a file is named on the line", async () => {
    const { store, lunas } = await terminal();
    const file = join(folder, "nomor.csv");
    writeFileSync(file, "IDPEL;NAMA;RPTAG;BULAN;NO_WA\n516759900061;PAK SLAMET;50.000;202611;08900000061\n");
    expect(await lunas("impor", file, "2026-11", "--yes")).toMatch(/Percobaan saja.*Selesai: /s);
    expect(await store.now.contacts.findByPhone(phoneOf(61) as never)).toBeNull();
    expect(await store.now.customers.find("516759900061" as never)).toMatchObject({ name: "PAK SLAMET" });
    await expect(lunas("impor")).rejects.toThrow(/Belum ada berkas/);
  });

  test("customers, phones and opt-outs", async () => {
    const { household, lunas } = await terminal();
    await household(1);
    expect(await lunas("pelanggan", "516759900001")).toMatch(/^Pelanggan 516759900001\nP•+ /);
    expect(await lunas("optout", phoneOf(1), "lewat", "loket")).toMatch(/tidak lagi dikirimi pengingat/);
    expect(await lunas("nomor", phoneOf(1))).toMatch(/Minta berhenti sejak/);
    expect(await lunas("optin", phoneOf(1), "lewat", "telepon", "--yes")).toMatch(/lagi/);
    expect(await lunas("status")).toMatch(/^Status Lunas\nTidak ada kampanye/);
    expect(await lunas("bantuan")).toMatch(/!kasus \[nomor\] {2,}percakapan/);
    await expect(lunas("pelanggan", "1")).rejects.toThrow(/Tulis: !pelanggan/);
  });
});

test("a report on a terminal has no stars, columns under one another, and the place of its file", () => {
  const lines = reportLines(
    {
      title: "Laporan",
      lines: [
        "Lunas *92%* tepat waktu (*Rp1.000*).",
        "*S••• A••••, ID 51675••••011, *D••• B••",
        "D••• A••••••, R1",
      ],
      table: {
        columns: ["No.", "Nama"],
        rows: [
          ["1.", "satu"],
          ["12.", ""],
        ],
      },
      document: { kind: "stored", path: "reports/a.pdf", fileName: "a.pdf" },
    },
    (path) => `/data/${path}`,
  );
  expect(lines).toEqual([
    "Laporan",
    "Lunas 92% tepat waktu (Rp1.000).",
    "*S••• A••••, ID 51675••••011, *D••• B••",
    "D••• A••••••, R1",
    "No.  Nama",
    "1.   satu",
    "12.",
    "Berkas: /data/reports/a.pdf",
  ]);
});

test("where the screen is too narrow for columns, a row is one line, and empty cells leave no mark", () => {
  const report = {
    title: "2 kasus",
    table: {
      columns: ["No.", "Tentang", "Keadaan", "Isi"],
      rows: [
        ["1.", "salah nomor", "", "ini bukan nomor saya"],
        ["", "pindah", "ditangani", "rumah kosong"],
      ],
    },
  };
  const shown = (screen: number | null) => reportLines(report, (path) => path, screen);
  expect(shown(30)).toEqual([
    "2 kasus",
    "1. salah nomor – ini bukan nomor saya",
    "pindah – ditangani – rumah kosong",
  ]);
  expect(shown(80)).toEqual(shown(null));
  expect(shown(null)[1]).toBe("No.  Tentang      Keadaan    Isi");
});
