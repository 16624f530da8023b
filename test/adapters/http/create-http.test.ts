import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectChat } from "../../../src/adapters/http/chat-port";
import { createHttp, type HttpFace, type HttpOptions } from "../../../src/adapters/http/create-http";
import { keepDocument } from "../../../src/adapters/sandbox/documents";
import { createSandboxPhones } from "../../../src/adapters/sandbox/phones";
import { openSandbox, type Sandbox } from "../../../src/adapters/sandbox/sandbox";
import { createSystemIds } from "../../../src/adapters/system/ids";
import type { HealthReport } from "../../../src/application/ports/health";
import type { SandboxPhones } from "../../../src/application/ports/sandbox-phones";
import { Fault } from "../../../src/domain/fault";
import { phoneNumber } from "../../../src/domain/phone-number";
import { createManualClock } from "../../support/manual-clock";

const siti = "6289000000001";
const healthy: HealthReport = {
  status: "up",
  database: { status: "up" },
  channel: { status: "up", name: "sandbox", senders: [{ senderId: "jajag-1", status: "ready" }] },
  inbound: { status: "up" },
  queues: { inbox: 0, replies: 0 },
};

let folder: string;
let sandbox: Sandbox;
let phones: SandboxPhones;
let http: HttpFace;
let unexpected: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-http-"));
  sandbox = openSandbox(folder);
  phones = createSandboxPhones({ sandbox, clock: createManualClock(), ids: createSystemIds() }, ["jajag-1"]);
  unexpected = [];
  http = make({});
});
afterEach(async () => {
  await http.stop();
  sandbox.close();
  rmSync(folder, { recursive: true });
});

function make(options: Partial<HttpOptions>): HttpFace {
  return createHttp({
    host: "127.0.0.1",
    port: 0,
    token: null,
    health: async () => healthy,
    sandbox: phones,
    onError: (error) => unexpected.push(error),
    ...options,
  });
}

async function call(method: "GET" | "POST", url: string, body?: unknown, headers = {}) {
  const sent = body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) };
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await http.server.inject({ method, url, ...sent, headers: { ...type, ...headers } });
  const isJson = response.headers["content-type"]?.toString().includes("json");
  return { status: response.statusCode, body: isJson ? response.json() : response.body, raw: response };
}

function sendToSiti(document: { fileName: string; storedAs: string } | null) {
  sandbox.append({
    kind: "sent",
    id: "out-1",
    at: "2026-11-20T01:00:00.000Z",
    senderId: "jajag-1",
    to: phoneNumber(siti),
    text: "Lembar informasi tagihan",
    document,
    quotedMessageId: null,
  });
}

describe("health", () => {
  test("200 and the report while everything is up", async () => {
    expect(await call("GET", "/healthz")).toMatchObject({ status: 200, body: healthy });
  });

  test("503 and the reason when something is down", async () => {
    const database = { status: "down", reason: "The database does not answer." } as const;
    http = make({ health: async () => ({ ...healthy, status: "down", database }) });
    const { status, body } = await call("GET", "/healthz");
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: "down",
      reason: "The database does not answer.",
      queues: { inbox: 0 },
    });
  });
});

describe("the phones of the sandbox", () => {
  test("a customer writes, Lunas answers, the customer reads", async () => {
    const written = await call("POST", "/sandbox/phones/0890-0000-0001/messages", { text: "CEK" });
    expect(written).toMatchObject({
      status: 202,
      body: { id: expect.any(String), at: "2026-11-20T00:59:40.000Z" },
    });
    sendToSiti(null);

    const before = await call("GET", `/sandbox/phones/${siti}/messages`);
    expect(before.body).toMatchObject([
      { direction: "in", text: "CEK", state: "written", id: written.body.id },
      {
        direction: "out",
        text: "Lembar informasi tagihan",
        state: "accepted",
        at: "2026-11-20T01:00:00.000Z",
      },
    ]);
    expect(before.body[1]).not.toHaveProperty("document");

    expect((await call("POST", `/sandbox/phones/${siti}/read`)).body).toEqual({ read: 1 });
    expect((await call("GET", `/sandbox/phones/${siti}/messages`)).body[1].state).toBe("read");
    expect((await call("POST", `/sandbox/phones/${siti}/read`)).body).toEqual({ read: 0 });
  });

  test("a photo with an empty caption, in reply to a message", async () => {
    const body = { text: "", kind: "image", quotedMessageId: "out-1" };
    expect((await call("POST", `/sandbox/phones/${siti}/messages`, body)).status).toBe(202);
    const [message] = (await call("GET", `/sandbox/phones/${siti}/messages`)).body;
    expect(message).toMatchObject({ kind: "image", text: "", quotedMessageId: "out-1" });
  });

  test("a document is named in the chat and served under its url", async () => {
    await phones.say(phoneNumber(siti), "PDF");
    const content = Buffer.from("%PDF-1.3 contoh");
    const file = { fileName: "informasi tagihan.pdf", mimeType: "application/pdf", content };
    const storedAs = await keepDocument(folder, "out-1", file);
    sendToSiti({ fileName: file.fileName, storedAs });

    const { document } = (await call("GET", `/sandbox/phones/${siti}/messages`)).body[1];
    expect(document).toMatchObject({
      fileName: "informasi tagihan.pdf",
      path: join(folder, "documents", storedAs),
    });
    const served = await call("GET", document.url);
    expect(served.status).toBe(200);
    expect(served.raw.headers["content-type"]).toBe("application/pdf");
    expect(served.raw.rawPayload).toEqual(content);
  });

  test.each([
    "..%2fjournal.jsonl",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e%2fjournal.jsonl",
    "..",
    ".hidden",
    "%00",
    "nothing.pdf",
    "....//journal.jsonl",
  ])("no document is read outside the folder: %s", async (name) => {
    writeFileSync(join(folder, "journal.jsonl"), "secret");
    const { status, body } = await call("GET", `/sandbox/documents/${name}`);
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  test("they do not exist on the real channel", async () => {
    http = make({ sandbox: null });
    expect((await call("GET", `/sandbox/phones/${siti}/messages`)).status).toBe(404);
  });
});

describe("what is wrong is explained", () => {
  test.each([
    ["a phone that is none", `/sandbox/phones/12345/messages`, { text: "CEK" }, 400, "argument_invalid"],
    ["a landline", `/sandbox/phones/0333123456/messages`, { text: "CEK" }, 400, "argument_invalid"],
    ["no text", `/sandbox/phones/${siti}/messages`, {}, 400, "argument_invalid"],
    ["an empty text", `/sandbox/phones/${siti}/messages`, { text: "  " }, 400, "argument_invalid"],
    ["a number for a text", `/sandbox/phones/${siti}/messages`, { text: 5 }, 400, "argument_invalid"],
    [
      "an unknown kind",
      `/sandbox/phones/${siti}/messages`,
      { text: "x", kind: "fax" },
      400,
      "argument_invalid",
    ],
    ["a list", `/sandbox/phones/${siti}/messages`, [], 400, "argument_invalid"],
    [
      "a very long text",
      `/sandbox/phones/${siti}/messages`,
      { text: "x".repeat(10_001) },
      400,
      "argument_invalid",
    ],
    ["no JSON", `/sandbox/phones/${siti}/messages`, "{text: CEK}", 400, "not_json"],
    [
      "too large a body",
      `/sandbox/phones/${siti}/messages`,
      { text: "x".repeat(70_000) },
      413,
      "body_too_large",
    ],
    ["a path that is none", "/nothing?phone=6289000000001", {}, 404, "not_found"],
  ])("%s", async (_what, url, body, status, code) => {
    const answer = await call("POST", url, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: code, message: expect.stringMatching(/[A-Z"].{20,}\.$/) });
    expect(await phones.messages(phoneNumber(siti))).toEqual([]);
  });

  test("a form's media type is refused", async () => {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await call("POST", `/sandbox/phones/${siti}/messages`, "text=CEK", type);
    expect(answer).toMatchObject({ status: 415, body: { error: "not_json" } });
  });

  test("a bug is hidden from the caller and told to the service", async () => {
    const bug = new Error("secret detail");
    http = make({ health: () => Promise.reject(bug) });
    const { status, raw } = await call("GET", "/healthz");
    expect(status).toBe(500);
    expect(raw.body).not.toMatch(/secret|at /);
    expect(unexpected).toEqual([bug]);
  });

  test("on loopback another host's name is refused", async () => {
    const answer = await call("GET", `/sandbox/phones/${siti}/messages`, undefined, {
      host: "evil.example:3000",
    });
    expect(answer).toMatchObject({ status: 403, body: { error: "host_refused" } });
    http = make({ host: "0.0.0.0" });
    expect((await call("GET", "/healthz", undefined, { host: "lunas.office:3000" })).status).toBe(200);
  });

  test("a port that is taken is a fault with a remedy", async () => {
    const url = new URL(await http.start());
    const second = make({ port: Number(url.port) });
    await expect(second.start()).rejects.toMatchObject({ code: "config_invalid", message: /taken/ });
    await second.stop();
  });
});

describe("a chat from another process", () => {
  test("writes and reads through the service", async () => {
    const chat = await connectChat(await http.start());
    await chat!.say(phoneNumber(siti), "CEK");
    sendToSiti({ fileName: "tagihan.pdf", storedAs: "out-1-tagihan.pdf" });
    expect(await chat!.messages(phoneNumber(siti))).toEqual(await phones.messages(phoneNumber(siti)));
    expect(await chat!.messages(phoneNumber(siti))).toHaveLength(2);
  });

  test("there is none where nothing answers, or where the channel is real", async () => {
    expect(await connectChat("http://127.0.0.1:1")).toBeNull();
    http = make({ health: async () => ({ ...healthy, channel: { ...healthy.channel, name: "whatsapp" } }) });
    expect(await connectChat(await http.start())).toBeNull();
  });

  test("a service that goes away is a fault with a remedy", async () => {
    const chat = await connectChat(await http.start());
    await http.stop();
    const gone = chat!.say(phoneNumber(siti), "CEK");
    await expect(gone).rejects.toBeInstanceOf(Fault);
    await expect(gone).rejects.toMatchObject({ code: "channel_unavailable" });
  });
});
