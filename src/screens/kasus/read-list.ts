import { CASE_SHELVES, type CaseShelf } from "../../application/views/case-queries";
import { staffName } from "../../application/views/staff-name";
import { CASE_KINDS } from "../../domain/case";
import type { PageRequest, ScreenTools } from "../define-page";
import type { CaseList } from "./model";

/** As the address says it. */
export const SHELF_WORDS: Readonly<Record<CaseShelf, { readonly key: string; readonly word: string }>> = {
  open: { key: "menunggu", word: "Menunggu" },
  mine: { key: "saya", word: "Saya" },
  others: { key: "rekan", word: "Rekan" },
  closed: { key: "selesai", word: "Selesai" },
};
const LINES = 50;

/** The list that a request asks for; an address that makes no sense is the list of those who wait. */
export async function readCaseList({ query, caller }: PageRequest, tools: ScreenTools): Promise<CaseList> {
  const { cases } = tools.views;
  const shelf = CASE_SHELVES.find((each) => SHELF_WORDS[each].key === query.tampil) ?? "open";
  const kind = CASE_KINDS.find((each) => each === query.jenis) ?? null;
  const [upTo, at] = /^\d{1,9}\.\d{1,14}$/.test(query.dilihat ?? "")
    ? query.dilihat!.split(".").map(Number)
    : [await cases.newestId(), tools.clock.now().getTime()];
  const found = await cases.list({
    shelf,
    actor: caller.actor,
    kind,
    after: /^\d{1,9}$/.test(query.sesudah ?? "") ? Number(query.sesudah) : 0,
    limit: LINES + 1,
    seen: query.dilihat === undefined ? null : { upTo: upTo!, at: new Date(at!) },
  });
  const lines = found.slice(0, LINES);
  const takers = [...new Set(lines.flatMap(({ takenBy }) => (takenBy === null ? [] : [takenBy])))];
  const users = takers.length === 0 ? [] : await tools.store.now.users.list();
  return {
    shelf,
    kind,
    lines,
    counts: await cases.counts(caller.actor),
    names: new Map(takers.map((actor) => [actor, staffName(users, actor)])),
    next: found.length > LINES ? lines.at(-1)!.id : null,
    fresh: shelf === "open" ? await cases.openAfter(upTo!) : 0,
    seen: `${upTo}.${at}`,
  };
}
