import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, words } from "./columns";

/** Which route begins in which month, as it was drawn: what is not stored before the first message proves nothing. */
export class Rollouts1793500000031 implements MigrationInterface {
  name = "Rollouts1793500000031";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "rollouts", [
      id(),
      key("seed", 60),
      integer("waves"),
      key("first_period", 7),
      integer("months_apart"),
      integer("route_length"),
      key("ended_period", 7, { nullable: true }),
      words("created_by", 60),
      instant("created_at"),
    ]);
    await createTable(runner, "rollout_routes", [
      { ...integer("rollout_id"), isPrimary: true },
      { ...integer("place"), isPrimary: true },
      words("route", 40),
      integer("block"),
      key("start_period", 7),
    ]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
