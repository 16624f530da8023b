import { samplePhone } from "../../../../src/adapters/files/sample-data/contacts";
import { sampleId } from "../../../../src/adapters/files/sample-data/population";
import {
  type OpenBill,
  PAID_ON_THE_20TH,
  simulatePayments,
} from "../../../../src/adapters/files/sample-data/simulate-payments";
import { period } from "../../../../src/domain/billing-period";
import { parseCustomerId } from "../../../../src/domain/customer-id";
import { parsePhone } from "../../../../src/domain/phone-number";

const bills: OpenBill[] = Array.from({ length: 20_000 }, (_, index) => ({
  customerId: sampleId(index),
  period: period("2026-11"),
  amount: 77_125,
  contact: samplePhone(index),
}));
const NOVEMBER = period("2026-11");
const onThe20th = (messaged: boolean, effectPoints: number, seed = 1, month = NOVEMBER) =>
  [...simulatePayments(bills, () => messaged, effectPoints, { seed, period: month })].filter(
    (payment) => payment.paidOn === `${month}-20`,
  );

test("a message adds its effect to the share paid on the 20th, and only there", () => {
  const without = onThe20th(false, 4).length / bills.length;
  const withMessage = onThe20th(true, 4).length / bills.length;
  expect(without).toBeCloseTo(PAID_ON_THE_20TH, 1);
  // The same contacts draw the same lots, so the difference has next to no noise.
  expect(Math.abs(withMessage - without - 0.04)).toBeLessThan(0.005);
});

test("whoever pays on the 20th without a message does so with one", () => {
  const treated = new Set(onThe20th(true, 10).map((payment) => payment.customerId));
  expect(onThe20th(false, 10).every((payment) => treated.has(payment.customerId))).toBe(true);
});

test("no effect, no difference; another seed, other lots", () => {
  expect(onThe20th(true, 0)).toEqual(onThe20th(false, 0));
  expect(onThe20th(false, 0, 2)).not.toEqual(onThe20th(false, 0));
});

test("all bills of a contact are paid on one day, or none", () => {
  const shared: OpenBill[] = bills
    .slice(0, 300)
    .map((bill, index) => ({ ...bill, contact: samplePhone(Math.floor(index / 3)) }));
  const days = new Map<string, Set<string>>();
  const contactOf = new Map(shared.map((bill) => [bill.customerId, bill.contact!]));
  for (const payment of simulatePayments(shared, () => true, 4, { seed: 1, period: NOVEMBER })) {
    const contact = contactOf.get(payment.customerId)!;
    days.set(contact, (days.get(contact) ?? new Set()).add(payment.paidOn));
  }
  expect(days.size).toBeGreaterThan(50);
  expect([...days.values()].every((each) => each.size === 1)).toBe(true);
});

test("days run from the 20th to the 30th, and some never pay", () => {
  const payments = [...simulatePayments(bills, () => false, 0, { seed: 1, period: NOVEMBER })];
  const days = new Set(payments.map((payment) => payment.paidOn));
  expect([...days].sort()).toEqual(Array.from({ length: 11 }, (_, index) => `2026-11-${20 + index}`));
  expect(payments.length).toBeLessThan(bills.length);
});

test("IDs and phones are readable, distinct, and beyond 100.000 plainly synthetic", () => {
  const indexes = [0, 1, 99_999, 100_000, 100_001, 1_099_998, 1_099_999, 3_000_000];
  const ids = indexes.map(sampleId);
  expect(ids.every((id) => parseCustomerId(id) === id)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[2]).toBe("516759999999");
  expect(ids[3]).toMatch(/^99/);
  const phones = Array.from({ length: 50_000 }, (_, index) => samplePhone(index));
  expect(new Set(phones).size).toBe(phones.length);
  expect(phones.filter((phone) => parsePhone(phone) !== phone)).toEqual([]);
});

test("the next month is paid by others, as often", () => {
  const [november, december] = [NOVEMBER, period("2026-12")].map(
    (month) => new Set(onThe20th(false, 0, 1, month).map((payment) => payment.customerId)),
  );
  const both = [...november!].filter((customer) => december!.has(customer)).length / bills.length;
  expect(Math.abs(both - PAID_ON_THE_20TH ** 2)).toBeLessThan(0.01);
});
