import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createUploadFolder, MOST_UPLOAD_BYTES } from "../../src/adapters/files/upload-folder";
import { tidyUploads } from "../../src/application/operating/tidy-uploads";
import { describeOnDatabases } from "../support/database";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

const HEADER = "IDPEL;NAMA;BLTH;RPTAG;NO_WA\n";
const row = (at: number, amount = 70_000 + at) =>
  `51675990${String(at).padStart(4, "0")};SITI ${at};202611;${amount};628900000${String(at).padStart(3, "0")}\n`;
const LIST = HEADER + [1, 2, 3].map((at) => row(at)).join("") + "51675;RUSAK;202611;1000;1\n";

describeOnDatabases("the page of imports", (open) => {
  let office: Office;
  let siti: Visitor;
  const bills = async () =>
    Number((await office.base.dataSource.query("SELECT COUNT(*) AS n FROM bills"))[0].n);
  const folders = () => {
    const uploads = join(office.base.config.dataFolder, "uploads");
    return existsSync(uploads) ? readdirSync(uploads) : [];
  };
  const uploads = () => createUploadFolder(office.base.config.dataFolder);
  const tidy = () => tidyUploads({ store: office.base.store, uploads: uploads() }, new Date());
  const put = async (name: string, content: string | Buffer, values = {}) =>
    siti.upload("/impor", { kunci: (await siti.get("/impor")).key("/impor"), ...values }, { name, content });
  /** Puts a file, has it looked at; its page. */
  const shown = async (content: string | Buffer, values = {}) => {
    const { to } = await put("saldo.csv", content, values);
    await office.work();
    return { to: to!, page: await siti.get(to!) };
  };
  const save = async (to: string, page: Awaited<ReturnType<typeof shown>>["page"], values = {}) => {
    const terlihat = /name="terlihat" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const answer = await siti.post(`${to}/simpan`, { kunci: page.key(`${to}/simpan`), terlihat, ...values });
    await office.work();
    return answer;
  };

  beforeEach(async () => {
    office = await openOffice(open);
    await office.addUser("Siti", "operator");
    await office.addUser("Hadi", "viewer");
    siti = visitorOf(office);
    await siti.signIn("Siti");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("shows kind, columns, rows, effect and refusals, and stores nothing before the button", async () => {
    const { to, page } = await shown(LIST);
    for (const words of [
      "Dibaca 4 · diterima 3 · ditolak 1",
      "Simpan 3 baris",
      "<bdi>RPTAG</bdi> →",
      "ID pelanggan bukan 12 angka.",
      "<b>3</b> tagihan baru",
      "Tanpa waktu data, yang hilang dari daftar tidak dianggap lunas.",
    ])
      expect([words, page.html.includes(words)]).toEqual([words, true]);
    expect(page.html.includes("516759900001")).toBe(false);
    expect(await bills()).toBe(0);
    const csv = await siti.get(`${to}/ditolak.csv`);
    expect(csv.html).toContain("ID pelanggan bukan 12 angka.");
    expect(csv.headers["content-disposition"]).toContain("attachment");

    await save(to, page);
    expect(await bills()).toBe(3);
    const done = await siti.get(to);
    const past = /href="(\/impor\/\d+)"/.exec(done.html)![1]!;
    const one = await siti.get(past);
    expect(one.html).toContain("diterima 3");
    expect(one.html).toContain("<bdi>Siti</bdi>");
    expect((await siti.get(`${past}/ditolak.csv`)).html).toContain("51675;ID pelanggan bukan 12 angka.");
    const list = await siti.get("/impor");
    expect(list.html).toMatch(/20-11-2026 10\.42.*saldo\.csv.*3 \/ 1.*Siti/s);
    await tidy();
    expect(folders()).toEqual([]);
  });

  it("speaks of the fields of the page, where the terminal speaks of options, in every refused row too", async () => {
    const { page } = await shown(`${LIST}516759900009;SEDIKIT;202611;125;1\n`);
    expect(page.html).toContain("Jumlah ini di bawah Rp1.000");
    expect(page.html).toContain("Tetap periksa");
    expect(page.html).not.toMatch(/--(?:force|as-of|period|sheet|kind)/);
  });

  it("takes it exactly once: two clicks, two tabs, Back, and the same form again", async () => {
    const { to, page } = await shown(LIST);
    const other = await siti.get(to);
    const terlihat = /name="terlihat" value="([^"]+)"/.exec(page.html)![1]!;
    const form = { kunci: page.key(`${to}/simpan`), terlihat };
    await Promise.all([siti.post(`${to}/simpan`, form), siti.post(`${to}/simpan`, form)]);
    await siti.post(`${to}/simpan`, { kunci: other.key(`${to}/simpan`), terlihat });
    expect((await siti.get(to)).html).toContain("sedang dikerjakan atau sudah selesai");
    await office.work();
    await siti.post(`${to}/simpan`, form);
    await office.work();
    const [{ n }] = await office.base.dataSource.query("SELECT COUNT(*) AS n FROM imports");
    expect([await bills(), Number(n)]).toEqual([3, 1]);
    const deeds = (await office.base.store.now.auditLog.newest(9)).filter(
      ({ command }) => command === "impor",
    );
    expect(deeds.map(({ outcome }) => outcome).sort()).toEqual(["asked", "done"]);
  });

  it("saves what was shown, and nothing else", async () => {
    const { to, page } = await shown(LIST);
    await siti.post(`${to}/lagi`, { kunci: page.key(`${to}/lagi`), waktu: "2026-11-20 07:30" });
    await office.work();
    await save(to, page);
    expect([await bills(), (await siti.get(to)).html.includes("Berubah sejak")]).toEqual([0, true]);
    const again = await siti.get(to);
    expect(again.html.includes("Tanpa waktu data")).toBe(false);
    await save(to, again);
    expect(await bills()).toBe(3);
    const repeated = await shown(LIST, { waktu: "2026-11-20 07:30" });
    expect(repeated.page.html).toContain("sudah diambil 20-11-2026 10.42 WIB");
    expect(repeated.page.key(`${repeated.to}/simpan`)).toBe("");
  });

  it("says in one sentence what is no list, too big, empty or locked, and keeps nothing of it", async () => {
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    for (const [content, words] of [
      ["bukan;daftar\n1;2\n", "baris judul kolom tidak dikenali"],
      [Buffer.from("%PDF-1.7 bukan daftar"), "saldo.csv"],
      [locked, "terkunci sandi"],
    ] as const) {
      const { to, page } = await shown(content);
      const alarm = /class="alarm stop".*?<p>(.*?)<\/p>/s.exec(page.html)?.[1] ?? "";
      expect(alarm).toContain(words);
      expect(page.html.includes(office.base.config.dataFolder)).toBe(false);
      if (page.key(`${to}/buang`) !== "") await siti.post(`${to}/buang`, { kunci: page.key(`${to}/buang`) });
    }
    await tidy();
    for (const [content, words] of [
      [Buffer.alloc(MOST_UPLOAD_BYTES + 1, 65), "lebih besar dari 50 MB"],
      ["", "kosong"],
    ] as const) {
      expect((await put("saldo.csv", content)).to).toBe("/impor");
      expect((await siti.get("/impor")).html).toContain(words);
    }
    expect((await put("", "")).to).toBe("/impor");
    expect((await siti.get("/impor")).html).toContain("Pilih dulu berkas");
    expect([await bills(), folders()]).toEqual([0, []]);
  });

  it("keeps what was written beside a mistake", async () => {
    await put("saldo.csv", LIST, { waktu: "kemarin <pagi>" });
    const page = await siti.get("/impor");
    expect(page.html).toContain("kemarin &lt;pagi&gt;");
    expect(page.html).toContain("tidak terbaca; tulis seperti 2026-11-20 07:30");
    expect(folders()).toEqual([]);
  });

  it("wants the count written where a forced list would call most of them paid", async () => {
    const many = HEADER + Array.from({ length: 40 }, (_, at) => row(at + 1)).join("");
    const first = await shown(many, { waktu: "2026-11-19 07:30" });
    await save(first.to, first.page);
    const few = await shown(HEADER + row(1) + row(2), { waktu: "2026-11-20 07:30" });
    expect(few.page.html).toContain("Tetap periksa");
    expect(few.page.html).not.toContain("--force");
    await siti.post(`${few.to}/lagi`, {
      kunci: few.page.key(`${few.to}/lagi`),
      waktu: "2026-11-20 07:30",
      paksa: "ya",
    });
    await office.work();
    const forced = await siti.get(few.to);
    expect(forced.html).toContain("Tulis jumlah yang akan dianggap lunas: 38");
    const paid = async () =>
      Number(
        (await office.base.dataSource.query("SELECT COUNT(*) AS n FROM bills WHERE state = 'paid'"))[0].n,
      );
    await save(few.to, forced, { ketik: "83" });
    expect([await paid(), (await siti.get(few.to)).html.includes("Jumlah yang ditulis tidak sama")]).toEqual([
      0,
      true,
    ]);
    await save(few.to, await siti.get(few.to), { ketik: "38" });
    expect(await paid()).toBe(38);
  });

  it("shows names of files and cells as text, and stays shut to who may not", async () => {
    const evil = `<img src=x onerror=alert(1)>`;
    await siti.upload(
      "/impor",
      { kunci: (await siti.get("/impor")).key("/impor") },
      { name: `${evil}.csv`, content: `${HEADER}"${evil}";X;202611;1000;1\n` },
    );
    await office.work();
    const handle = (await office.base.dataSource.query("SELECT handle FROM uploads"))[0].handle as string;
    const page = await siti.get(`/impor/periksa/${handle}`);
    expect(page.html).toContain("&lt;img src=x onerror");
    expect(page.html).not.toContain("<img src=x");

    const hadi = visitorOf(office);
    await hadi.signIn("Hadi");
    for (const path of [
      "/impor",
      `/impor/periksa/${handle}`,
      `/impor/periksa/${handle}/ditolak.csv`,
      "/impor/1",
    ])
      expect([path, (await hadi.get(path)).status]).toEqual([path, 403]);
    expect((await hadi.upload("/impor", { kunci: "x" }, { name: "a.csv", content: LIST })).status).toBe(403);
    expect((await siti.upload("/impor", { kunci: "x" }, { name: "a.csv", content: LIST })).to).toBe("/impor");
    expect(folders()).toEqual([handle]);
    const inAnHour = new Date(Date.now() + 61 * 60_000);
    expect(await tidyUploads({ store: office.base.store, uploads: uploads() }, inAnHour)).toBe(1);
    expect(folders()).toEqual([]);
  });
});
describeOnDatabases("the thread of imports", (open) => {
  /** The sources as they are, in a real thread. */
  const THREAD = {
    file: join(__dirname, "../../src/compose/import-thread.ts"),
    execArgv: ["-r", join(__dirname, "../support/typescript.cjs")],
  };

  it.each([
    ["takes a file from the page to the bills", undefined, 3],
    ["is ended when it takes too long, and nothing is stored", { heapMb: 1_024, timeMs: 1 }, 0],
  ])("%s", async (_what, limits, bills) => {
    const importThread = limits === undefined ? THREAD : { ...THREAD, limits };
    const office = await openOffice(open, { importThread });
    await office.addUser("Siti", "operator");
    const siti = visitorOf(office);
    await siti.signIn("Siti");
    const kunci = (await siti.get("/impor")).key("/impor");
    const { to } = await siti.upload("/impor", { kunci }, { name: "saldo.csv", content: LIST });
    await office.work();
    const page = await siti.get(to!);
    if (bills === 0) expect(page.html).not.toContain("Simpan 3 baris");
    else {
      expect(page.html).toContain("Simpan 3 baris");
      const terlihat = /name="terlihat" value="([^"]+)"/.exec(page.html)![1]!;
      await siti.post(`${to}/simpan`, { kunci: page.key(`${to}/simpan`), terlihat });
      await office.work();
    }
    const [{ n }] = await office.base.dataSource.query("SELECT COUNT(*) AS n FROM bills");
    expect(Number(n)).toBe(bills);
    await office.close();
    expect(office.bugs).toEqual([]);
  });
});
