import { type MigrationInterface, type QueryRunner, TableIndex } from "typeorm";

/** What replaces what: a row of each index that is asked holds all that the question needs. */
const CHANGES = [
  // A campaign's rows by state: what waits, what is unfinished, the tally; and, in the same order, what to claim next.
  {
    table: "deliveries",
    name: "ix_deliveries_claim",
    before: ["campaign_id", "sender_id", "state", "priority", "next_attempt_at"],
    after: ["campaign_id", "state", "sender_id", "priority", "next_attempt_at", "is_cold", "reason"],
  },
  // A number's use of its caps.
  {
    table: "deliveries",
    name: "ix_deliveries_brakes",
    before: ["sender_id", "begun_at"],
    after: ["sender_id", "begun_at", "campaign_id", "is_cold"],
  },
  // What somebody was told of late, however long the story with him is.
  {
    table: "deliveries",
    name: "ix_deliveries_contact",
    before: ["contact_id", "id"],
    after: ["contact_id", "begun_at", "campaign_id"],
  },
  // The same of what he wrote.
  {
    table: "inbox",
    name: "ix_inbox_contact",
    before: ["contact_id", "id"],
    after: ["contact_id", "received_at"],
  },
  // What was too old to be answered.
  { table: "inbox", name: "ix_inbox_rule", before: null, after: ["rule", "received_at"] },
];

/** Figures that people and monitors ask for are read from indexes: their time does not grow with the history. */
export class FiguresFromIndexes1793500000023 implements MigrationInterface {
  name = "FiguresFromIndexes1793500000023";

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, name, before, after } of CHANGES) await replace(runner, table, name, before, after);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name, before, after } of CHANGES) await replace(runner, table, name, after, before);
  }
}

async function replace(
  runner: QueryRunner,
  table: string,
  name: string,
  from: string[] | null,
  to: string[] | null,
): Promise<void> {
  if (from !== null) await runner.dropIndex(table, name);
  if (to !== null) await runner.createIndex(table, new TableIndex({ name, columnNames: to }));
}
