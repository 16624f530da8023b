import { existsSync, readFileSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type Office, PASSWORD } from "./office";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) =>
  ["/usr/bin", "/usr/local/bin", "/snap/bin"].map((folder) => `${folder}/${name}`),
);

/** The system's Chromium, or `null`. */
export function findChromium(): string | null {
  return PROGRAMS.find((path) => existsSync(path)) ?? null;
}

/** A suite in the real browser; where there is none, it says so and stands aside. */
export function describeInChromium(name: string, suite: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  if (executablePath === null) {
    describe(`${name} (no Chromium; apt-get install chromium)`, () =>
      it("is not tried", () => {
        process.stderr.write(`${name}: not run, no Chromium.\n`);
      }));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());
    suite(() => browser);
  });
}

/** A window in which nothing may go wrong silently: what the console or the policy complains of fails the test. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

export async function openWindow(
  browser: Browser,
  { url }: Pick<Office, "url">,
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly scheme?: "light" | "dark";
    readonly withoutScript?: boolean;
  } = {},
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.scheme ?? "light",
    javaScriptEnabled: options.withoutScript !== true,
    reducedMotion: "reduce",
    locale: "id-ID",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, context, complaints };
}

export async function signInWith(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Nama pengguna").fill(name);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, each with its place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** Pixels that the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
}

/** A laptop in light, the narrowest phone in dark: between them lies the rest. */
const ENDS = [
  [1366, "light"],
  [320, "dark"],
] as const;

/** Looks at pages on both ends: nothing serious for axe, nothing wider than its window, nothing complained of. */
export async function expectToFit(
  browser: Browser,
  office: Office,
  look: (page: Page, seen: (place: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  for (const [width, scheme] of ENDS) {
    const { page, context, complaints } = await openWindow(browser, office, { width, scheme });
    await look(page, async (place) => {
      expect([place, width, await seriousFindings(page), await overflowOf(page)]).toEqual([
        place,
        width,
        [],
        0,
      ]);
    });
    expect(complaints).toEqual([]);
    await context.close();
  }
}
