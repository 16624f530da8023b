import { type BillingPeriod, periodOf } from "../billing-period";
import { type CustomerIdProblem, parseCustomerId } from "../customer-id";
import type { LocalDay } from "../local-time";
import { isBlank, isErrorCell } from "../plain-cell";
import { parseMonth, parsePower, parseTariff, remember } from "./cells";
import type { ImportField } from "./fields";
import type { Header } from "./header";
import type { ImportKind } from "./kinds";
import { readPhones } from "./phones";
import { reasonToSkip } from "./reason-to-skip";
import type { ImportRecord, RowResult } from "./record";
import { type RejectionReason, shownValue } from "./rejection";
import { createRowCells, type MergedCells, Unreadable } from "./row-cells";
import {
  isOddDueDay,
  isOddLateFee,
  isOddSheets,
  isPaidTooEarly,
  isTooLarge,
  isTooMuchEnergy,
  isTooSmall,
} from "./row-plausibility";
import { createShapeCheck } from "./row-shape";
import { createRowSums, type RowSums } from "./row-sums";

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

export interface RowOptions {
  /** For rows that have no month of their own: the unpaid list of 12 columns knows none, the operator says it. */
  readonly period: BillingPeriod | null;
  /** The day on which the list was drawn; a later payment is refused: its day is mistyped. */
  readonly lastPaidOn?: LocalDay;
  /** A bill of an earlier month is refused: its year is mistyped. */
  readonly oldestPeriod?: BillingPeriod;
  /** Cells are told apart by a separator, and have no place of their own as in a workbook. */
  readonly isDelimited?: boolean;
  /** The operator knows better than what is plausible. */
  readonly force?: boolean;
  /** The first rows of the file, to learn the shape of a row from. */
  readonly sample?: readonly (readonly string[])[];
}

export type RowReader = (row: number, cells: readonly string[], merged?: MergedCells) => RowResult;

/** Makes the function that turns the rows below one header into records, skips or rejections. */
export function createRowReader(
  kind: ImportKind,
  header: Header,
  options: RowOptions,
  sums: RowSums = createRowSums(),
): RowReader {
  const cursor = createRowCells(header);
  const shapeProblem = createShapeCheck(header, options.isDelimited === true, options.sample);
  const hasBills = kind !== "contacts";
  const isSettlement = kind === "settlements";
  const phoneColumns = header.columns.phone ?? [];
  const readId = cursor.raw("customerId");
  const readTariff = cursor.reader("tariff");
  const tariffOf = remember(parseTariff);
  const words = (field: keyof typeof WORD_LENGTHS) => cursor.words(field, WORD_LENGTHS[field]);
  const [name, address, route] = [words("name"), words("address"), words("route")];
  const [unit, customerGroup, meterNumber] = [words("unit"), words("customerGroup"), words("meterNumber")];
  const [powerVa, sheets] = [cursor.count("powerVa", parsePower), cursor.sheets()];
  const [energyKwh, readEnergy] = [cursor.count("energyKwh"), cursor.raw("energyKwh")];
  const [meterStart, meterEnd] = [cursor.count("meterStart"), cursor.count("meterEnd")];
  const [amount, lateFee] = [cursor.rupiah("amount"), cursor.rupiah("lateFee")];
  const [dueOn, paidOn] = [cursor.day("dueOn"), cursor.day("paidOn")];
  const readPeriod = cursor.raw("period");
  const monthOf = remember(parseMonth);
  const refuse = (field: ImportField, reason: RejectionReason) =>
    new Unreadable(cursor.problem(field, reason));

  const period = (due: LocalDay | null): BillingPeriod => {
    const raw = readPeriod();
    const isEmpty = raw === "" || isBlank(raw);
    const found = isEmpty ? (options.period ?? (due === null ? null : periodOf(due))) : monthOf(raw);
    if (found === null) throw refuse("period", "period_missing");
    if (typeof found === "object")
      throw refuse("period", found.problem === "ambiguous" ? "period_ambiguous" : "period_missing");
    if (options.oldestPeriod !== undefined && found < options.oldestPeriod && options.force !== true)
      throw refuse("period", "period_old");
    return found;
  };
  const notePhone = (column: number, value: string, reason: RejectionReason) =>
    cursor.note(header.labels[column] ?? "", value, reason);

  /** The day of payment of a settlement, `null` in other lists. */
  const payment = (): LocalDay | null => {
    if (!isSettlement) return null;
    const paid = paidOn();
    if (paid === null) throw refuse("paidOn", "date_unreadable");
    if (options.lastPaidOn !== undefined && paid > options.lastPaidOn) throw refuse("paidOn", "date_future");
    return paid;
  };
  /** What is on the bill. A settlement list may do without amounts; the bill has one. */
  const bill = (paid: LocalDay | null) => {
    const due = dueOn();
    const rupiah = amount();
    if (!isSettlement && rupiah === null) throw refuse("amount", "amount_unreadable");
    if (isTooSmall(rupiah) && options.force !== true) throw refuse("amount", "amount_small");
    const fee = lateFee();
    if (isOddLateFee(fee, rupiah) && options.force !== true) throw refuse("lateFee", "late_fee_odd");
    const month = period(due);
    if (isSettlement && rupiah !== null && rupiah < 0)
      throw new Unreadable(cursor.problem("amount", "reversal"), month);
    if (due !== null && isOddDueDay(due, month)) throw refuse("dueOn", "due_odd");
    if (paid !== null && isPaidTooEarly(paid, month)) throw refuse("paidOn", "paid_before_month");
    return { due, rupiah, fee, month };
  };

  const read = (): RowResult => {
    const cells = cursor.row();
    const shape = shapeProblem(cells);
    if (shape !== null) throw new Unreadable(wholeRow(cursor.problem("customerId", shape), cells));
    const id = parseCustomerId(readId());
    if (typeof id === "object")
      throw refuse("customerId", isErrorCell(readId()) ? "id_error" : ID_REASONS[id.problem]);
    const tariff = tariffOf(readTariff());
    if (tariff.isPrepaid) return { kind: "skipped", reason: "prepaid" };
    const phones = readPhones(phoneColumns, cells, notePhone);
    if (kind === "contacts" && phones.length === 0) {
      const worst = cursor.notes()[0];
      if (worst === undefined) return { kind: "skipped", reason: "no_phone" };
      throw new Unreadable({ ...worst, loss: "row" });
    }
    const paid = payment();
    const { due, rupiah, fee, month } = hasBills ? bill(paid) : NO_BILL;
    const power = powerVa() ?? tariff.powerVa;
    const months = hasBills ? sheets() : null;
    if (isOddSheets(months)) throw refuse("sheets", "sheets_odd");
    if (isTooLarge(rupiah, power, months) && options.force !== true) throw refuse("amount", "amount_large");
    const energy = energyKwh();
    const isOddEnergy = isTooMuchEnergy(energy, power, rupiah, months);
    // No decimals make it so large: the amount stands in the place of the energy, and another's in its own.
    if (
      isOddEnergy &&
      options.isDelimited === true &&
      /^\d{5,8}$/.test(readEnergy()) &&
      options.force !== true
    )
      throw new Unreadable(wholeRow(cursor.problem("customerId", "shape_more"), cells));
    if (isOddEnergy)
      cursor.note(cursor.problem("energyKwh", "energy_odd").column, String(energy), "energy_odd");
    const record: ImportRecord = {
      customerId: id,
      period: month,
      name: name(),
      tariff: tariff.tariff,
      powerVa: power,
      customerGroup: customerGroup(),
      route: route(),
      unit: unit(),
      address: address(),
      meterNumber: meterNumber(),
      amount: rupiah,
      lateFee: fee,
      sheets: months,
      energyKwh: isOddEnergy ? null : energy,
      meterStart: meterStart(),
      meterEnd: meterEnd(),
      dueOn: due,
      paidOn: paid,
      phones,
    };
    return { kind: "record", record, notes: cursor.notes() };
  };

  return (row, cells, merged) => {
    cursor.moveTo(row, cells, merged);
    try {
      const result = read();
      if (result.kind === "record") sums.add(result.record.amount);
      return result;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const id = parseCustomerId(readId());
      const isNoRow = typeof id === "object" && error.rejection.reason !== "cell_too_long";
      const reason = isNoRow ? reasonToSkip(cells, header.columns, sums) : null;
      if (reason !== null) return { kind: "skipped", reason };
      const customerId = typeof id === "object" ? null : id;
      sums.addCell(cells[header.columns.amount?.[0] ?? -1] ?? "");
      const { rejection, reverses } = error;
      return { kind: "rejected", rejection, customerId, ...(reverses && { reverses }) };
    }
  };
}

const NO_BILL = { due: null, rupiah: null, fee: null, month: null } as const;

/** A row of the wrong shape is refused as a whole: its beginning is shown. */
function wholeRow(problem: Unreadable["rejection"], cells: readonly string[]): Unreadable["rejection"] {
  const shown = cells.slice(0, 12).map((cell) => cell.slice(0, 40));
  return { ...problem, column: "seluruh baris", value: shownValue(shown.join(" | ")) };
}
