import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, words } from "./columns";

/**
 * Work that takes longer than an answer may: a row in the transaction of "sedang dikerjakan", done by a worker under a
 * lease, once for each message that asked for it. And of a message, whether somebody else wrote it (forwarded).
 */
export class Jobs1793500000022 implements MigrationInterface {
  name = "Jobs1793500000022";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "jobs",
      [
        id(),
        key("command", 30),
        key("step", 12),
        longText("arguments"),
        words("actor", 60),
        integer("inbox_id", { nullable: true }),
        key("sender_id", 40, { nullable: true }),
        key("state", 12),
        integer("attempts"),
        longText("progress", { nullable: true }),
        key("lease_token", 36, { nullable: true }),
        instant("lease_until", { nullable: true }),
        instant("created_at"),
        instant("finished_at", { nullable: true }),
      ],
      { unique: { uq_jobs_inbox: ["inbox_id"] }, index: { ix_jobs_state: ["state", "id"] } },
    );
    await runner.query("ALTER TABLE inbox ADD COLUMN is_forwarded integer");
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
