/** Work that takes longer than an answer may. */
export interface Job extends NewJob {
  readonly id: number;
  /** This one included: it is counted before the work, so that one that ends its process is not tried for ever. */
  readonly attempts: number;
  /** What an earlier attempt left, to go on from. */
  readonly progress: string | null;
}

export interface NewJob {
  /** The admin command, without the `!`. */
  readonly command: string;
  /**
   * `run`: as far as it goes without a yes; `confirmed`: after it; `report`: for all admins, asked by nobody; `check` and
   * `take`: a file of the screens, and `plan`: a campaign of theirs, whose pages tell the rest; `erase`: a person's data.
   */
  readonly step: "run" | "confirmed" | "report" | "check" | "take" | "plan" | "erase";
  readonly arguments: string;
  /** The admin's phone, or who else began it. */
  readonly actor: string;
  /** The message that asked for it, whose answer the result is; `null` where nobody asked. */
  readonly inboxId: number | null;
  readonly senderId: string | null;
  readonly createdAt: Date;
}

export interface JobRepository {
  /** False when the message has its job already. */
  add(job: NewJob): Promise<boolean>;
  /** The oldest job that waits or whose worker has died, under a lease by the database's clock. */
  claim(token: string, leaseMs: number): Promise<Job | null>;
  /** False when the lease was lost. */
  renew(id: number, token: string, leaseMs: number): Promise<boolean>;
  /** Guarded by the lease. */
  noteProgress(id: number, token: string, progress: string): Promise<boolean>;
  /** Back in line, for an error that may pass. */
  giveBack(id: number, token: string): Promise<boolean>;
  /** Guarded by the lease: whoever is told false has not done it. */
  finish(id: number, token: string, state: "done" | "failed", at: Date): Promise<boolean>;
  countUnfinished(): Promise<number>;
}
