import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli";

const folder = mkdtempSync(join(tmpdir(), "lunas-cli-"));
const before = { ...process.env };
const home = process.cwd();

beforeAll(() => process.chdir(folder));
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one command as a shell would; what it printed, what it complained of, and its exit code. */
async function lunas(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  try {
    return { code: await main(words), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
    process.stdout.removeAllListeners("error");
  }
}

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("lunas config check", () => {
  it("is content with the defaults", async () => {
    expect(await lunas("config", "check")).toEqual({ code: 0, out: "Pengaturan baik.\n", err: "" });
  });

  it("lists everything that is wrong, in .env and in the environment, and fails", async () => {
    fileWith(".env", "\uFEFFCHANNEL=telegram\r\nHTTP_PORT=abc\r\n");
    process.env.HOLDOUT_PERCENT = "90";
    const { code, err } = await lunas("config", "check");
    rmSync(join(folder, ".env"));
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      "Pengaturan belum benar:",
      expect.stringMatching(
        /^- CHANNEL "telegram": seharusnya sandbox atau whatsapp atau cloud\. .*Bawaan: sandbox\.$/,
      ),
      expect.stringMatching(/^- HOLDOUT_PERCENT "90": /),
      expect.stringMatching(/^- HTTP_PORT "abc": seharusnya port 0 sampai 65535, atau off\. /),
    ]);
  });
});

it("finds a misspelt name in .env, and shows what is doubtful without failing", async () => {
  fileWith(".env", "INVOCIE_PDF=off\n");
  const refused = await lunas("config", "check");
  fileWith(".env", "PUSH_SCHEDULE=D 21:00\nMYSQL_ROOT=x\n");
  const doubtful = await lunas("config", "check");
  rmSync(join(folder, ".env"));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("maksudnya INVOICE_PDF?") });
  expect(doubtful).toMatchObject({ code: 0, err: "" });
  expect(doubtful.out).toMatch(
    /^! MYSQL_ROOT di \.env .*\n! PUSH_SCHEDULE "D 21:00" .*SESUDAH.*\n.*dapat dipakai/,
  );
});

it.each([
  ["HTTP_PORT", "off", /^HTTP_PORT=off: .*Isi HTTP_PORT/],
  ["CHANNEL", "whatsapp", /hanya untuk sandbox/],
])("a chat says why there is none with %s=%s", async (name, value, sentence) => {
  process.env[name] = value;
  const { code, err } = await lunas("chat", "--as", "6289012345607");
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
});

it("config show has what is set and what is not, and no password", async () => {
  process.env.DATABASE_URL = "mysql://lunas:rahasia@127.0.0.1:3306/lunas";
  process.env.CHANNEL = "whatsapp";
  const { out } = await lunas("config", "show");
  expect(out).toMatch(/^DATABASE_URL=mysql:\/\/lunas:\*\*\*@127/m);
  expect(out).toMatch(/^HOURLY_CAP, bawaan: 240$/m);
  expect(out).not.toContain("rahasia");
});

it("a port that is none, a number that is none and a template that is not there are among the problems", async () => {
  process.env.HTTP_PORT = "99999";
  process.env.PUSH_LATE_LIMIT_HOURS = "banyak";
  process.env.INVOICE_TEMPLATE_FILE = "/nowhere/text.txt";
  const { code, err } = await lunas("config", "check");
  expect(code).toBe(1);
  expect(err).toMatch(/^- HTTP_PORT "99999": seharusnya port 0 sampai 65535, atau off\./m);
  expect(err).toMatch(/^- PUSH_LATE_LIMIT_HOURS "banyak": seharusnya bilangan 0 sampai 72\./m);
  expect(err).toMatch(/^- INVOICE_TEMPLATE_FILE "\/nowhere\/text\.txt": berkas itu tidak dapat dibaca\./m);
});

it("what is wrong inside the template file is listed as well", async () => {
  process.env.INVOICE_TEMPLATE_FILE = fileWith("own.txt", "Halo {nma}, {rincian}");
  const { code, err } = await lunas("config", "check");
  expect(code).toBe(1);
  expect(err).toMatch(/INVOICE_TEMPLATE_FILE .*\{nma\} tidak dikenal/);
  expect(err).toMatch(/INVOICE_TEMPLATE_FILE .*\{batas_bayar\} harus ada/);
});

describe("lunas template", () => {
  it("shows the text with its placeholders explained, and a preview with sample data", async () => {
    const shown = await lunas("template", "show");
    expect(shown.code).toBe(0);
    const placeholders = [...shown.out.matchAll(/^\{(\w+)\}: .+$/gm)].map((match) => match[1]);
    expect(placeholders.length).toBeGreaterThan(3);
    const preview = await lunas("template", "preview");
    expect(preview.out).toMatch(/Rp77\.125/);
    expect(preview.out).toContain("S••• A•••••");
    expect(preview.out).not.toContain("SITI AMINAH");
    expect(preview.out).not.toMatch(/\{\w+\}/);
  });

  it("checks a file, and says what is wrong with it, all at once", async () => {
    const { code, err } = await lunas("template", "check", fileWith("bad.txt", "Halo {nma} {jumlah} {"));
    expect(code).toBe(1);
    expect(err).toMatch(/^- .*nma/m);
    expect(err.trim().split("\n").length).toBeGreaterThan(1);
    expect(err).not.toMatch(/\bat .*\.ts/);
  });

  it("says so when the file cannot be read", async () => {
    expect(await lunas("template", "check", "tidak-ada.txt")).toMatchObject({
      code: 1,
      err: "Berkas tidak-ada.txt tidak dapat dibaca.\n",
    });
  });
});

describe("what is typed wrongly", () => {
  it.each([
    [["kampanye-x"], "Perintah 'kampanye-x' tidak ada."],
    [["campagn", "list"], "Maksudnya campaign?"],
    [["import"], "Isian <file> belum ditulis."],
    [["import", "a.csv", "--frob"], "Pilihan '--frob' tidak ada."],
    [["chat"], "Pilihan '--as <nomor>' harus ditulis."],
    [["start", "--senders"], "Pilihan '--senders <label>' memerlukan isi."],
    [["campaign", "start", "satu"], 'Nomor kampanye "satu": tulis bilangan bulat mulai 1.'],
    [["campaign", "plan", "--holdout", "80"], '--holdout "80": tulis bilangan bulat dari 0 sampai 50.'],
    [
      ["campaign", "plan", "--outcome", "besok"],
      '--outcome "besok": pilih jatuh-tempo, 3-hari, 7-hari, akhir-bulan.',
    ],
    [["campaign", "plan", "--second-wave-of", "x"], '--second-wave-of "x": tulis bilangan bulat mulai 1.'],
    [["putuskan", "1.5", "sudah"], "Sebut nomor pesannya, lalu sudah atau belum."],
    [["report", "--campaign", "abc"], '--campaign "abc": tulis bilangan bulat mulai 1.'],
    [["sample-data", "--customers", "-5"], '--customers "-5": tulis bilangan bulat dari 1 sampai 5000000.'],
  ])("lunas %j is answered in Indonesian", async (wordsTyped, sentence) => {
    process.env.DATA_FOLDER = join(folder, "typed");
    const { code, out, err } = await lunas(...wordsTyped);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(out + err).not.toMatch(/\berror:|NaN|\n\s+at /);
  });

  it("help has no word of English of the library's", async () => {
    for (const words of [["--help"], ["campaign", "plan", "--help"], ["broadcast", "--help"], ["help"]]) {
      const { code, out } = await lunas(...words);
      expect(code).toBe(0);
      expect(out).toMatch(/Pemakaian: lunas/);
      expect(out).not.toMatch(
        /Usage|Options|Commands|Arguments|default|display help|\[options\]|\[command\]/,
      );
    }
  });
});

describe("lunas", () => {
  it("explains a database that is not there, without a stack", async () => {
    process.env.DATABASE_URL = "mysql://root:geheim@127.0.0.1:1/lunas";
    const { code, err } = await lunas("campaign", "list");
    expect(code).toBe(1);
    expect(err).toMatch(/^Basis data tidak dapat dibuka \(.*ECONNREFUSED.*\)\. Periksa DATABASE_URL/);
    expect(err).not.toMatch(/geheim|\n\s+at /);
  });

  it("explains a data folder that is a file", async () => {
    process.env.DATA_FOLDER = fileWith("data-file", "");
    const { code, err } = await lunas("campaign", "list");
    expect(code).toBe(1);
    expect(err).toMatch(/data-file.* tidak dapat dipakai \(E\w+\).*Perbaiki jalurnya\.$/m);
  });

  it("makes an empty database ready by itself, and finds nothing in it", async () => {
    process.env.DATA_FOLDER = join(folder, "fresh");
    expect(await lunas("campaign", "status")).toMatchObject({
      code: 1,
      err: "Belum ada kampanye. Susun dengan: lunas campaign plan\n",
    });
    expect(await lunas("campaign", "plan")).toMatchObject({
      code: 1,
      err: "Belum ada data tagihan. Ambil dulu daftarnya: lunas import <berkas>\n",
    });
  });
});
