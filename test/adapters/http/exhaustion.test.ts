import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createHttp, type HttpFace, type HttpOptions } from "../../../src/adapters/http/create-http";
import type { ScreensFace } from "../../../src/adapters/http/serve-screens";
import type { HealthReport } from "../../../src/application/ports/health";

const SIGNED = `sha256=${"a".repeat(64)}`;
const SMALL = 1_000;
const LARGE = 4 * 1024 * 1024;
/** 48 MB of bodies that are not here yet. */
const LARGE_AT_ONCE = 12;
const TOKEN = "t".repeat(43);

const HEALTHY = {
  status: "up",
  database: { status: "up" },
  channel: { status: "up", name: "sandbox", senders: [] },
  inbound: { status: "up" },
  queues: {},
} as HealthReport;

let face: HttpFace | null = null;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await face?.stop();
});

async function serve(options: Partial<HttpOptions>): Promise<number> {
  face = createHttp({
    host: "127.0.0.1",
    port: 0,
    token: null,
    health: async () => ({ status: "up" }) as HealthReport,
    sandbox: null,
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  return Number(new URL(await face.start()).port);
}

/** Sends these bytes, and says with which status they are answered while the connection stays open. */
async function ask(port: number, bytes: string): Promise<{ status: number; socket: Socket }> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => undefined);
  socket.write(bytes);
  const first = await Promise.race([once(socket, "data"), once(socket, "close").then(() => [""])]);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(String(first[0]))?.[1]), socket };
}

const head = (lines: readonly string[]) =>
  `${["POST /webhooks/whatsapp HTTP/1.1", "host: x", ...lines].join("\r\n")}\r\n\r\n`;
const signed = `x-hub-signature-256: ${SIGNED}`;

describe("the door for webhooks", () => {
  let taken: number[];
  const open = () => {
    taken = [];
    return serve({
      webhook: {
        handshake: () => ({ status: 200, body: "" }),
        take: async (body) => {
          taken.push(body.length);
          return { status: 200, body: "" };
        },
      },
    });
  };

  test.each(["", "x-hub-signature-256: sha256=aa", `x-hub-signature-256: sha1=${"a".repeat(40)}`])(
    "does not wait for the body of a request without a signature: %s",
    async (signature) => {
      const port = await open();
      expect((await ask(port, head([signature, `content-length: ${LARGE}`].filter(Boolean)))).status).toBe(
        401,
      );
      expect(taken).toEqual([]);
    },
  );

  test("holds so many large bodies at once, and always takes a small one", async () => {
    const port = await open();
    const large = head([signed, `content-length: ${LARGE}`]);
    for (let n = 0; n < LARGE_AT_ONCE; n++) {
      const socket = connect(port, "127.0.0.1");
      sockets.push(socket);
      await once(socket, "connect");
      socket.write(`${large}{`);
    }
    const small = `${head([signed, `content-length: ${SMALL}`])}${"x".repeat(SMALL)}`;
    // Connections are read in their order: once this one is answered, those before it have been heard.
    expect((await ask(port, small)).status).toBe(200);
    for (const lines of [
      [signed, `content-length: ${LARGE}`],
      [signed, "transfer-encoding: chunked"],
    ])
      expect((await ask(port, head(lines))).status).toBe(503);
    expect((await ask(port, small)).status).toBe(200);
    for (const socket of sockets.splice(0)) socket.destroy();
    let status = 503;
    for (let tries = 0; tries < 200 && status === 503; tries++)
      status = (
        await ask(port, `${head([signed, `content-length: ${SMALL * 100}`])}${"x".repeat(SMALL * 100)}`)
      ).status;
    expect(status).toBe(200);
    expect(taken).toEqual([SMALL, SMALL, SMALL * 100]);
  });
});

test("so many connections are kept, and one more is closed as it comes", async () => {
  const port = await serve({ mostConnections: 3, health: async () => HEALTHY });
  const health = "GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
  for (let n = 0; n < 3; n++) expect((await ask(port, health)).status).toBe(200);
  const surplus = connect(port, "127.0.0.1");
  sockets.push(surplus);
  surplus.on("error", () => undefined);
  await once(surplus, "close");
  sockets[0]!.destroy();
  let status = Number.NaN;
  for (let tries = 0; tries < 200 && status !== 200; tries++) ({ status } = await ask(port, health));
  expect(status).toBe(200);
});

test.each(["healthz", "metrics"])(
  "however many ask for /%s at once, the database is asked once",
  async (path) => {
    let looks = 0;
    const waiting: (() => void)[] = [];
    const look = () => {
      looks += 1;
      return new Promise<void>((resolve) => waiting.push(resolve));
    };
    const port = await serve({
      health: () => look().then(() => HEALTHY),
      metrics: () => look().then(() => ({ contentType: "text/plain", text: "" })),
    });
    const asked = Array.from({ length: 50 }, () => fetch(`http://127.0.0.1:${port}/${path}`));
    for (let tries = 0; tries < 500 && looks === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const all = Promise.all(asked);
    let isDone = false;
    void all.then(() => {
      isDone = true;
    });
    // Those that come after an answer ask anew.
    while (!isDone) {
      for (const tell of waiting.splice(0)) tell();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await all).map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(looks).toBeLessThan(25);
  },
);

describe("screens", () => {
  const caller = { sessionHash: "h", userId: 1, name: "Rina", role: "admin", mayStart: true, actor: "rina" };
  /** Of this test: streams of the one before may still be closing. */
  let seen = { followers: 0, visitors: 0 };
  const screens = (isKnown: boolean, counts = seen): ScreensFace => ({
    screens: [
      {
        method: "GET",
        path: "/x",
        least: "admin",
        answer: async () => ({ kind: "page", status: 200, html: "x" }),
      },
    ],
    assets: { url: (name: string) => name, files: new Map() },
    changes: {
      version: async () => "1",
      noticed: async () => "1",
      follow: () => {
        counts.followers += 1;
        return () => {
          counts.followers -= 1;
        };
      },
    },
    findCaller: async (token) =>
      isKnown && token !== null
        ? { kind: "caller", caller: { ...caller, sessionHash: token } as never }
        : { kind: "nobody" },
    openVisitor: async () => {
      counts.visitors += 1;
      return TOKEN;
    },
    renderError: () => "error",
    isSecure: false,
  });
  beforeEach(() => {
    seen = { followers: 0, visitors: 0 };
  });

  const stream = (token: string) =>
    `GET /langsung?beranda=1 HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: lunas=${token}\r\n\r\n`;

  test("are followed by twenty pages of one sign-in, and by others all the same", async () => {
    const port = await serve({ screens: screens(true) });
    const open: Socket[] = [];
    for (let n = 0; n < 20; n++) {
      const { status, socket } = await ask(port, stream(TOKEN));
      expect(status).toBe(200);
      open.push(socket);
    }
    expect((await ask(port, stream(TOKEN))).status).toBe(429);
    expect((await ask(port, stream("o".repeat(43)))).status).toBe(200);
    expect(seen.followers).toBe(21);
    open[0]!.destroy();
    let status = 429;
    for (let tries = 0; tries < 200 && status === 429; tries++)
      status = (await ask(port, stream(TOKEN))).status;
    expect(status).toBe(200);
  });

  test("are followed by two hundred at most", async () => {
    const port = await serve({ screens: screens(true) });
    for (let n = 0; n < 200; n++)
      expect((await ask(port, stream(`${n}`.padStart(43, "0")))).status).toBe(200);
    expect((await ask(port, stream("n".repeat(43)))).status).toBe(429);
    expect(seen.followers).toBe(200);
    sockets[0]!.destroy();
    let status = 429;
    for (let tries = 0; tries < 200 && status === 429; tries++)
      status = (await ask(port, stream("n".repeat(43)))).status;
    expect(status).toBe(200);
  });

  test("let nobody but a known person take long to send a file", async () => {
    const upload = (token: string) =>
      `POST /x HTTP/1.1\r\nhost: 127.0.0.1\r\norigin: http://127.0.0.1\r\ncookie: lunas=${token}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 900000\r\n\r\n--b\r\n`;
    const face = screens(true);
    const [page] = face.screens;
    const port = await serve({
      screens: {
        ...face,
        findCaller: async (token) => face.findCaller(token === TOKEN ? token : null, false),
        screens: [{ ...page!, method: "POST", takesFile: true }],
      },
      requestTimeoutMs: 300,
    });
    const known = connect(port, "127.0.0.1");
    sockets.push(known);
    let isKnownEnded = false;
    known.on("close", () => {
      isKnownEnded = true;
    });
    known.write(upload(TOKEN));
    // Whoever is sent to sign in has the answer at once, and may not hold the connection by an endless body.
    const { status, socket } = await ask(port, upload("n".repeat(43)));
    expect(status).toBe(303);
    const trickle = setInterval(() => socket.write("x"), 50);
    // What is written to a closed connection is an error, and expected.
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(trickle);
    expect(isKnownEnded).toBe(false);
  });

  test("begin no session for what another page embeds", async () => {
    const port = await serve({ screens: screens(false) });
    for (const mode of ["no-cors", "cors", "websocket"])
      await fetch(`http://127.0.0.1:${port}/x`, { headers: { "sec-fetch-mode": mode }, redirect: "manual" });
    await ask(
      port,
      "GET /x HTTP/1.1\r\nhost: 127.0.0.1\r\nsec-fetch-mode: no-cors\r\nsec-fetch-site: cross-site\r\n\r\n",
    );
    expect(seen.visitors).toBe(0);
    await ask(port, "GET /x HTTP/1.1\r\nhost: 127.0.0.1\r\nsec-fetch-mode: navigate\r\n\r\n");
    await ask(port, "GET /x HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    expect(seen.visitors).toBe(2);
  });
});
