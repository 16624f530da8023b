import type { BillingPeriod } from "../../../domain/billing-period";
import { dueOn } from "../../../domain/billing-period";
import type { SampleBill } from "./bills";
import type { SampleCustomer } from "./population";

/** The exports' own columns, word for word; the billing record has the meter's number (NOMETER) at its end besides. */
export const UNPAID_COLUMNS =
  "UNITAP UNITUP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPPTL RPBPJU RPPPN RPMAT TAGSUS UJL BP TRAFO SEWATRAFO SEWAKAP RPTAG RPBK BULAN KOORDX KOORDY".split(
    " ",
  );
export const SETTLEMENT_COLUMNS =
  "No TglBuku Idpel TglTransaksi Trf Daya Bulan Kelp KDPP RpPTL RpBPJU RpPPN RpMaterai RpLain2 RpTagihan RpBK Petugas(bank) Kode".split(
    " ",
  );
export const BILLING_COLUMNS =
  "UNITAP UNITUP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPPTL RPBPJU RPPPN RPMAT RPTAG RPBK BLTH TGLJTTEMPO KDDK SLALWBP SAHLWBP SLAWBP SAHWBP FAKM PEMKWH NOMETER".split(
    " ",
  );
export const CONTACT_COLUMNS = ["IDPEL", "NAMA", "NO_WA"];

const AREA = "51BWI";
const UNIT = "51675";

export type Cells = readonly (string | number)[];

const compact = (text: string) => text.replaceAll("-", "");

/** `sheets` months together in one row, as the unpaid list totals them. */
export function unpaidRow(customer: SampleCustomer, bill: SampleBill, sheets: number, total: number): Cells {
  const { customerId, name, tariff, powerVa, transformer, address } = customer;
  const head = [AREA, UNIT, customerId, name, tariff, powerVa, 0, transformer, address, sheets];
  const parts = [bill.energyRp, bill.taxRp, 0, bill.stampRp, 0, 0, 0, 0, 0, 0];
  return [...head, ...parts, total, 0, compact(bill.period), "", ""];
}

export function billingRow(customer: SampleCustomer, bill: SampleBill): Cells {
  const { customerId, name, tariff, powerVa, transformer, address, route } = customer;
  const head = [AREA, UNIT, customerId, name, tariff, powerVa, 0, transformer, address, 1];
  const parts = [bill.energyRp, bill.taxRp, 0, bill.stampRp, bill.amount, 0];
  const meter = [route, bill.meterStart, bill.meterEnd, 0, 0, 1, bill.energyKwh, customer.meterNumber];
  return [...head, ...parts, compact(bill.period), compact(dueOn(bill.period)), ...meter];
}

/** What a settlement list knows of one payment; the parts of the amount may be left out (0). */
export interface SettlementLine {
  readonly customerId: string;
  readonly period: BillingPeriod;
  readonly amount: number;
  readonly paidOn: string;
  readonly tariff?: string;
  readonly powerVa?: number;
}

export function settlementRow(line: SettlementLine, number: number): Cells {
  const day = compact(line.paidOn);
  const head = [
    number,
    day,
    line.customerId,
    day,
    line.tariff ?? "",
    line.powerVa ?? "",
    compact(line.period),
  ];
  return [...head, "0", "PPOB", 0, 0, 0, 0, 0, line.amount, 0, "BANK SINTETIS", "00"];
}
