import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key, words } from "./columns";

/**
 * One import at a time: `leases` says who has it. And of each snapshot the months of each unit that it was a list of:
 * whether a list is older than what is known is asked for each of them. Those of earlier snapshots are read off the bills
 * that they were the last to name.
 */
export class ImportScopes1793500000021 implements MigrationInterface {
  name = "ImportScopes1793500000021";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "leases", [
      key("name", 40, { primary: true }),
      key("token", 36, { nullable: true }),
      words("holder", 60, { nullable: true }),
      words("about", 255, { nullable: true }),
      instant("taken_at", { nullable: true }),
      instant("lease_until", { nullable: true }),
    ]);
    await createTable(runner, "import_scopes", [
      key("unit", 10, { primary: true }),
      key("period", 7, { primary: true }),
      { ...integer("import_id"), isPrimary: true },
      instant("as_of"),
      integer("tells_earlier"),
    ]);
    await runner.query(`
      INSERT INTO import_scopes (unit, period, import_id, as_of, tells_earlier)
      SELECT DISTINCT COALESCE(k.unit, SUBSTR(k.customer_id, 1, 5)), b.period, i.id, i.as_of, 0
        FROM imports i JOIN bills b ON b.import_id = i.id JOIN customers k ON k.customer_id = b.customer_id
       WHERE i.is_snapshot = 1 AND i.state = 'committed' AND i.as_of IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("import_scopes");
    await runner.dropTable("leases");
  }
}
