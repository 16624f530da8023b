import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key } from "./columns";

export class Contacts1793500000002 implements MigrationInterface {
  name = "Contacts1793500000002";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "contacts",
      [
        id(),
        key("phone", 40),
        instant("created_at"),
        instant("opted_out_at", { nullable: true }),
        instant("first_inbound_at", { nullable: true }),
        instant("last_inbound_at", { nullable: true }),
        instant("first_outbound_at", { nullable: true }),
        instant("last_outbound_at", { nullable: true }),
        key("sender_id", 40, { nullable: true }),
        key("registration", 12),
        instant("registration_checked_at", { nullable: true }),
        key("attended_by", 40, { nullable: true }),
        instant("attended_until", { nullable: true }),
        key("lease_token", 36, { nullable: true }),
        instant("lease_until", { nullable: true }),
      ],
      { unique: { uq_contacts_phone: ["phone"] } },
    );
    await createTable(
      runner,
      "contact_customers",
      [
        { ...integer("contact_id"), isPrimary: true },
        key("customer_id", 12, { primary: true }),
        key("source", 12),
        key("state", 14),
        instant("updated_at"),
      ],
      { index: { ix_contact_customers_customer: ["customer_id", "contact_id"] } },
    );
    await createTable(
      runner,
      "contact_identities",
      [key("lid", 40, { primary: true }), key("phone", 40), instant("confirmed_at")],
      { index: { ix_contact_identities_phone: ["phone"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("contact_identities");
    await runner.dropTable("contact_customers");
    await runner.dropTable("contacts");
  }
}
