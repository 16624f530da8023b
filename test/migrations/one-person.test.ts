import { DataSource } from "typeorm";
import { MIGRATIONS } from "../../migrations";
import { OnePerson1793500000013 } from "../../migrations/0013-one-person";
import { NamesOfContacts1793500000014 } from "../../migrations/0014-names-of-contacts";
import { migrate } from "../../src/adapters/database/connection/data-source";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import { lidName, type PhoneNumber } from "../../src/domain/phone-number";
import { describeOnDatabases } from "../support/database";

const AT = "2026-11-20 01:00:00.000";
const PHONE = "6289000000001" as PhoneNumber;

describeOnDatabases("a database in which hidden ids were contacts of their own", (open) => {
  /** The database as it was before, emptied and filled by hand, then brought up to date. */
  async function migrated(fill: (run: (sql: string) => Promise<unknown>) => Promise<void>) {
    const { dataSource } = await open();
    const before = MIGRATIONS.filter((one) => Number(/\d+$/.exec(one.name)) < 1793500000013);
    const old = await new DataSource({ ...dataSource.options, migrations: before } as never).initialize();
    try {
      await old.dropDatabase();
      await old.runMigrations();
      await fill((sql) => old.query(sql));
    } finally {
      await old.destroy();
      expect(await migrate(dataSource)).toEqual(
        expect.arrayContaining([new OnePerson1793500000013().name, new NamesOfContacts1793500000014().name]),
      );
    }
    return { store: createStore(dataSource), sql: sqlOfDataSource(dataSource, (work) => work()) };
  }

  const contact = (id: number, phone: string, optedOut = "NULL") =>
    `INSERT INTO contacts (id, phone, created_at, opted_out_at, last_inbound_at, registration)
     VALUES (${id}, '${phone}', '${AT}', ${optedOut}, '${AT}', 'unknown')`;
  const delivery = (id: number, campaign: number | "NULL", contactId: number, state: string) =>
    `INSERT INTO deliveries (id, campaign_id, contact_id, state, priority, is_cold, next_attempt_at, attempts, created_at)
     VALUES (${id}, ${campaign}, ${contactId}, '${state}', 1, 0, '${AT}', 0, '${AT}')`;
  const link = (contactId: number, customer: string, state: string) =>
    `INSERT INTO contact_customers (contact_id, customer_id, source, state, updated_at)
     VALUES (${contactId}, '${customer}', 'import', '${state}', '${AT}')`;

  it("has one contact for each known pair, with the STOP, the wrong number and the messages of both", async () => {
    const { store, sql } = await migrated(async (run) => {
      await run(contact(1, PHONE));
      await run(contact(2, "lid:77", `'${AT}'`));
      await run(
        `INSERT INTO contact_identities (lid, phone, confirmed_at) VALUES ('77', '${PHONE}', '${AT}')`,
      );
      await run(link(1, "516759900001", "active"));
      await run(link(2, "516759900001", "wrong_number"));
      await run(link(2, "516759900002", "active"));
      await run(delivery(1, 1, 1, "pending"));
      await run(delivery(2, 1, 2, "accepted"));
      await run(delivery(3, 2, 1, "pending"));
      await run(delivery(4, 2, 2, "pending"));
      await run(delivery(5, "NULL", 2, "pending"));
      await run(
        `INSERT INTO inbox (channel, provider_message_id, sender_id, contact_id, kind, text, sent_at, received_at, caught_up, state, attempts)
         VALUES ('whatsapp', 'm', 'jajag-1', 2, 'text', 'CEK', '${AT}', '${AT}', 0, 'received', 0)`,
      );
    });
    const person = (await store.now.contacts.find(2))!;
    const at = new Date("2026-11-20T01:00:00.000Z");
    expect(person).toMatchObject({ id: 1, phone: PHONE, optedOutAt: at, wishAt: at });
    expect(await store.now.contacts.findByAddress(lidName("77"))).toEqual(person);
    expect(await store.now.links.ofContact(1)).toMatchObject([
      { state: "wrong_number" },
      { state: "active" },
    ]);
    expect(await store.now.inbox.waitingOf(1)).toHaveLength(1);
    const rows = await sql.all("SELECT id, contact_id, state, reason, surplus FROM deliveries ORDER BY id");
    expect(rows).toEqual([
      { id: 1, contactId: 1, state: "cancelled", reason: "same_person", surplus: 0 },
      { id: 2, contactId: 1, state: "accepted", reason: null, surplus: 2 },
      { id: 3, contactId: 1, state: "pending", reason: null, surplus: 0 },
      { id: 4, contactId: 1, state: "cancelled", reason: "same_person", surplus: 4 },
      { id: 5, contactId: 1, state: "pending", reason: null, surplus: 0 },
    ]);
  });

  it("has a contact without a phone for a hidden id that nobody could place, and the names of phones", async () => {
    const { store } = await migrated(async (run) => {
      await run(contact(1, "lid:88", `'${AT}'`));
      await run(contact(2, PHONE));
      await run(
        `INSERT INTO contact_identities (lid, phone, confirmed_at) VALUES ('77', '${PHONE}', '${AT}')`,
      );
      await run(
        `INSERT INTO contact_identities (lid, phone, confirmed_at) VALUES ('99', '6289000000009', '${AT}')`,
      );
    });
    const { contacts, identities } = store.now;
    expect(await contacts.findByAddress(lidName("88"))).toMatchObject({ id: 1, phone: null });
    expect((await contacts.find(1))!.optedOutAt).not.toBeNull();
    expect(await identities.phoneOf("77")).toBe(PHONE);
    expect(await identities.phoneOf("99")).toBe("6289000000009");
    expect((await identities.find(lidName("77")))!.confirmedAt).toEqual(new Date("2026-11-20T01:00:00.000Z"));
  });
});
