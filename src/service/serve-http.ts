import { createHttp } from "../adapters/http/create-http";
import { healthOf } from "./health";
import type { Shared } from "./shared";

/** Opens the HTTP face, where this process has one. A port that is taken ends the start while nothing has been sent. */
export async function serveHttp({
  base,
  app,
  sandbox,
  senders,
  acceptor,
  plays,
}: Shared): Promise<{ readonly url: string | null; stop(): Promise<void> }> {
  const { config, log, trouble } = base;
  if (!plays("http") || config.http === null) return { url: null, stop: async () => {} };
  const http = createHttp({
    ...config.http,
    health: () => healthOf(app, senders, trouble.current(), acceptor.waitsSince),
    sandbox: sandbox?.phones ?? null,
    onError: (error) => log.emit({ name: "error", where: "http", error }),
  });
  return { url: await http.start(), stop: () => http.stop() };
}
