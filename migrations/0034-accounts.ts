import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, words } from "./columns";

/** Who may use the screens, the browsers in which they are signed in, and the links that let in once. */
export class Accounts1793500000034 implements MigrationInterface {
  name = "Accounts1793500000034";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "users",
      [
        id(),
        words("name", 30),
        key("name_key", 30),
        key("role", 10),
        integer("may_start"),
        key("phone", 40, { nullable: true }),
        key("password_hash", 255, { nullable: true }),
        instant("created_at"),
        instant("disabled_at", { nullable: true }),
      ],
      { unique: { uq_users_name: ["name_key"] } },
    );
    await createTable(
      runner,
      "sign_in_sessions",
      [
        key("id_hash", 64, { primary: true }),
        integer("user_id", { nullable: true }),
        instant("created_at"),
        instant("seen_at"),
        words("agent", 190),
        longText("flash", { nullable: true }),
        longText("searches", { nullable: true }),
      ],
      { index: { ix_sign_in_sessions_user: ["user_id"], ix_sign_in_sessions_seen: ["seen_at"] } },
    );
    await createTable(runner, "sign_in_links", [
      key("hash", 64, { primary: true }),
      integer("user_id", { nullable: true }),
      instant("created_at"),
      instant("valid_until"),
      instant("used_at", { nullable: true }),
    ]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
