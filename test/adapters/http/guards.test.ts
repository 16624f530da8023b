import { once } from "node:events";
import { connect } from "node:net";
import { connectChat } from "../../../src/adapters/http/chat-port";
import { createHttp, type HttpFace, type HttpOptions } from "../../../src/adapters/http/create-http";
import type { HealthReport } from "../../../src/application/ports/health";
import { loadConfig } from "../../../src/config/load-config";

const TOKEN = "kunci-panjang-sekali-0123";
const SITI = "6289000000001";
const healthy = {
  status: "up",
  database: { status: "up" },
  channel: { status: "up", name: "sandbox", senders: [{ senderId: "jajag-1", status: "ready" }] },
  inbound: { status: "up" },
  queues: { inbox: 0, replies: 0 },
} as unknown as HealthReport;

let face: HttpFace | null = null;
afterEach(() => face?.stop());

function make(options: Partial<HttpOptions>): HttpFace {
  const sandbox = { messages: async () => [], read: async () => 1, document: async () => null } as never;
  face = createHttp({
    host: "127.0.0.1",
    port: 0,
    token: null,
    health: async () => healthy,
    metrics: async () => ({ contentType: "text/plain; charset=utf-8", text: "measured" }),
    sandbox,
    onError: () => undefined,
    ...options,
  });
  return face;
}

const shaped = { error: expect.any(String), message: expect.any(String) };

describe("beyond loopback", () => {
  test.each(["0.0.0.0", "::", "192.168.1.5", "lunas.kantor", "127.evil.example"])(
    "HTTP_HOST %s is refused without a token, and taken with one",
    (HTTP_HOST) => {
      expect(() => loadConfig({ HTTP_HOST })).toThrow(/HTTP_HOST.*tanpa sandi.*HTTP_TOKEN/);
      expect(loadConfig({ HTTP_HOST, HTTP_TOKEN: TOKEN }).http).toMatchObject({
        token: TOKEN,
        isLoopback: false,
      });
      expect(loadConfig({ HTTP_HOST, HTTP_PORT: "off" }).http).toBeNull();
    },
  );

  test("a short token is none, and its letters are not shown", () => {
    expect(() => loadConfig({ HTTP_HOST: "0.0.0.0", HTTP_TOKEN: "rahasia" })).toThrow(
      /HTTP_TOKEN: seharusnya 16/,
    );
    expect(() => loadConfig({ HTTP_TOKEN: "rahasia" })).not.toThrow(/rahasia/);
  });
});

describe("behind a proxy with a name", () => {
  const PUBLIC_URL = "https://lunas.unit.example";

  test.each([
    "http://lunas.unit.example",
    "https://lunas.unit.example/x",
    "lunas.unit.example",
    "https://a@b.example",
  ])("%s is no PUBLIC_URL", (wrong) =>
    expect(() => loadConfig({ PUBLIC_URL: wrong })).toThrow(/PUBLIC_URL .*https:\/\//),
  );

  test("that name is answered, and no other, whatever the proxy says of the host", async () => {
    expect(loadConfig({ PUBLIC_URL: `${PUBLIC_URL}/` }).http).toMatchObject({ publicUrl: PUBLIC_URL });
    const { server } = make({ publicUrl: PUBLIC_URL });
    const ask = async (host: string, headers = {}) =>
      (await server.inject({ url: "/healthz", headers: { host, ...headers } })).statusCode;
    expect(await ask("Lunas.Unit.example")).toBe(200);
    expect(await ask("127.0.0.1:3000")).toBe(200);
    expect(await ask("evil.example")).toBe(403);
    expect(await ask("evil.example", { "x-forwarded-host": "lunas.unit.example" })).toBe(403);
    await server.close();
    const { server: nameless } = make({ publicUrl: null });
    const headers = { host: "lunas.unit.example" };
    expect((await nameless.inject({ url: "/healthz", headers })).statusCode).toBe(403);
  });

  test("tries are counted by the address that the proxy names, and by nobody's word without one", async () => {
    for (const [publicUrl, address] of [
      [PUBLIC_URL, "203.0.113.9"],
      [null, "127.0.0.1"],
    ] as const) {
      const { server } = make({ publicUrl });
      server.get("/who", (request) => request.ip);
      const headers = { host: "127.0.0.1", "x-forwarded-for": "203.0.113.9" };
      expect((await server.inject({ url: "/who", headers })).body).toBe(address);
      await server.close();
    }
  });
});

describe("with a token", () => {
  test.each([
    "/sandbox/phones/6289000000001/messages",
    "/sandbox/documents/x.pdf",
    "/sandbox/nothing",
    "/sandbox",
    "/metrics",
    "/metrics?x",
  ])("%s needs it", async (url) => {
    const { server } = make({ token: TOKEN });
    for (const authorization of [
      "",
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
      "Bearer",
    ]) {
      const answer = await server.inject({ url, headers: { authorization } });
      expect([answer.statusCode, answer.json()]).toEqual([401, shaped]);
    }
    expect((await server.inject({ url, headers: { authorization: `Bearer ${TOKEN}` } })).statusCode).not.toBe(
      401,
    );
  });

  test("/healthz without it says up or down, and nothing else", async () => {
    const { server } = make({ token: TOKEN });
    expect((await server.inject("/healthz")).json()).toEqual({ status: "up" });
    const known = await server.inject({ url: "/healthz?x", headers: { authorization: `bearer ${TOKEN}` } });
    expect(known.json()).toEqual(healthy);
  });

  test("`lunas chat` brings it", async () => {
    const url = await make({ token: TOKEN }).start();
    expect(await connectChat(url)).toBeNull();
    const port = await connectChat(url, TOKEN);
    expect(await port?.messages(SITI as never)).toEqual([]);
  });
});

describe("without a token", () => {
  test.each([
    ["this machine", {}, 200],
    ["a proxy on this machine", { "x-forwarded-for": "10.0.0.1" }, 403],
    ["a proxy under its name", { host: "lunas.example" }, 403],
  ])(
    "the metrics for %s (%j) are answered with %i, its health in full or in a word",
    async (_who, headers, status) => {
      const { server } = make({ publicUrl: "https://lunas.example" });
      const answer = await server.inject({ url: "/metrics", headers: { host: "127.0.0.1", ...headers } });
      expect(answer.statusCode).toBe(status);
      expect(answer.body).toMatch(status === 200 ? /^measured$/ : /host_refused/);
      const health = await server.inject({ url: "/healthz", headers: { host: "127.0.0.1", ...headers } });
      expect(health.json()).toEqual(status === 200 ? healthy : { status: "up" });
    },
  );
});

describe("the sandbox", () => {
  const url = `/sandbox/phones/${SITI}/messages`;
  test.each([
    ["another machine", { remoteAddress: "192.168.1.77" }],
    ["a proxy on this machine", { headers: { "x-forwarded-for": "10.0.0.1" } }],
    ["a page whose name points here", { headers: { host: "jahat.example" } }],
  ])("is not there for %s, whatever is listened on and whatever token is brought", async (_who, request) => {
    const { server } = make({ host: "0.0.0.0", token: TOKEN });
    const headers = { host: "127.0.0.1", authorization: `Bearer ${TOKEN}` };
    const asked = {
      url,
      ...request,
      headers: { ...headers, ...("headers" in request ? request.headers : {}) },
    };
    expect((await server.inject(asked)).statusCode).toBe(403);
    expect((await server.inject({ url, headers })).statusCode).toBe(200);
  });
});

describe("pages of other sites", () => {
  test.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "http://jahat.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://localhost", host: "localhost" }, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{}, 200],
  ])("a POST with %j is answered %i", async (headers, status) => {
    const { server } = make({});
    const url = `/sandbox/phones/${SITI}/read`;
    expect((await server.inject({ method: "POST", url, headers })).statusCode).toBe(status);
  });

  test("every answer says what it is and that no page may show it", async () => {
    const { server } = make({});
    for (const url of ["/", "/healthz", "/nothing", `/sandbox/phones/${SITI}/messages`]) {
      const { headers } = await server.inject(url);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    }
  });
});

describe("what cannot be read", () => {
  test.each([
    ["/%zz", 400],
    [`/sandbox/documents/${"x".repeat(256)}`, 404],
    [`/sandbox/documents/${"x".repeat(255)}`, 404],
    [`/sandbox/phones/${"1".repeat(300)}/messages`, 404],
  ])("%.40s is answered %i in the documented shape", async (url, status) => {
    const answer = await make({}).server.inject(url);
    expect([answer.statusCode, answer.json()]).toEqual([status, shaped]);
  });

  /** What the service says to these bytes until it closes the connection. */
  async function saidTo(bytes: string, options: Partial<HttpOptions> = {}): Promise<string> {
    const { port } = new URL(await make(options).start());
    const socket = connect(Number(port), "127.0.0.1").setEncoding("utf8");
    let said = "";
    socket.on("data", (part: string) => {
      said += part;
    });
    socket.write(bytes);
    await once(socket, "close");
    return said;
  }

  test("no HTTP at all is answered in the same shape", async () => {
    const said = await saidTo("\u0016\u0003\u0001 hello\r\n\r\n");
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(said.split("\r\n\r\n")[1]!)).toEqual(shaped);
  });

  test("a body that never ends is ended", async () => {
    const head = "POST /sandbox/phones/6289000000001/messages HTTP/1.1\r\nhost: 127.0.0.1\r\n";
    const slow = `${head}content-type: application/json\r\ncontent-length: 5000\r\n\r\n{`;
    expect(await saidTo(slow, { requestTimeoutMs: 200 })).toMatch(/^HTTP\/1\.1 408 .*too_slow/s);
  });
});
