import { type MigrationInterface, type QueryRunner, TableColumn } from "typeorm";
import { instant, words } from "./columns";

const FACTS = [
  instant("barred_at", { nullable: true }),
  words("barred_reason", 190, { nullable: true }),
  instant("logged_out_at", { nullable: true }),
  instant("tripped_at", { nullable: true }),
  instant("paused_at", { nullable: true }),
  instant("capped_until", { nullable: true }),
  instant("cold_locked_until", { nullable: true }),
  instant("lookups_failed_at", { nullable: true }),
];

/** One state erased the other: a cap of half an hour ended a lock of twelve hours. Each is a fact of its own now. */
export class SenderHealth1793500000017 implements MigrationInterface {
  name = "SenderHealth1793500000017";

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      "senders",
      FACTS.map((column) => new TableColumn(column)),
    );
    await runner.query("UPDATE senders SET paused_at = updated_at WHERE is_paused = 1");
    await runner.query("UPDATE senders SET logged_out_at = updated_at WHERE state = 'logged_out'");
    for (const state of ["capped", "cold_locked"])
      await runner.query(`UPDATE senders SET ${state}_until = state_until WHERE state = '${state}'`);
    await runner.dropColumns("senders", ["state", "state_until", "state_reason", "is_paused"]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
