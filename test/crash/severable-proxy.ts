import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way to a database server, which can be cut and joined again. */
export interface SeverableProxy {
  readonly port: number;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  /** Cuts by itself once so many bytes have gone to the server. */
  cutAfter(bytes: number): void;
  join(): Promise<void>;
}

export async function startSeverableProxy(target: { host: string; port: number }): Promise<SeverableProxy> {
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    upstream.pipe(client);
    client.on("data", (part) => {
      left -= part.length;
      if (left <= 0) void cut();
      else upstream.write(part);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    port,
    cut,
    cutAfter(bytes) {
      left = bytes;
    },
    async join() {
      left = Number.POSITIVE_INFINITY;
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
}
