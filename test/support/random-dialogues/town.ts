import type { Sql } from "../../../src/adapters/database/connection/sql";
import type { Store } from "../../../src/application/ports/store";
import { type CustomerId, customerId } from "../../../src/domain/customer-id";
import { instantOf } from "../../../src/domain/local-time";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import type { Dice } from "./random";

export const AS_OF = instantOf("2026-11-18", "07:30");
/** The month whose amount proves a registration, by the data above. */
export const PROVING_PERIOD = "2026-10";

export interface RandomBill {
  readonly period: string;
  readonly amount: number;
  readonly energyKwh: number;
  readonly stands: readonly [number, number];
  readonly isPaid: boolean;
}

/** A household. Every word and number of it is its own, so that whatever is said can be traced to it. */
export interface Household {
  readonly id: CustomerId;
  readonly name: string;
  readonly address: string;
  readonly meter: string | null;
  readonly phones: readonly PhoneNumber[];
  readonly bills: readonly RandomBill[];
}

export interface Person {
  readonly label: string;
  readonly phone: PhoneNumber;
  /** The hidden id under which this person writes, too. */
  readonly lid: string | null;
  readonly isAdmin: boolean;
}

export interface RandomTown {
  readonly households: readonly Household[];
  readonly people: readonly Person[];
}

/** What names must not be able to do, whatever shows them. */
const EVIL = [
  "{rincian}",
  "$&",
  "$1",
  "{{nama}}",
  "*_~",
  "\u202e",
  "%s",
  "<b>",
  "kita:",
  "\n",
  "=1+1",
  "‮",
  "$\u007bx}",
];
const SYLLABLES = [
  "zor",
  "van",
  "qua",
  "lix",
  "dro",
  "bex",
  "nuv",
  "wyr",
  "jof",
  "mip",
  "xan",
  "tud",
  "gly",
  "hez",
];
const MONTHS = ["2026-08", "2026-09", "2026-10", "2026-11"];

/** Some sixty households and forty people: owners of one to four households, strangers, hidden ids, admins and would-be admins. */
export function drawTown(dice: Dice): RandomTown {
  const words = new Set<string>();
  const word = (): string => {
    const made = Array.from({ length: 4 }, () => dice.oneOf(SYLLABLES)).join("");
    if (words.has(made)) return word();
    words.add(made);
    return made.toUpperCase();
  };
  let number = 100;
  // Steps of 7 and unequal starts: no amount is an energy, a stand or the end of an ID.
  const unique = (base: number) => {
    number += 7;
    return base + number;
  };
  const people: Person[] = [];
  const person = (label: string, more: Partial<Person> = {}): Person => {
    const made: Person = {
      label,
      phone: phoneNumber(`62890${String(10_000_000 + people.length * 131)}`),
      lid: null,
      isAdmin: false,
      ...more,
    };
    people.push(made);
    return made;
  };
  const households: Household[] = [];
  const household = (owner: Person | null) => {
    const n = households.length;
    households.push({
      id: customerId(String(516_759_900_000 + 111 + n * 13)),
      name: `${word()} ${dice.chance(0.25) ? `${dice.oneOf(EVIL)} ` : ""}${word()}`,
      address: `DSN ${word()} RT ${word()}`,
      meter: dice.chance(0.9) ? String(14_020_000_000 + n * 7_919) : null,
      phones: owner === null ? [] : [owner.phone],
      bills: MONTHS.slice(dice.chance(0.1) ? 3 : 0).map((period) => ({
        period,
        amount: unique(310_000),
        energyKwh: unique(5_000),
        stands: [unique(820_000), unique(860_000)],
        isPaid: dice.chance(period === "2026-11" ? 0.3 : 0.85),
      })),
    });
  };
  for (let n = 0; n < 16; n++) {
    const owner = person(`owner ${n}`, n % 5 === 0 ? { lid: String(99_000_000_000_000 + n) } : {});
    for (let count = 1 + (n % 4); count > 0; count--) household(owner);
  }
  for (let n = 0; n < 20; n++) household(null);
  for (let n = 0; n < 8; n++) person(`stranger ${n}`);
  for (let n = 0; n < 3; n++) person(`hidden stranger ${n}`, { lid: String(98_000_000_000_000 + n) });
  for (let n = 0; n < 3; n++) person(`would-be admin ${n}`);
  person("admin", { isAdmin: true });
  return { households, people };
}

/** Writes the town into an empty database. */
export async function settle(sql: Sql, store: Store, { households }: RandomTown): Promise<void> {
  for (const { id, name, address, meter, phones, bills } of households) {
    await sql.insert("customers", {
      customerId: id,
      name,
      tariff: "R1",
      powerVa: 900,
      route: "JJGA",
      address,
      meterNumber: meter,
      updatedAt: AS_OF,
    });
    for (const { period, amount, energyKwh, stands, isPaid } of bills)
      await sql.insert("bills", {
        customerId: id,
        period,
        amount,
        lateFee: 0,
        sheets: 1,
        energyKwh,
        meterStart: stands[0],
        meterEnd: stands[1],
        dueOn: `${period}-20`,
        state: isPaid ? "paid" : "open",
        paidOn: isPaid ? `${period}-12` : null,
        asOf: AS_OF,
      });
    for (const phone of phones) {
      const contact = await store.now.contacts.ensure(phone, AS_OF);
      await store.now.links.link(contact.id, id, "import", AS_OF);
    }
  }
  await sql.insert("imports", {
    kind: "unpaid_list",
    fileName: "saldo.csv",
    fileHash: "0",
    optionsHash: "0",
    asOf: AS_OF,
    isSnapshot: 1,
    state: "committed",
    rowsRead: households.length,
    rowsAccepted: households.length,
    rowsRejected: 0,
    rowsSkipped: 0,
    summary: "{}",
    startedAt: AS_OF,
    finishedAt: AS_OF,
  });
}
