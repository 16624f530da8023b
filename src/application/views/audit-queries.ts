import type { AuditEntry } from "../ports/repositories";

export interface AuditFilter {
  /** As the log has it; `null`: whoever. */
  readonly actor: string | null;
  readonly command: string | null;
  /** From this moment on. */
  readonly since: Date | null;
  /** The last row that has been seen; `null`: from the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export interface AuditRow extends AuditEntry {
  readonly id: number;
}

export interface AuditQueries {
  /** The newest first. */
  list(filter: AuditFilter): Promise<readonly AuditRow[]>;
  /** Those who have done anything of late, and what. */
  words(): Promise<{ readonly actors: readonly string[]; readonly commands: readonly string[] }>;
}
