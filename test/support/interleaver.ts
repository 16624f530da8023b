/** A process that has been killed: whatever it was waiting for never comes. */
export class Crashed extends Error {}

interface Parked {
  readonly process: string;
  readonly goOn: () => void;
  readonly die: () => void;
}

/**
 * Runs several tasks as if each were a process of its own, one step at a time: at every `park` a task stands still until
 * it is its turn again, by chance, or until its process is killed there.
 */
export class Interleaver {
  private readonly parked: Parked[] = [];
  private readonly dead = new Set<string>();
  private running = 0;
  private onQuiet: () => void = () => undefined;

  constructor(
    private readonly chance: () => number,
    private readonly deadliness: number,
  ) {}

  park(process: string): Promise<void> {
    if (this.dead.has(process)) return Promise.reject(new Crashed());
    return new Promise((resolve, reject) => {
      this.parked.push({ process, goOn: resolve, die: () => reject(new Crashed()) });
      this.step(-1);
    });
  }

  async run(tasks: readonly (() => Promise<void>)[]): Promise<void> {
    const all = tasks.map(async (task) => {
      this.step(1);
      await task().catch((error: unknown) => {
        if (!(error instanceof Crashed)) throw error;
      });
      this.step(-1);
    });
    const done = Promise.all(all);
    for (;;) {
      await Promise.race([this.quiet(), done]);
      const next = this.parked.splice(Math.floor(this.chance() * this.parked.length), 1)[0];
      if (next === undefined) break;
      this.step(1);
      if (this.dead.has(next.process) || this.chance() < this.deadliness) {
        this.dead.add(next.process);
        next.die();
      } else next.goOn();
    }
    await done;
  }

  private step(change: number): void {
    this.running += change;
    if (this.running === 0) this.onQuiet();
  }

  private quiet(): Promise<void> {
    return this.running === 0 ? Promise.resolve() : new Promise((resolve) => (this.onQuiet = resolve));
  }
}
