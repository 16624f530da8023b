import type {
  ImportEnd,
  ImportPlan,
  MergeCounts,
  MergeResult,
} from "../../../application/importing/import-ports";
import type { ListPart } from "../../../domain/import/plausibility";
import { closeVanished, openBills, reopenListed } from "./apply-snapshot";
import { mergeBills } from "./merge-bills";
import { mergeContacts } from "./merge-contacts";
import { mergeCustomers } from "./merge-customers";
import { mergeSettlements } from "./merge-settlements";
import type { TakenDirectly } from "./row-taker";
import { splitTotals } from "./split-totals";
import type { StagedSql } from "./staging-table";

const NOTHING: MergeCounts = {
  customersNew: 0,
  billsNew: 0,
  billsChanged: 0,
  billsUnchanged: 0,
  billsVoid: 0,
  billsSettled: 0,
  billsVanished: 0,
  reopened: 0,
  paidTwice: 0,
  amountsDiffer: 0,
  reversedStillPaid: 0,
  unknownSettlements: 0,
  olderSnapshots: 0,
  contactsNew: 0,
  linksNew: 0,
  wrongLinks: 0,
  contactsErased: 0,
  vanishingWithheld: 0,
};

/** What was merged, whatever row of `imports` tells of it. */
export type Merged = Omit<MergeResult, "importId">;

/** What a list that is older than one already taken comes to: nothing of it counts. */
export const OLDER: Merged = { counts: { ...NOTHING, olderSnapshots: 1 }, crowdedPhones: [], doubts: [] };

/** Turns what is staged into data, in one open transaction; `direct` says what has become data already, `parts` what a snapshot is a list of. */
export async function mergeAll(
  sql: StagedSql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
  direct: TakenDirectly,
  parts: readonly ListPart[],
): Promise<Merged> {
  const customersNew = direct.customersNew + (await mergeCustomers(sql, plan.kind, plan.startedAt));
  let counts: MergeCounts = { ...NOTHING, customersNew };
  let doubts: MergeResult["doubts"] = [];
  if (plan.kind === "settlements") {
    const settled = await mergeSettlements(sql, plan, end, importId);
    counts = { ...counts, ...settled.counts };
    doubts = settled.doubts;
  } else if (plan.kind !== "contacts") {
    const before = plan.isSnapshot ? await openBills(sql, plan, parts, importId) : null;
    await splitTotals(sql, importId);
    const { billsNew, billsUnchanged, ...others } = await mergeBills(sql, plan, importId);
    counts = {
      ...counts,
      ...others,
      billsNew: billsNew + direct.billsNew,
      // Those that went straight in and are staged as well were found as they had just been put there.
      billsUnchanged: billsUnchanged - direct.billsStagedToo,
    };
    if (before !== null) {
      const reopened = await reopenListed(sql, plan, importId);
      const { vanished, withheld } = await closeVanished(sql, plan, end, importId, parts, before);
      counts = { ...counts, reopened, billsVanished: vanished, vanishingWithheld: withheld };
    }
  }
  const { crowdedPhones, ...contacts } = await mergeContacts(sql, plan.startedAt);
  return { counts: { ...counts, ...contacts }, crowdedPhones, doubts };
}
