import type { ImportPlan } from "../../../application/importing/import-ports";
import type { LoadLines, LoadTarget } from "./load-lines";
import { billsTarget, customersTarget } from "./load-targets";
import { createRowLines } from "./row-lines";
import type { RowTaker } from "./row-taker";
import { monthlyShape, type StagingShape, sheetsOf } from "./staging-table";

/** The server stores so much at a time while we read on; larger pieces gain nothing. */
const PIECE_BYTES = 2 * 1024 * 1024;
/** The first piece is small: it only shows whether the file brings people whom we know. */
const FIRST_PIECE_BYTES = 64 * 1024;

/**
 * Takes rows by LOAD DATA, one piece on its way while the next is read.
 *
 * Bills of people we do not know go straight into `customers` and `bills`, without a stop in the staging table: that
 * halves the time of a first import. What the server passes over, because it knows it already, is staged and merged;
 * and when most of a piece is known, the rest of the file is staged at once: a row that meets its key costs the server
 * ten times a staged one.
 */
export function takeByLoad(
  load: LoadLines,
  table: string,
  shape: StagingShape,
  plan: ImportPlan,
  importId: number,
): RowTaker {
  const monthly = monthlyShape(shape);
  const staging: LoadTarget = { table, cells: shape.columns };
  const stagingOfMonthly = { ...staging, cells: monthly.columns, set: "part = 'row', sheets = 1" };
  const customers = customersTarget(monthly, plan);
  const bills = billsTarget(monthly, plan, importId);
  const [fresh, staged] = [createRowLines(monthly), createRowLines(shape)];
  const taken = { customersNew: 0, billsNew: 0, billsStagedToo: 0 };
  let goesStraight =
    (plan.kind === "unpaid_list" || plan.kind === "billing_record") && !plan.columns.has("phone");
  let onItsWay: Promise<void> = Promise.resolve();
  let isFirst = true;

  const send = async (plain: ReturnType<typeof fresh.take>, rest: ReturnType<typeof fresh.take>) => {
    if (plain.rows > 0) {
      const customersNew = await load(customers, plain);
      const billsNew = await load(bills, plain);
      taken.customersNew += customersNew;
      taken.billsNew += billsNew;
      if (customersNew < plain.rows || billsNew < plain.rows) {
        await load(stagingOfMonthly, plain);
        taken.billsStagedToo += billsNew;
      }
      if (Math.min(customersNew, billsNew) * 2 < plain.rows) goesStraight = false;
    }
    if (rest.rows > 0) await load(staging, rest);
  };
  return {
    add(part, record) {
      // A total of several months must first be told from the months that are known.
      const isPlain = part === "row" && sheetsOf(record) === 1 && record.amount !== null;
      (goesStraight && isPlain ? fresh : staged).add(part, record);
    },
    async settle() {
      if (fresh.bytes + staged.bytes < (isFirst ? FIRST_PIECE_BYTES : PIECE_BYTES)) return;
      await onItsWay;
      onItsWay = send(fresh.take(), staged.take());
      if (isFirst) await onItsWay;
      isFirst = false;
      // Whoever awaits it hears of its failure; until then it must not end the process.
      onItsWay.catch(() => undefined);
    },
    async end() {
      await onItsWay;
      await send(fresh.take(), staged.take());
      return taken;
    },
  };
}
