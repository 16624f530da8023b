import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, words } from "./columns";

export class People1793500000008 implements MigrationInterface {
  name = "People1793500000008";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "opt_out_events",
      [
        id(),
        integer("contact_id"),
        key("kind", 12),
        key("source", 12),
        words("reason", 190, { nullable: true }),
        integer("inbox_id", { nullable: true }),
        instant("occurred_at"),
      ],
      { index: { ix_opt_out_events_contact: ["contact_id", "id"] } },
    );
    await createTable(
      runner,
      "cases",
      [
        id(),
        integer("contact_id"),
        key("customer_id", 12, { nullable: true }),
        key("kind", 24),
        longText("summary"),
        key("state", 10),
        key("taken_by", 40, { nullable: true }),
        instant("opened_at"),
        instant("taken_at", { nullable: true }),
        instant("closed_at", { nullable: true }),
        instant("announced_at", { nullable: true }),
      ],
      { index: { ix_cases_state: ["state", "id"], ix_cases_contact: ["contact_id", "kind", "state"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("cases");
    await runner.dropTable("opt_out_events");
  }
}
