import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key, longText, words } from "./columns";

/**
 * Every form that was sent, so that none has its effect twice; answers that are being written; and of an audited act, by
 * which face it came.
 */
export class FormKeys1793500000035 implements MigrationInterface {
  name = "FormKeys1793500000035";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "form_keys",
      [
        key("key_hash", 64, { primary: true }),
        key("session_hash", 64),
        words("path", 190),
        longText("answer", { nullable: true }),
        instant("started_at"),
        instant("ended_at", { nullable: true }),
      ],
      { index: { ix_form_keys_started: ["started_at"] } },
    );
    await createTable(runner, "drafts", [
      { ...integer("case_id"), isPrimary: true },
      { ...integer("user_id"), isPrimary: true },
      longText("text"),
      instant("written_at"),
    ]);
    await runner.query("ALTER TABLE audit_log ADD COLUMN face varchar(10)");
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
