/** What the application needs of the machine it runs on. Adapters give it; `test/support/universe.ts` plays it. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds of this clock, or early when `signal` aborts; never rejects. */
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
