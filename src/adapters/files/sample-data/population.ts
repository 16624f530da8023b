import { type CustomerId, customerId } from "../../../domain/customer-id";
import { chanceOf, normal, pickWeighted } from "./chance";
import { address, personName, placeName } from "./names";

/** The block of IDs that is kept for synthetic customers: 516759900000–516759999999. */
const FIRST_ID = 516_759_900_000;
export const RESERVED_IDS = 100_000;

interface TariffClass {
  readonly tariff: string;
  readonly powerVa: number;
  /** Median energy in a month. */
  readonly kwh: number;
  /** Rupiah per kWh before local tax: about right, for amounts that look true. Bills are never computed from it. */
  readonly price: number;
}

/** 88 % are households of 450 and 900 VA, as at the unit. */
const CLASSES: readonly (readonly [weight: number, value: TariffClass])[] = [
  [30, { tariff: "R1", powerVa: 450, kwh: 78, price: 415 }],
  [38, { tariff: "R1", powerVa: 900, kwh: 100, price: 605 }],
  [20, { tariff: "R1M", powerVa: 900, kwh: 100, price: 1352 }],
  [5.2, { tariff: "R1", powerVa: 1300, kwh: 135, price: 1444.7 }],
  [2, { tariff: "R1", powerVa: 2200, kwh: 230, price: 1444.7 }],
  [0.5, { tariff: "R2", powerVa: 3500, kwh: 380, price: 1699.53 }],
  [0.2, { tariff: "R2", powerVa: 5500, kwh: 520, price: 1699.53 }],
  [0.05, { tariff: "R3", powerVa: 6600, kwh: 900, price: 1699.53 }],
  [2, { tariff: "B1", powerVa: 1300, kwh: 190, price: 966 }],
  [0.5, { tariff: "B2", powerVa: 6600, kwh: 1500, price: 1444.7 }],
  [1.1, { tariff: "S2", powerVa: 900, kwh: 90, price: 455 }],
  [0.25, { tariff: "P1", powerVa: 1300, kwh: 300, price: 1049 }],
  [0.2, { tariff: "I1", powerVa: 2200, kwh: 600, price: 960 }],
];

/** How a customer pays: most in time, some now and then late, a few nearly always late. */
export type Punctuality = "punctual" | "wavering" | "late";

export interface SampleCustomer {
  readonly index: number;
  readonly customerId: CustomerId;
  readonly name: string;
  readonly address: string;
  readonly tariff: string;
  readonly powerVa: number;
  readonly price: number;
  readonly usualKwh: number;
  readonly route: string;
  readonly transformer: string;
  /** Eleven digits. The region code 99 exists nowhere, so no real meter has it. */
  readonly meterNumber: string;
  readonly meterAtStart: number;
  readonly punctuality: Punctuality;
}

/**
 * The ID of the n-th synthetic customer. The reserved block holds 100,000; beyond it IDs begin with 99, which is no
 * region of PLN, and never end in six zeros, which the import takes for damage.
 */
export function sampleId(index: number): CustomerId {
  if (index < RESERVED_IDS) return customerId(String(FIRST_ID + index));
  const beyond = index - RESERVED_IDS;
  return customerId(
    String(990_000_000_000 + Math.floor(beyond / 999_999) * 1_000_000 + (beyond % 999_999) + 1),
  );
}

export function sampleCustomer(seed: number, index: number): SampleCustomer {
  const random = chanceOf(seed, "customer", index);
  const kind = pickWeighted(random, CLASSES);
  const route = `JB${String.fromCharCode(65 + (Math.floor(index / 400) % 26))}${String.fromCharCode(65 + (Math.floor(index / 40) % 10))}A${index % 8}`;
  return {
    index,
    customerId: sampleId(index),
    name: kind.tariff.startsWith("R") ? personName(random) : placeName(random, kind.tariff),
    address: address(random),
    tariff: kind.tariff,
    powerVa: kind.powerVa,
    price: kind.price,
    usualKwh: kind.kwh * Math.exp(0.45 * normal(random)),
    route,
    transformer: `JG${String(100 + (Math.floor(index / 60) % 900))}`,
    meterNumber: String(99_000_000_000 + ((index * 7919 + 1234) % 1_000_000_000)),
    meterAtStart: Math.floor(random() * 30_000),
    punctuality: pickWeighted(random, [
      [70, "punctual"],
      [25, "wavering"],
      [5, "late"],
    ]),
  };
}
