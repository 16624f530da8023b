import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import type { Certificate } from "./certificate";
import type { Faults } from "./faults";
import { PAGE_CALLS } from "./page-calls";
import { stopCodes } from "./traffic";
import { changed, type Device, type World } from "./world";

const ASSETS = join(__dirname, "page");
const INDEX = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>WhatsApp</title>
<link rel="icon" href="data:,"><script type="module" src="/assets/main.mjs"></script></head><body></body></html>`;

/** Serves the page, its scripts, its calls, its stream of events and its files. Nothing else than loopback reaches it. */
export function createHttpsServer(world: World, faults: Faults, certificate: Certificate): Server {
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => void> = {
    "": (_request, response) => {
      if (faults.take("start", null, (fault) => fault.kind === "no_answer")) return;
      if (faults.take("start", null, (fault) => fault.kind === "server_error"))
        return send(response, 500, "text/html", "<!doctype html><p>Internal Server Error</p>");
      send(response, 200, "text/html; charset=utf-8", INDEX);
    },
    blank: (_request, response) => send(response, 200, "text/html", "<!doctype html>"),
    assets: (_request, response, url) => {
      const file = url.pathname.slice("/assets/".length);
      if (!/^[\w-]+\.mjs$/.test(file)) return send(response, 404, "text/plain", "");
      return send(response, 200, "text/javascript", readFileSync(join(ASSETS, file)));
    },
    events: (_request, response, url) =>
      openStream(world, deviceOf(world, url.searchParams.get("device") ?? ""), response),
    api: async (request, response, url) => {
      const device = deviceOf(world, String(request.headers["x-device"]));
      const name = url.pathname.slice("/api/".length);
      const body = JSON.parse((await bodyOf(request)).toString() || "{}");
      const call = PAGE_CALLS[name];
      if (!call) return send(response, 404, "application/json", "{}");
      const answer = call(world, faults, device, body);
      return send(response, 200, "application/json", JSON.stringify(answer));
    },
    media: async (request, response, url) => {
      if (request.method === "POST") {
        const path = `/media/${randomUUID()}`;
        const mimeType = request.headers["content-type"] ?? "application/octet-stream";
        world.media.set(path, { content: await bodyOf(request), mimeType });
        return send(response, 200, "application/json", JSON.stringify({ path }));
      }
      const file = world.media.get(url.pathname);
      return file ? send(response, 200, file.mimeType, file.content) : send(response, 404, "text/plain", "");
    },
  };
  return createServer({ key: certificate.keyPem, cert: certificate.certificatePem }, (request, response) => {
    const url = new URL(request.url ?? "/", "https://web.whatsapp.com");
    const route = routes[url.pathname.split("/")[1] ?? ""];
    if (route) void route(request, response, url);
    else send(response, 404, "text/plain", "");
  });
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(content);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function deviceOf(world: World, id: string): Device {
  const known = world.devices.get(id);
  if (known) return known;
  const device: Device = {
    id,
    account: null,
    ref: "",
    codesShown: 0,
    state: "OPENING",
    synced: false,
    reportedAt: 0,
    loads: 0,
    tell: null,
    codeTimer: null,
  };
  world.devices.set(id, device);
  return device;
}

/** One open page. A second page of the same profile takes the session from the first. */
function openStream(world: World, device: Device, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 200\n\n");
  device.tell?.({ kind: "state", state: "CONFLICT" });
  const tell = (event: object) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  device.tell = tell;
  response.on("close", () => {
    if (device.tell !== tell) return;
    device.tell = null;
    device.synced = false;
    stopCodes(device);
    changed(world);
  });
  changed(world);
}
