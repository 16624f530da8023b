import type { Repositories } from "./store";

/** What a job that may be done again after a crash goes on from. */
export interface JobProgress {
  readonly createdAt: Date;
  /** What an earlier attempt noted; `null` at first. */
  readonly progress: string | null;
  /** Within a transaction: what was begun there, for whoever goes on. Throws when the job is somebody else's by now. */
  note(repositories: Repositories, progress: string): Promise<void>;
}
