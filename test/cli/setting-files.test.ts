import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
