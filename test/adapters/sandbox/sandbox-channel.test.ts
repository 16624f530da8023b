import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPersona } from "../../../src/adapters/sandbox/persona";
import { openSandboxPhones } from "../../../src/adapters/sandbox/phones";
import {
  createSandboxChannel,
  type SandboxChannel,
  type SandboxOptions,
} from "../../../src/adapters/sandbox/sandbox-channel";
import { createSystemIds } from "../../../src/adapters/system/ids";
import { createSeededRandom } from "../../../src/adapters/system/random";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { AppEvent } from "../../../src/application/ports/events";
import type { OutboundMessage } from "../../../src/domain/message";
import { phoneNumber } from "../../../src/domain/phone-number";
import { createManualClock, type ManualClock } from "../../support/manual-clock";

const siti = phoneNumber("6289000000001");
const never = new AbortController().signal;

let folder: string;
let clock: ManualClock;
let logged: AppEvent[];
const running: SandboxChannel[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-sandbox-"));
  clock = createManualClock();
  logged = [];
});
afterEach(async () => {
  for (const channel of running.splice(0)) await channel.stop();
  rmSync(folder, { recursive: true });
});

async function run(senders: readonly string[], options: Partial<SandboxOptions> = {}) {
  const channel = createSandboxChannel(
    { senders, folder, latencyMs: { least: 0, most: 0 }, crowd: null, ...options },
    { clock, ids: createSystemIds(), random: createSeededRandom(1), events: { emit: (e) => logged.push(e) } },
  );
  const events: ChannelEvent[] = [];
  await channel.start((event) => events.push(event));
  running.push(channel);
  const heard = () => events.flatMap((event) => (event.kind === "message" ? [event.message.text] : []));
  const receipts = () => events.flatMap((event) => (event.kind === "receipt" ? [event.receipt] : []));
  return { channel, events, heard, receipts };
}

function message(text: string, senderId = "jajag-1", more: Partial<OutboundMessage> = {}): OutboundMessage {
  return { deliveryId: 1, senderId, to: siti, text, attachment: null, quotedMessageId: null, ...more };
}

async function accepted(channel: SandboxChannel, outbound: OutboundMessage): Promise<string> {
  const outcome = await channel.send(outbound, never);
  if (outcome.kind !== "accepted") throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.providerMessageId;
}

describe("several processes on one folder", () => {
  test("a message reaches the process of the number that the phone knows, and no other", async () => {
    const one = await run(["jajag-1"]);
    const two = await run(["jajag-2"]);
    await accepted(two.channel, message("tagihan", "jajag-2"));
    const cli = openSandboxPhones({ folder, senders: ["jajag-1"] }, { clock, ids: createSystemIds() });
    await cli.say(siti, "CEK");
    cli.close();
    await clock.advance(50);
    expect(two.heard()).toEqual(["CEK"]);
    expect(one.heard()).toEqual([]);
  });

  test("a phone that knows none of our numbers writes to the first", async () => {
    const both = await run(["jajag-1", "jajag-2"]);
    await both.channel.phones.say(siti, "halo");
    expect(both.events).toContainEqual(
      expect.objectContaining({ kind: "message", message: expect.objectContaining({ senderId: "jajag-1" }) }),
    );
  });

  test("receipts go to the process that serves the number", async () => {
    const one = await run(["jajag-1"]);
    const two = await run(["jajag-2"]);
    const id = await accepted(one.channel, message("tagihan"));
    await two.channel.phones.read(siti);
    await clock.advance(50);
    expect(one.events).toContainEqual({
      kind: "receipt",
      providerMessageId: id,
      receipt: "read",
      at: new Date("2026-11-20T00:59:40.000Z"),
      senderId: "jajag-1",
    });
    expect(two.receipts()).toEqual([]);
  });

  test("a fault planned in one process meets the send of another, once", async () => {
    const one = await run(["jajag-1"]);
    const two = await run(["jajag-2"]);
    two.channel.stage.failNext(siti, { kind: "rejected", reason: "blocked" });
    two.channel.stage.failNext(phoneNumber("6289000000002"), { kind: "uncertain" });
    expect(await one.channel.send(message("a"), never)).toMatchObject({
      kind: "rejected",
      reason: "blocked",
    });
    expect((await one.channel.send(message("b"), never)).kind).toBe("accepted");
  });
});

describe("after a restart", () => {
  test("what was written meanwhile is told at the start, as caught up; what is old is not", async () => {
    const cli = openSandboxPhones({ folder, senders: ["jajag-1"] }, { clock, ids: createSystemIds() });
    await cli.say(siti, "kemarin dulu");
    await clock.advance(25 * 3_600_000);
    await cli.say(siti, "CEK");
    cli.close();
    const { events } = await run(["jajag-1"]);
    const told = events.filter(({ kind }) => kind === "message");
    expect(told).toEqual([
      { kind: "message", caughtUp: true, message: expect.objectContaining({ text: "CEK", from: siti }) },
    ]);
    await clock.advance(1000);
    expect(events.filter(({ kind }) => kind === "message")).toHaveLength(1);
  });

  test("what was sent is still found, and its receipts can be asked for again", async () => {
    const before = await run(["jajag-1"]);
    const id = await accepted(before.channel, message("tagihan"));
    await before.channel.phones.read(siti);
    await before.channel.stop();

    const { channel, receipts, events } = await run(["jajag-1"]);
    const query = {
      senderId: "jajag-1",
      to: siti,
      text: "tagihan",
      fileName: null,
      since: new Date(0),
      providerMessageId: null,
      knownIds: [],
    };
    expect(await channel.findSent(query)).toEqual({ kind: "found", providerMessageId: id });
    expect(receipts()).toEqual([]);
    await channel.refreshReceipts("jajag-1", [id, "unknown"]);
    expect(receipts()).toEqual(["accepted", "delivered", "read"]);
    expect(events.filter((event) => event.kind === "receipt" && event.providerMessageId !== id)).toEqual([]);
  });

  test("a number that was logged out still is, until it is brought back", async () => {
    const before = await run(["jajag-1"]);
    before.channel.stage.setSender("jajag-1", "logged_out", "LOGOUT");
    expect(before.events.at(-1)).toMatchObject({ kind: "status", status: "logged_out", phone: null });
    const { channel, events } = await run(["jajag-1"]);
    expect(channel.isReady("jajag-1")).toBe(false);
    expect(await channel.send(message("a"), never)).toEqual({ kind: "deferred", reason: "not_connected" });
    channel.stage.setSender("jajag-1", "ready");
    expect(channel.isReady("jajag-1")).toBe(true);
    expect(events.at(-1)).toMatchObject({ kind: "status", status: "ready", phone: "6289099999901" });
  });
});

describe("sending", () => {
  test("a lost connection in mid-send is uncertain and nothing stands in the chat", async () => {
    const { channel } = await run(["jajag-1"]);
    channel.stage.failNext(null, { kind: "uncertain" });
    expect((await channel.send(message("a"), never)).kind).toBe("uncertain");
    expect(await channel.phones.messages(siti)).toEqual([]);
  });

  test("rate limited says when to come again", async () => {
    const { channel } = await run(["jajag-1"]);
    channel.stage.failNext(siti, { kind: "deferred", reason: "rate_limited", retryAfterMs: 60_000 });
    expect(await channel.send(message("a"), never)).toMatchObject({
      reason: "rate_limited",
      retryAfterMs: 60_000,
    });
  });

  test("a slow server takes its time by the clock; a wait that ends before is surely not sent", async () => {
    const { channel } = await run(["jajag-1"], { latencyMs: { least: 200, most: 200 } });
    let outcome = "none";
    const sending = channel.send(message("a"), never).then(({ kind }) => {
      outcome = kind;
    });
    await clock.advance(199);
    expect(outcome).toBe("none");
    await clock.advance(1);
    await sending;
    expect(outcome).toBe("accepted");

    const impatient = new AbortController();
    const second = channel.send(message("b"), impatient.signal);
    impatient.abort();
    expect((await second).kind).toBe("deferred");
    expect((await channel.phones.messages(siti)).map(({ text }) => text)).toEqual(["a"]);
  });

  test("a phone in somebody's hand is switched on: what waited and what comes is delivered", async () => {
    const { channel, receipts } = await run(["jajag-1"]);
    await accepted(channel, message("tagihan"));
    expect((await channel.phones.messages(siti)).map(({ state }) => state)).toEqual(["accepted"]);
    await channel.phones.say(siti, "CEK");
    await accepted(channel, message("jawaban"));
    const states = (await channel.phones.messages(siti)).map(({ state }) => state);
    expect(states).toEqual(["delivered", "written", "delivered"]);
    expect(receipts()).toEqual(["delivered", "delivered"]);
  });

  test("a message that is quoted must be of the sandbox, else the quote is dropped", async () => {
    const { channel } = await run(["jajag-1"]);
    const { id } = await channel.phones.write(siti, { text: "CEK" });
    await accepted(channel, message("a", "jajag-1", { quotedMessageId: id }));
    await accepted(channel, message("b", "jajag-1", { quotedMessageId: "unknown" }));
    const quoted = (await channel.phones.messages(siti)).map(({ quotedMessageId }) => quotedMessageId);
    expect(quoted).toEqual([null, id, null]);
  });

  test("a document with a nasty name is kept inside the folder and shown under its own name", async () => {
    const { channel } = await run(["jajag-1"]);
    const content = Buffer.from("%PDF-1.3");
    const attachment = { fileName: "../../tagihan nov.pdf", mimeType: "application/pdf", content };
    await accepted(channel, message("lembar", "jajag-1", { attachment }));
    const document = (await channel.phones.messages(siti))[0]!.document!;
    expect(document).toMatchObject({ fileName: "../../tagihan nov.pdf" });
    expect(document.path).toBe(join(folder, "documents", document.storedAs));
    expect(readFileSync(document.path)).toEqual(content);
    expect(await channel.phones.document(document.storedAs)).toEqual(content);
  });

  test("when the folder cannot take a document, the message surely has not left", async () => {
    const { channel } = await run(["jajag-1"]);
    writeFileSync(join(folder, "documents"), "in the way");
    const attachment = { fileName: "a.pdf", mimeType: "application/pdf", content: Buffer.from("x") };
    const outcome = await channel.send(message("a", "jajag-1", { attachment }), never);
    expect(outcome).toMatchObject({ kind: "deferred", reason: "channel_error" });
    expect(await channel.phones.messages(siti)).toEqual([]);
  });

  test("about one in fifty of the crowd has no WhatsApp; a person's phone always has", async () => {
    const { channel } = await run(["jajag-1"], { crowd: { seed: "lunas" } });
    const without = Array.from({ length: 1000 }, (_, n) =>
      phoneNumber(`62890${String(n).padStart(8, "0")}`),
    ).find((phone) => !createPersona("lunas", phone).hasApp)!;
    const outbound = message("a", "jajag-1", { to: without });
    expect(await channel.send(outbound, never)).toMatchObject({
      kind: "rejected",
      reason: "not_on_whatsapp",
    });
    await channel.phones.say(without, "halo");
    expect((await channel.send(outbound, never)).kind).toBe("accepted");
  });

  test("a late failure is told as a receipt", async () => {
    const { channel, receipts } = await run(["jajag-1"]);
    channel.stage.failLate(await accepted(channel, message("a")));
    expect(receipts()).toEqual(["failed"]);
  });
});

test("a listener that throws is reported and loses no other event", async () => {
  const { channel } = await run([]);
  const other = createSandboxChannel(
    { senders: ["jajag-1"], folder, latencyMs: { least: 0, most: 0 }, crowd: null },
    { clock, ids: createSystemIds(), random: createSeededRandom(1), events: { emit: (e) => logged.push(e) } },
  );
  const heard: string[] = [];
  await other.start((event) => {
    if (event.kind !== "message") return;
    heard.push(event.message.text);
    throw new Error("a bug");
  });
  running.push(other);
  for (const text of ["a", "b", "c"]) await channel.phones.write(siti, { text, senderId: "jajag-1" });
  await clock.advance(50);
  expect(heard).toEqual(["a", "b", "c"]);
  expect(logged).toMatchObject([{ name: "error", where: "the sandbox" }]);
});

test("what was accepted outlives a kill -9 of its sender", async () => {
  const loader = join(__dirname, "..", "..", "support", "typescript.cjs");
  const source = join(__dirname, "sender-process.ts");
  const child = spawn(process.execPath, ["-r", loader, source, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ids: string[] = [];
  const ended = new Promise((resolve) => child.once("close", resolve));
  let partial = "";
  child.stdout.on("data", (chunk) => {
    const lines = `${partial}${String(chunk)}`.split("\n");
    partial = lines.pop() ?? "";
    ids.push(...lines);
    if (ids.length > 500) child.kill("SIGKILL");
  });
  await ended;
  const { channel } = await run(["jajag-1"]);
  const kept = new Set((await channel.phones.messages(siti)).map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(500);
  expect(ids.filter((id) => !kept.has(id))).toEqual([]);
});
