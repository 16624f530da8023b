import { instantOf } from "../../src/domain/local-time";
import type { Talk } from "./rig";

/** Who talks in the dialogues. */
export const PEOPLE = {
  siti: "628900000001",
  toko: "628900000002",
  budi: "628900000003",
  asing: "628900000009",
} as const;

const AS_OF = instantOf("2026-11-18", "07:30");

const TABLES = [
  "customers",
  "bills",
  "contacts",
  "contact_customers",
  "inbox",
  "deliveries",
  "delivery_bills",
  "conversations",
  "foreign_lookups",
  "failed_links",
  "disclosures",
  "cases",
  "opt_out_events",
  "campaigns",
  "imports",
];

interface Connection {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly meter: string | null;
  /** Open unless they end with `paid`. Newest last. */
  readonly bills: readonly (readonly [period: string, amount: number, state?: "paid"])[];
}

const HISTORY = ["2026-08", "2026-09", "2026-10"].map((period) => [period, 71_250, "paid"] as const);

export const CONNECTIONS: readonly Connection[] = [
  {
    id: "516759900011",
    name: "SITI AMINAH",
    phone: PEOPLE.siti,
    meter: "14012340011",
    bills: [...HISTORY, ["2026-11", 77_125]],
  },
  {
    id: "516759900021",
    name: "TOKO MAKMUR",
    phone: PEOPLE.toko,
    meter: "14012340021",
    bills: [
      ["2026-10", 310_400, "paid"],
      ["2026-11", 325_000],
    ],
  },
  {
    id: "516759900022",
    name: "TOKO MAKMUR GUDANG",
    phone: PEOPLE.toko,
    meter: "14012340022",
    bills: [
      ["2026-10", 88_000],
      ["2026-11", 91_500],
    ],
  },
  {
    id: "516759900023",
    name: "RUDI HARTONO",
    phone: PEOPLE.toko,
    meter: "14012340023",
    bills: [["2026-11", 54_300, "paid"]],
  },
  {
    id: "516759900024",
    name: "KOS MELATI",
    phone: PEOPLE.toko,
    meter: "14012340024",
    bills: [["2026-11", 412_750]],
  },
  {
    id: "516759900025",
    name: "KOS MAWAR",
    phone: PEOPLE.toko,
    meter: "14012340025",
    bills: [["2026-11", 208_900]],
  },
  {
    id: "516759900031",
    name: "BUDI SANTOSO",
    phone: PEOPLE.budi,
    meter: "14012340031",
    bills: [
      ["2026-10", 64_000, "paid"],
      ["2026-11", 66_500, "paid"],
    ],
  },
  {
    id: "516759900041",
    name: "MBAH KARTO",
    phone: null,
    meter: "14012340041",
    bills: [
      ["2026-10", 43_150, "paid"],
      ["2026-11", 45_600],
    ],
  },
  { id: "516759900042", name: "PAK DARMO", phone: null, meter: null, bills: [["2026-11", 51_000]] },
];

/** Fills the database with the people of the dialogues, and nobody else. */
export async function settleTown({ sql, store }: Talk): Promise<void> {
  for (const table of TABLES) await sql.run(`DELETE FROM ${table}`);
  for (const { id, name, phone, meter, bills } of CONNECTIONS) {
    await sql.insert("customers", {
      customerId: id,
      name,
      tariff: "R1",
      powerVa: 900,
      route: "JJGA",
      address: `DSN KRAJAN ${id.slice(-2)}`,
      meterNumber: meter,
      updatedAt: AS_OF,
    });
    for (const [period, amount, state] of bills)
      await sql.insert("bills", {
        customerId: id,
        period,
        amount,
        lateFee: 0,
        sheets: 1,
        energyKwh: 53,
        meterStart: 1000,
        meterEnd: 1053,
        dueOn: `${period}-20`,
        state: state ?? "open",
        paidOn: state === undefined ? null : `${period}-12`,
        asOf: AS_OF,
      });
    if (phone === null) continue;
    const contact = await store.now.contacts.ensure(phone as never, AS_OF);
    await store.now.links.link(contact.id, id as never, "import", AS_OF);
  }
  await sql.insert("imports", {
    kind: "unpaid_list",
    fileName: "saldo.csv",
    fileHash: "0",
    optionsHash: "0",
    asOf: AS_OF,
    isSnapshot: 1,
    state: "committed",
    rowsRead: CONNECTIONS.length,
    rowsAccepted: CONNECTIONS.length,
    rowsRejected: 0,
    rowsSkipped: 0,
    summary: "{}",
    startedAt: AS_OF,
    finishedAt: AS_OF,
  });
}
