import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createLog } from "../../../src/adapters/system/log";
import type { AppEvent } from "../../../src/application/ports/events";
import { createManualClock } from "../../support/manual-clock";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function screen(isTTY = false) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk).trimEnd());
      done();
    },
  });
  return { lines, stream: Object.assign(stream, { isTTY }) };
}

const started: AppEvent = { name: "service.started", tookMs: 1234, url: "http://127.0.0.1:3000/" };

test("people get short lines with the clock of the service, machines get JSON with the facts", async () => {
  const clock = createManualClock("2026-11-20T00:59:40.000Z");
  const { lines, stream } = screen();
  const file = join(folder, "log", "lunas.log");
  const log = createLog({ file, console: stream, consoleLevel: "info" }, { clock });
  log.emit(started);
  log.emit({ name: "inbox.answered", inboxId: 7, intent: "check_bill", tookMs: 8.4 });
  await log.close();

  expect(lines).toEqual(["07.59.40  Ready after 1.2 s. Look at http://127.0.0.1:3000/"]);
  const written = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(written).toEqual([
    {
      at: "2026-11-20T00:59:40.000Z",
      level: "info",
      name: "service.started",
      text: "Ready after 1.2 s. Look at http://127.0.0.1:3000/",
      tookMs: 1234,
      url: "http://127.0.0.1:3000/",
    },
    expect.objectContaining({ level: "debug", name: "inbox.answered", inboxId: 7 }),
  ]);
});

test("a phone inside an error reaches neither the console nor the file", async () => {
  const { lines, stream } = screen();
  const file = join(folder, "lunas.log");
  const log = createLog({ file, console: stream, consoleLevel: "debug" }, { clock: createManualClock() });
  const error = new Error("no chat with 6289012345678 about 516759900011");
  log.emit({ name: "error", where: "the sender's loop", error });
  log.emit({ name: "inbox.failed", inboxId: 1, attempt: 2, error });
  await log.close();
  const everything = lines.join("\n") + readFileSync(file, "utf8");
  expect(everything).toContain("no chat with 6289••••678");
  expect(everything).not.toMatch(/6289012345678|516759900011/);
});

test("on a terminal trouble is coloured", async () => {
  const { lines, stream } = screen(true);
  const log = createLog(
    { file: null, console: stream, consoleLevel: "info" },
    { clock: createManualClock() },
  );
  log.emit({ name: "database.lost", reason: "connection refused" });
  log.emit(started);
  await log.close();
  expect(lines[0]).toContain("\u001b[31mThe database does not answer");
  expect(lines[1]).not.toContain("\u001b[");
});

test("a screen that wants no colours (NO_COLOR) gets none", async () => {
  const { lines, stream } = screen(true);
  const plain = Object.assign(stream, { hasColors: () => false });
  const log = createLog(
    { file: join(folder, "lunas.log"), console: plain, consoleLevel: "info" },
    { clock: createManualClock() },
  );
  log.emit({ name: "database.lost", reason: "ECONNREFUSED" });
  await log.close();
  expect(lines.join()).not.toContain("\u001b");
});

test("a file that cannot be written is told once and stops nothing; later it is tried again", async () => {
  const clock = createManualClock();
  const { lines, stream } = screen();
  const file = join(folder, "lunas.log");
  mkdirSync(file);
  const log = createLog({ file, console: stream, consoleLevel: "info" }, { clock });
  for (let n = 0; n < 200; n++) log.emit(started);
  await clock.advance(30_000);
  expect(lines.filter((line) => line.includes("Ready"))).toHaveLength(200);
  expect(lines.filter((line) => line.includes("EISDIR"))).toHaveLength(1);

  rmdirSync(file);
  log.emit(started);
  await log.close();
  expect(readFileSync(file, "utf8")).toContain("service.started");
});
