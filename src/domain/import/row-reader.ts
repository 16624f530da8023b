import { type BillingPeriod, parsePeriod, periodOf } from "../billing-period";
import { type CustomerIdProblem, parseCustomerId } from "../customer-id";
import type { LocalDay } from "../local-time";
import { parseTariff, remember } from "./cells";
import type { Header } from "./header";
import type { ImportKind } from "./kinds";
import { readPhones } from "./phones";
import { reasonToSkip } from "./reason-to-skip";
import type { ImportRecord, RowResult } from "./record";
import type { RejectionReason } from "./rejection";
import { createRowCells, Unreadable } from "./row-cells";

/** Lengths that the database keeps; longer words are cut, because a long address must not cost a customer his bill. */
export const WORD_LENGTHS = {
  name: 120,
  address: 255,
  route: 30,
  unit: 10,
  customerGroup: 4,
  meterNumber: 20,
} as const;

const ID_REASONS: Readonly<Record<CustomerIdProblem, RejectionReason>> = {
  empty: "id_empty",
  scientific: "id_scientific",
  rounded: "id_rounded",
  not_12_digits: "id_length",
};

/**
 * Makes the function that turns the rows of one file into records, skips or rejections. `period` is used where a row
 * has none of its own: the unpaid list of 12 columns knows no month, the operator says it. A payment after `lastPaidOn`
 * is refused: its year is mistyped.
 */
export function createRowReader(
  kind: ImportKind,
  header: Header,
  options: { readonly period: BillingPeriod | null; readonly lastPaidOn?: LocalDay },
): (row: number, cells: readonly string[]) => RowResult {
  const cursor = createRowCells(header);
  const hasBills = kind !== "contacts";
  const idColumn = header.columns.customerId?.[0] ?? -1;
  const nameColumn = header.columns.name?.[0] ?? -1;
  const phoneColumns = header.columns.phone ?? [];
  const readId = cursor.reader("customerId");
  const readTariff = cursor.reader("tariff");
  const tariffOf = remember(parseTariff);
  const words = (field: keyof typeof WORD_LENGTHS) => cursor.words(field, WORD_LENGTHS[field]);
  const [name, address, route] = [words("name"), words("address"), words("route")];
  const [unit, customerGroup, meterNumber] = [words("unit"), words("customerGroup"), words("meterNumber")];
  const [powerVa, sheets, energyKwh] = [
    cursor.count("powerVa"),
    cursor.count("sheets"),
    cursor.count("energyKwh"),
  ];
  const [meterStart, meterEnd] = [cursor.count("meterStart"), cursor.count("meterEnd")];
  const [amount, lateFee] = [cursor.rupiah("amount"), cursor.rupiah("lateFee")];
  const [dueOn, paidOn] = [cursor.day("dueOn"), cursor.day("paidOn")];
  const readPeriod = cursor.reader("period");
  const periodOfCell = remember((raw: string) => parsePeriod(raw));

  const period = (due: LocalDay | null): BillingPeriod => {
    const raw = readPeriod();
    const isEmpty = raw === "" || raw.trim() === "";
    const found = isEmpty ? (options.period ?? (due === null ? null : periodOf(due))) : periodOfCell(raw);
    if (found === null) throw new Unreadable(cursor.problem("period", "period_missing"));
    return found;
  };
  const notePhone = (column: number, value: string, reason: RejectionReason) =>
    cursor.note(header.labels[column] ?? "", value, reason);

  const read = (): RowResult => {
    const id = parseCustomerId(readId());
    if (typeof id === "object") throw new Unreadable(cursor.problem("customerId", ID_REASONS[id.problem]));
    const tariff = tariffOf(readTariff());
    if (tariff.isPrepaid) return { kind: "skipped", reason: "prepaid" };
    const phones = readPhones(phoneColumns, cursor.row(), notePhone);
    if (kind === "contacts" && phones.length === 0) {
      const worst = cursor.notes()[0];
      if (worst === undefined) return { kind: "skipped", reason: "no_phone" };
      throw new Unreadable({ ...worst, loss: "row" });
    }
    const due = hasBills ? dueOn() : null;
    const paid = kind === "settlements" ? paidOn() : null;
    if (kind === "settlements" && paid === null)
      throw new Unreadable(cursor.problem("paidOn", "date_unreadable"));
    if (paid !== null && options.lastPaidOn !== undefined && paid > options.lastPaidOn)
      throw new Unreadable(cursor.problem("paidOn", "date_future"));
    const rupiah = hasBills ? amount() : null;
    // A settlement list may do without amounts; the bill has one.
    if (hasBills && kind !== "settlements" && rupiah === null) {
      throw new Unreadable(cursor.problem("amount", "amount_unreadable"));
    }
    const record: ImportRecord = {
      customerId: id,
      period: hasBills ? period(due) : null,
      name: name(),
      tariff: tariff.tariff,
      powerVa: powerVa() ?? tariff.powerVa,
      customerGroup: customerGroup(),
      route: route(),
      unit: unit(),
      address: address(),
      meterNumber: meterNumber(),
      amount: rupiah,
      lateFee: hasBills ? lateFee() : null,
      sheets: sheets(),
      energyKwh: energyKwh(),
      meterStart: meterStart(),
      meterEnd: meterEnd(),
      dueOn: due,
      paidOn: paid,
      phones,
    };
    return { kind: "record", record, notes: cursor.notes() };
  };

  return (row, cells) => {
    cursor.moveTo(row, cells);
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const reason = error.rejection.reason.startsWith("id_")
        ? reasonToSkip(cells, idColumn, nameColumn)
        : null;
      if (reason !== null) return { kind: "skipped", reason };
      const id = parseCustomerId(readId());
      const customerId = typeof id === "object" ? null : id;
      return { kind: "rejected", rejection: error.rejection, customerId };
    }
  };
}
