import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way to a database server, which can be cut and joined again. */
export interface SeverableProxy {
  readonly port: number;
  /** Connections opened since the beginning. */
  opened(): number;
  /** Nothing comes through the connections of now any more, and they stay open; new ones work, as after a failover. */
  swallow(): void;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  /** Cuts by itself once so many bytes have gone to the server. */
  cutAfter(bytes: number): void;
  join(): Promise<void>;
}

export async function startSeverableProxy(target: { host: string; port: number }): Promise<SeverableProxy> {
  const sockets = new Set<Socket>();
  const ways: { isOpen: boolean }[] = [];
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((client) => {
    const upstream = connect(target);
    const way = { isOpen: true };
    ways.push(way);
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
    upstream.on("data", (part) => {
      if (way.isOpen) client.write(part);
    });
    client.on("data", (part) => {
      if (!way.isOpen) return;
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
    opened: () => ways.length,
    swallow() {
      for (const way of ways) way.isOpen = false;
    },
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
