import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const LOADER = join(__dirname, "..", "..", "support", "typescript.cjs");
const PROGRAM = join(__dirname, "watched-process.ts");

async function run(mode: string): Promise<{ code: number | null; signal: string | null; said: string }> {
  const child = spawn(process.execPath, ["-r", LOADER, PROGRAM, mode], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [code, signal] = await once(child, "close");
  return { code, signal, said };
}

describe("the watchdog", () => {
  it("ends a process whose loop stands, with a word", async () =>
    expect(await run("stand")).toEqual({ code: null, signal: "SIGKILL", said: "It stood still.\n" }));

  it("leaves a process alone that computes in pieces", async () =>
    expect(await run("work")).toEqual({ code: 0, signal: null, said: "" }));
});
