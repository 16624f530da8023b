import { type MigrationInterface, type QueryRunner, TableColumn } from "typeorm";
import { integer } from "./columns";

/** How many messages a second the provider lets a number handle: a plan is reckoned in any process, also where none sends. */
export class ThroughputOfSenders1793500000054 implements MigrationInterface {
  name = "ThroughputOfSenders1793500000054";

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn("senders", new TableColumn(integer("messages_per_second", { nullable: true })));
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
