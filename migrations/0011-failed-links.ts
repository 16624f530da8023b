import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, id, integer, key } from "./columns";

/** Counts proofs that did not fit, when a phone asks to be linked to a customer. */
export class FailedLinks1793500000011 implements MigrationInterface {
  name = "FailedLinks1793500000011";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "failed_links",
      [id(), integer("contact_id"), key("customer_id", 12), day("tried_on")],
      {
        index: {
          ix_failed_links_contact: ["contact_id", "tried_on"],
          ix_failed_links_customer: ["customer_id", "tried_on"],
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("failed_links");
  }
}
