import { createHttp } from "../adapters/http/create-http";
import { makeLink } from "../application/accounts/users";
import { composeAdmin } from "../compose/compose-admin";
import { composeAccounts, composeScreens, mayBeVisited } from "../compose/compose-screens";
import { Fault } from "../domain/fault";
import { figuresOf } from "./figures";
import { healthOf } from "./health";
import { type Shared, wake } from "./shared";

interface Served {
  readonly url: string | null;
  /** Where the first account is made, while there is none and one is needed. */
  readonly firstLink: string | null;
  stop(): Promise<void>;
}

/** Opens the HTTP face, where this process has one. A port that is taken ends the start while nothing has been sent. */
export async function serveHttp(shared: Shared): Promise<Served> {
  const { base, app, sandbox, cloud, senders, acceptor, plays, reports, wakes, metrics } = shared;
  const { config, log, trouble, store } = base;
  if (!plays("http") || config.http === null) return { url: null, firstLink: null, stop: async () => {} };
  const phones = sandbox?.phones ?? null;
  const hasAccounts = await store.now.users.hasAny();
  if (!config.http.isLoopback && !hasAccounts)
    throw new Fault(
      "config_invalid",
      `HTTP_HOST ${config.http.host} membuka layar ke jaringan, dan belum ada akun. Buat dulu: lunas user add <nama> --role admin. Di jaringan pasang juga TLS di depannya (lihat docs/security.md).`,
    );
  const health = () => healthOf(app, senders, trouble.current(), acceptor.waitsSince);
  const http = createHttp({
    ...config.http,
    health,
    metrics: async () => metrics.write(await figuresOf(app, await health(), acceptor.waitsSince)),
    sandbox: phones,
    webhook: cloud?.webhook ?? null,
    screens: composeScreens(base, composeAdmin(base, { app, reports }), {
      phones,
      understand: app.understand,
      afterAct: () => wake([...wakes.senders, ...wakes.jobs]),
    }),
    onError: (error, code) => log.emit({ name: "error", where: `http ${code}`, error }),
  });
  const url = await http.start();
  const needsLink = !hasAccounts && !mayBeVisited(config);
  const word = needsLink ? await makeLink(composeAccounts(base), null, "console") : null;
  const place = config.http.publicUrl ?? url;
  return { url, firstLink: word === null ? null : `${place}/masuk/pertama/${word}`, stop: () => http.stop() };
}
