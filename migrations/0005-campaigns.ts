import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, id, instant, integer, key, longText, words } from "./columns";

export class Campaigns1793500000005 implements MigrationInterface {
  name = "Campaigns1793500000005";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "campaigns",
      [
        id(),
        key("kind", 16),
        words("name", 120),
        key("period", 7),
        words("audience", 255),
        longText("body", { nullable: true }),
        key("attach_pdf", 12),
        key("state", 12),
        words("state_reason", 120, { nullable: true }),
        integer("holdout_percent"),
        key("holdout_seed", 36),
        integer("second_wave_of", { nullable: true }),
        key("primary_outcome", 30),
        day("due_on"),
        integer("plan_cursor"),
        integer("planned_count"),
        words("created_by", 60),
        instant("created_at"),
        instant("planned_at", { nullable: true }),
        instant("started_at", { nullable: true }),
        instant("finished_at", { nullable: true }),
      ],
      { index: { ix_campaigns_state: ["state"], ix_campaigns_period: ["period", "kind"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("campaigns");
  }
}
