import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, key, longText } from "./columns";

/** Events of the channel that could not be stored as what they are, so that they hold up nobody and are not lost. */
export class EventsSetAside1793500000019 implements MigrationInterface {
  name = "EventsSetAside1793500000019";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "events_set_aside",
      [
        id(),
        key("channel", 10),
        key("kind", 12),
        key("event_key", 190),
        longText("content"),
        key("reason", 200),
        instant("set_aside_at"),
      ],
      {
        unique: { uq_events_set_aside: ["channel", "kind", "event_key"] },
        index: { ix_events_set_aside_at: ["set_aside_at"] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("events_set_aside");
  }
}
