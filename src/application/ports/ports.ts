/** What the application needs of the machine it runs on. Adapters give it; `test/support/universe.ts` plays it. */
export interface Clock {
  now(): Date;
  /** Milliseconds that have passed since some moment, however the clock is set meanwhile; left out by clocks that never are. */
  elapsedMs?(): number;
  /** Resolves after `ms` milliseconds have passed, or early when `signal` aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Ids {
  /** A new unguessable id, at most 36 characters. */
  next(): string;
}

export interface Random {
  /** Uniform in [0, 1). */
  unit(): number;
}
