import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secretFileWarnings, withSecretFiles } from "../../src/cli/secret-files";
import { checkSettings, settingProblems } from "../../src/cli/setting-files";

const folder = mkdtempSync(join(tmpdir(), "lunas-setting-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const browser = (path: string, channel = "whatsapp") =>
  settingProblems({ CHANNEL: channel, CHROMIUM_PATH: path }, []);

describe("files that settings name", () => {
  it("a browser must be there and be a program, where one is needed", () => {
    const program = join(folder, "chromium");
    writeFileSync(program, "#!/bin/sh\n");
    chmodSync(program, 0o755);
    expect(browser(program)).toEqual([]);
    expect(browser("")).toEqual([]);
    expect(browser(join(folder, "none"))).toEqual([
      expect.stringMatching(/^CHROMIUM_PATH .*tidak ada\. Tulis/),
    ]);
    expect(browser(folder)).toEqual([expect.stringMatching(/itu folder, bukan program/)]);
    expect(browser(join(folder, "none"), "sandbox")).toEqual([]);
  });

  it("a browser that may not be run is none", () => {
    const page = join(folder, "page.html");
    writeFileSync(page, "");
    chmodSync(page, 0o644);
    expect(browser(page)).toEqual([expect.stringMatching(/tidak boleh dijalankan/)]);
  });

  it("are told together with everything else", () => {
    expect(() =>
      checkSettings({ CHANNEL: "whatsapp", CHROMIUM_PATH: "/none", HTTP_PORT: "x", HTTP_PRT: "1" }, [
        "HTTP_PRT",
      ]),
    ).toThrow(/^Pengaturan belum benar:\n- HTTP_PORT "x".*\n- HTTP_PRT .*\n- CHROMIUM_PATH "\/none"/);
  });
});

describe.each(["CLOUD_TOKEN", "CLOUD_APP_SECRET", "CLOUD_VERIFY_TOKEN"])(
  "%s in a file of its own",
  (name) => {
    const path = join(folder, name);
    const file = (content: string, mode = 0o600) => {
      rmSync(path, { force: true });
      writeFileSync(path, content);
      chmodSync(path, mode);
      return { [`${name}_FILE`]: path };
    };
    /** As the program does: first the files are read, then all is checked. */
    const problems = (environment: Record<string, string>) =>
      settingProblems(withSecretFiles(environment), []);

    it("is read, without the end of its line; beside the same value it does no harm", () => {
      const named = file("geheim-geheim-geheim\n");
      expect(withSecretFiles(named)).toEqual({ ...named, [name]: "geheim-geheim-geheim" });
      expect(problems(named)).toEqual([]);
      expect(problems({ ...named, [name]: "geheim-geheim-geheim" })).toEqual([]);
    });

    it.each([
      [
        "another value beside it",
        "geheim-geheim-geheim",
        { [name]: "anders-anders-anders" },
        / berlainan\. Kosong/,
      ],
      ["nothing in it", " \n", {}, /_FILE ".*": berkas itu kosong\. Isi/],
      ["two lines in it", "geheim-geheim\ngeheim-geheim", {}, /: seharusnya .*tanpa spasi/],
      [
        "more in it than a secret",
        "g".repeat(5_000),
        {},
        /_FILE ".*": berkas itu tidak dapat dibaca\. Perbaiki/,
      ],
    ])("with %s is refused in a sentence that shows nothing of it", (_what, content, beside, sentence) => {
      const [line = "", ...more] = problems({ ...file(content), ...beside });
      expect(more).toEqual([]);
      expect(line).toMatch(sentence);
      expect(line).toContain(name);
      expect(line).not.toMatch(/geheim|anders|ggg/);
    });

    it("must be there, and be a file", () => {
      for (const wrong of [join(folder, "none"), folder])
        expect(problems({ [`${name}_FILE`]: wrong })).toEqual([
          `${name}_FILE "${wrong}": berkas itu tidak dapat dibaca. Perbaiki jalurnya atau hak bacanya.`,
        ]);
    });

    it("is worth a word when every account of the machine may read it", () => {
      expect(secretFileWarnings(file("geheim-geheim-geheim", 0o640))).toEqual([]);
      expect(secretFileWarnings(file("geheim-geheim-geheim", 0o644))).toEqual([
        `${name}_FILE "${path}" dapat dibaca semua akun di komputer ini. Tutup dengan: chmod o-rwx ${path}`,
      ]);
      expect(problems(file("geheim-geheim-geheim", 0o644))).toEqual([]);
    });
  },
);
