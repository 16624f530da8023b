import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, words } from "./columns";

export class Operations1793500000009 implements MigrationInterface {
  name = "Operations1793500000009";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "senders", [
      key("sender_id", 40, { primary: true }),
      key("state", 14),
      instant("state_until", { nullable: true }),
      words("state_reason", 190, { nullable: true }),
      integer("is_paused"),
      key("phone", 40, { nullable: true }),
      instant("linked_at", { nullable: true }),
      integer("failure_streak"),
      key("lease_token", 36, { nullable: true }),
      instant("lease_until", { nullable: true }),
      instant("updated_at"),
    ]);
    await createTable(
      runner,
      "schedule_runs",
      [
        id(),
        key("task", 40),
        instant("scheduled_for"),
        key("outcome", 20),
        integer("campaign_id", { nullable: true }),
        instant("started_at"),
      ],
      { unique: { uq_schedule_runs_task: ["task", "scheduled_for"] } },
    );
    await createTable(
      runner,
      "audit_log",
      [
        id(),
        words("actor", 60),
        key("command", 30),
        words("details", 255),
        key("outcome", 20),
        instant("occurred_at"),
      ],
      { index: { ix_audit_log_time: ["occurred_at"] } },
    );
    // A dangerous admin command waits here for its code.
    await createTable(
      runner,
      "confirmations",
      [
        id(),
        words("asker", 60),
        key("code_hash", 64),
        key("command", 30),
        longText("arguments"),
        instant("expires_at"),
        instant("used_at", { nullable: true }),
      ],
      { index: { ix_confirmations_asker: ["asker", "id"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("confirmations");
    await runner.dropTable("audit_log");
    await runner.dropTable("schedule_runs");
    await runner.dropTable("senders");
  }
}
