import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, rupiah, words } from "./columns";

export class Deliveries1793500000006 implements MigrationInterface {
  name = "Deliveries1793500000006";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "deliveries",
      [
        id(),
        integer("campaign_id", { nullable: true }),
        integer("contact_id", { nullable: true }),
        key("customer_id", 12, { nullable: true }),
        integer("in_reply_to", { nullable: true }),
        integer("ordinal", { nullable: true }),
        key("state", 12),
        key("reason", 40, { nullable: true }),
        integer("priority"),
        key("sender_id", 40, { nullable: true }),
        integer("is_cold"),
        longText("text", { nullable: true }),
        longText("document", { nullable: true }),
        instant("next_attempt_at"),
        integer("attempts"),
        key("lease_token", 36, { nullable: true }),
        instant("lease_until", { nullable: true }),
        key("provider_message_id", 190, { nullable: true }),
        words("detail", 190, { nullable: true }),
        instant("created_at"),
        instant("begun_at", { nullable: true }),
        instant("accepted_at", { nullable: true }),
        instant("delivered_at", { nullable: true }),
        instant("read_at", { nullable: true }),
        instant("ended_at", { nullable: true }),
      ],
      {
        unique: {
          uq_deliveries_campaign_contact: ["campaign_id", "contact_id"],
          uq_deliveries_campaign_customer: ["campaign_id", "customer_id"],
          uq_deliveries_reply: ["in_reply_to", "ordinal"],
        },
        index: {
          ix_deliveries_claim: ["campaign_id", "sender_id", "state", "priority", "next_attempt_at"],
          ix_deliveries_state: ["state", "lease_until"],
          ix_deliveries_provider: ["provider_message_id"],
          ix_deliveries_brakes: ["sender_id", "begun_at"],
          ix_deliveries_contact: ["contact_id", "id"],
        },
      },
    );
    await createTable(
      runner,
      "delivery_bills",
      [
        { ...integer("delivery_id"), isPrimary: true },
        key("customer_id", 12, { primary: true }),
        key("period", 7, { primary: true }),
        rupiah("amount"),
      ],
      { index: { ix_delivery_bills_bill: ["customer_id", "period"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("delivery_bills");
    await runner.dropTable("deliveries");
  }
}
