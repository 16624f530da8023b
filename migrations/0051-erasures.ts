import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, key } from "./columns";

/**
 * Who has had everything about themselves erased: nothing but a keyed hash of each phone and name, and the key of this
 * database. In a table and not in a file, so that whoever has the list has its key: in a backup, on another machine.
 */
export class Erasures1793500000051 implements MigrationInterface {
  name = "Erasures1793500000051";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "erased_addresses", [
      key("address_hash", 64, { primary: true }),
      instant("erased_at"),
    ]);
    await createTable(runner, "erasure_keys", [
      key("name", 20, { primary: true }),
      key("value", 64),
      instant("created_at"),
    ]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
