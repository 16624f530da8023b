import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, key, longText, words } from "./columns";

/**
 * Between the process that has a number's browser and those that show screens: the code that the number shows just now,
 * and what somebody at a screen wants of it.
 */
export class NumberLinks1793500000036 implements MigrationInterface {
  name = "NumberLinks1793500000036";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "number_links", [
      key("sender_id", 40, { primary: true }),
      longText("qr", { nullable: true }),
      key("code", 12, { nullable: true }),
      instant("shown_at", { nullable: true }),
      instant("valid_until", { nullable: true }),
      key("wish", 12, { nullable: true }),
      key("wish_phone", 40, { nullable: true }),
      words("wished_by", 60, { nullable: true }),
      instant("wished_at", { nullable: true }),
    ]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
