import { openCsvWriter } from "./csv-writer";
import { SETTLEMENT_COLUMNS, type SettlementLine, settlementRow } from "./layouts";

/** Writes a settlement list (pelunasan) that `lunas import` reads; returns how many payments it holds. */
export async function writeSettlements(path: string, payments: Iterable<SettlementLine>): Promise<number> {
  const file = await openCsvWriter(path, ";");
  let count = 0;
  await file.line(["LAPORAN PELUNASAN REKENING (DATA SINTETIS)"]);
  await file.line(SETTLEMENT_COLUMNS);
  for (const payment of payments) await file.line(settlementRow(payment, ++count));
  await file.close();
  return count;
}
