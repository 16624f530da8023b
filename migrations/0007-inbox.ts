import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, id, instant, integer, key, longText, words } from "./columns";

export class Inbox1793500000007 implements MigrationInterface {
  name = "Inbox1793500000007";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "inbox",
      [
        id(),
        key("channel", 10),
        key("provider_message_id", 190),
        key("sender_id", 40),
        integer("contact_id"),
        key("kind", 12),
        longText("text"),
        key("quoted_message_id", 190, { nullable: true }),
        words("document", 255, { nullable: true }),
        instant("sent_at"),
        instant("received_at"),
        integer("caught_up"),
        key("state", 10),
        integer("attempts"),
        key("revision", 10, { nullable: true }),
        key("intent", 24, { nullable: true }),
        integer("confidence", { nullable: true }),
        key("rule", 60, { nullable: true }),
        words("found_ids", 190, { nullable: true }),
        instant("answered_at", { nullable: true }),
      ],
      {
        unique: { uq_inbox_message: ["channel", "provider_message_id"] },
        index: { ix_inbox_state: ["state", "contact_id", "id"], ix_inbox_contact: ["contact_id", "id"] },
      },
    );
    await createTable(runner, "conversations", [
      { ...integer("contact_id"), isPrimary: true },
      key("flow", 30, { nullable: true }),
      key("step", 30, { nullable: true }),
      integer("version"),
      longText("flow_state", { nullable: true }),
      instant("expires_at", { nullable: true }),
      integer("revision"),
      instant("updated_at"),
    ]);
    // What this phone asked about customers that it is not linked to: at most a few different ones a day.
    await createTable(runner, "foreign_lookups", [
      { ...integer("contact_id"), isPrimary: true },
      { ...day("looked_up_on"), isPrimary: true },
      key("customer_id", 12, { primary: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("foreign_lookups");
    await runner.dropTable("conversations");
    await runner.dropTable("inbox");
  }
}
