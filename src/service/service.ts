import { watchClockSteps } from "../application/ports/elapsed";
import type { Loop } from "../application/ports/loop";
import type { Base } from "../compose/base";
import { startAnswering } from "./answer";
import { startKeepingHouse } from "./keep-house";
import { createSchedule } from "./schedule";
import { startSending } from "./send";
import { serveHttp } from "./serve-http";
import { openShared, type ServiceOptions, wake } from "./shared";

export interface Service {
  /** Address of the HTTP face, when this process has one. */
  readonly url: string | null;
  /** Where the first account is made; `null` when there is one, or none is needed. */
  readonly firstLink: string | null;
  stop(): Promise<void>;
}

/** Docker and systemd kill what has not stopped after ten seconds and more. */
const STOP_PATIENCE_MS = 4_000;

/** Starts the parts that this process plays, and stops them in reverse order. */
export async function startService(base: Base, options: ServiceOptions): Promise<Service> {
  const shared = await openShared(base, options);
  const { app, acceptor, opensChannel } = shared;
  const http = await serveHttp(shared);
  const clockSteps = watchClockSteps(base.clock);
  const sending = startSending(shared, clockSteps);
  const answering = startAnswering(shared);
  const house = startKeepingHouse(shared, clockSteps, () => wake(loops));
  const loops: readonly Loop[] = [...house, ...sending.loops, ...answering];
  const schedule = createSchedule(shared);

  const stop = async () => {
    await schedule?.stop();
    await http.stop();
    const stopped = Promise.all(loops.map((loop) => loop.stop()));
    // A message under way may end; one that hangs becomes a doubt when its browser closes, and is settled next time.
    const patience = new AbortController();
    await Promise.race([stopped, base.clock.sleep(STOP_PATIENCE_MS, patience.signal)]);
    patience.abort();
    if (opensChannel) await app.channel.stop();
    await stopped;
    await acceptor.stop();
    await sending.letGo();
  };
  try {
    if (opensChannel) await app.channel.start(acceptor.accept);
  } catch (error) {
    // Loops that go on would keep a process alive that does not do its work.
    await stop();
    throw error;
  }
  schedule?.start();
  return { url: http.url, firstLink: http.firstLink, stop };
}
