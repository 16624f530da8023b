import type { Channel } from "../../src/application/ports/channel";
import type { Repositories, Store } from "../../src/application/ports/store";

/**
 * A process that can be killed in mid-work. What goes through its doors passes a named fault point after each effect, and
 * one at the end of each transaction, before the commit; a point before an effect is the one after the effect before it.
 * Killed, nothing that it waits for ever comes, and nothing that it still does has an effect.
 */
export class Mortal {
  /** Names of the points it has passed, in order. */
  readonly passed: string[] = [];
  /** Where its transactions are begun, as `application/answering/handle-message.ts:42`. */
  readonly sites = new Set<string>();
  private isDead = false;
  private die: () => void = () => undefined;
  private readonly killed = new Promise<"killed">((resolve) => {
    this.die = () => resolve("killed");
  });

  /** `isKilledAt` is asked at each point. `writes` counts statements that change something: mere questions are no points. */
  constructor(
    private readonly isKilledAt: (point: string, count: number) => boolean,
    private readonly writes: () => number,
  ) {}

  /** Does the work, or as much of it as there is time for. */
  live(work: () => Promise<void>): Promise<"alive" | "killed"> {
    return Promise.race([work().then(() => "alive" as const), this.killed]);
  }

  store(store: Store): Store {
    return {
      ...store,
      now: this.door(store.now) as Repositories,
      transaction: (work) => this.transaction(store, work),
    };
  }

  channel(channel: Channel): Channel {
    return {
      ...channel,
      send: (message, signal) => this.effect("send", () => channel.send(message, signal), true),
      findSent: (query) => this.effect("findSent", () => channel.findSent(query)),
    };
  }

  /** Every method, also of the objects within, is a door. */
  door<T extends object>(of: T, path = ""): T {
    return new Proxy(of, {
      get: (target, key) => {
        const value = Reflect.get(target, key);
        const name = `${path}${String(key)}`;
        if (typeof value === "object" && value !== null) return this.door(value, `${name}.`);
        if (typeof value !== "function") return value;
        return (...all: unknown[]) => this.effect(name, async () => value.apply(target, all));
      },
    });
  }

  private transaction<T>(store: Store, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    const site = siteOf(new Error());
    this.sites.add(site);
    const name = `transaction of ${site.replace(/^application\/|\.ts:\d+$/g, "")}`;
    return this.effect(name, () =>
      store.transaction(async (repositories) => {
        const before = this.writes();
        const result = await work(repositories);
        // Never committed: the database takes it back.
        if (this.writes() > before && this.reach(`at the end of ${name}`)) throw new Error("killed");
        return result;
      }),
    );
  }

  private async effect<T>(name: string, work: () => Promise<T>, always = false): Promise<T> {
    if (this.isDead) return never();
    const before = this.writes();
    try {
      const result = await work();
      if (this.isDead) return never();
      const hasEffect = always || this.writes() > before;
      return hasEffect && this.reach(`after ${name}`) ? never() : result;
    } catch (error) {
      if (this.isDead) return never();
      throw error;
    }
  }

  private reach(point: string): boolean {
    this.passed.push(point);
    if (!this.isKilledAt(point, this.passed.length)) return false;
    this.isDead = true;
    this.die();
    return true;
  }
}

function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

/** The nearest caller in `src`. */
function siteOf({ stack = "" }: Error): string {
  return /\/src\/(\S+?:\d+):\d+/.exec(stack)?.[1] ?? "a loop";
}
