import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepThread } from "../../../src/adapters/system/steady-thread";

const PROGRAM = `
import { threadId } from "node:worker_threads";
import { serveAsThread } from ${JSON.stringify(join(__dirname, "../../../src/adapters/system/steady-thread"))};
const all: unknown[] = [];
serveAsThread(async (what: string) => {
  if (what === "exit") process.exit(1);
  if (what === "stand") for (;;);
  if (what === "grow") for (;;) all.push(new Array(1000).fill({}));
  if (what === "refuse") throw new TypeError("not that");
  if (what === "later") setTimeout(() => { throw new Error("afterwards"); }, 0);
  return what + " by " + threadId;
}, () => "code");
`;

describe("a thread that is kept", () => {
  let folder = "";
  let file = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lunas-thread-"));
    file = join(folder, "program.ts");
    writeFileSync(file, PROGRAM);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const kept = (timeMs = 60_000) =>
    keepThread<string, string>(
      file,
      { heapMb: 128, timeMs },
      {
        execArgv: ["-r", join(__dirname, "../../support/typescript.cjs")],
      },
    );
  const whose = (answer: string) => Number(answer.split(" by ")[1]);

  it("answers one question after another, each by the same thread; what the work refuses ends nothing", async () => {
    const { ask } = kept();
    const answers = await Promise.all(["a", "b", "c"].map(ask));
    expect(answers.map((answer) => answer.split(" ")[0])).toEqual(["a", "b", "c"]);
    const refusal = await ask("refuse").catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "TypeError", message: "not that", code: "code" });
    expect(new Set([...answers, await ask("d")].map(whose)).size).toBe(1);
  });

  it.each([
    ["exit", "crash", 60_000],
    ["grow", "memory", 60_000],
    ["stand", "time", 5_000],
  ])(
    "ends with the question that ends it (%s), and the next has a new one",
    async (question, end, timeMs) => {
      const { ask } = kept(timeMs);
      const first = whose(await ask("a"));
      const [ended, next] = await Promise.allSettled([ask(question), ask("b")]);
      expect(ended).toMatchObject({ status: "rejected", reason: { name: "ThreadEnded", end } });
      expect(next).toMatchObject({ status: "fulfilled" });
      expect(whose((next as PromiseFulfilledResult<string>).value)).not.toBe(first);
    },
  );

  it("that ends between two questions is not asked any more", async () => {
    const { ask } = kept();
    const first = whose(await ask("later"));
    for (;;) {
      const answer = await ask("a").catch(() => null);
      if (answer !== null && whose(answer) !== first) break;
    }
  });
});
