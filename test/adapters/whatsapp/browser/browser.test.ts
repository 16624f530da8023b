import {
  browserArguments,
  findBrowser,
  libraryPuppeteer,
} from "../../../../src/adapters/whatsapp/browser/browser";

/** The places below are Linux's. */
const SYSTEM = process.platform === "linux" ? "system" : undefined;

describe("the browser", () => {
  const only =
    (...paths: readonly (string | null)[]) =>
    (path: string) =>
      paths.includes(path);

  it("is the one that is set; one that is set and not there is a mistake, and never replaced", () => {
    expect(findBrowser("/opt/x/chrome", only("/opt/x/chrome", "/usr/bin/chromium"))).toEqual({
      path: "/opt/x/chrome",
      by: "CHROMIUM_PATH",
    });
    expect(() => findBrowser("/opt/x/chrome", only("/usr/bin/chromium"))).toThrow(
      /CHROMIUM_PATH menunjuk ke \/opt\/x\/chrome/,
    );
  });

  it("is else puppeteer's, by its own rule", () => {
    const puppeteer = libraryPuppeteer();
    const rule = jest.spyOn(puppeteer, "executablePath");
    rule.mockReturnValue("/home/kantor/.cache/puppeteer/chrome");
    const places = ["/home/kantor/.cache/puppeteer/chrome", "/usr/bin/chromium"];
    expect(findBrowser(null, only(...places))).toEqual({ path: places[0], by: "puppeteer" });
    // Named but not downloaded: the system's is taken.
    expect(findBrowser(null, only("/usr/bin/chromium"))?.by).toBe(SYSTEM);
    rule.mockImplementation(() => {
      throw new Error("Could not find Chrome (ver. 146)");
    });
    expect(findBrowser(null, only("/usr/bin/chromium"))?.by).toBe(SYSTEM);
    rule.mockRestore();
  });

  it("is else one of the system's places, the likelier first; or there is none", () => {
    const places = ["/usr/bin/google-chrome", "/snap/bin/chromium"];
    expect(findBrowser(null, only(...places))).toEqual(SYSTEM ? { path: places[0], by: SYSTEM } : null);
    expect(findBrowser(null, () => false)).toBeNull();
  });

  it("gets the operator's arguments last, and none of ours twice", async () => {
    const own = ["--no-sandbox", "--disable-dev-shm-usage", "--proxy-server=http://proxy.invalid:3128"];
    expect(await browserArguments(own)).toEqual(own);
    const needed = await browserArguments([]);
    const isRoot = process.platform === "linux" && process.getuid?.() === 0;
    expect(needed.includes("--no-sandbox")).toBe(isRoot);
    expect((await browserArguments(["--x"])).at(-1)).toBe("--x");
  });
});
