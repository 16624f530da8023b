import type { Screen } from "../../application/ports/screens";
import { VISITOR_ID } from "../../application/views/case-view";
import { formatClock } from "../../domain/local-time";
import { LONGEST_ANSWER } from "../../texts/cases";
import { seeOther, signedIn } from "../answer-page";
import type { ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";
import { NEXT } from "./acts";
import { caseNumber } from "./pages";

/** What belongs to the cases and is no page: the drafts of answers, and the way to the next one. */
export function caseScreens(tools: ScreenTools): readonly Screen[] {
  return [
    {
      method: "GET",
      path: NEXT,
      least: "viewer",
      async answer() {
        const next = await tools.views.cases.oldestOpen();
        return { kind: "see_other", to: next === null ? "/kasus" : `/kasus/${next}` };
      },
    },
    {
      method: "POST",
      path: "/kasus/:nomor/rancangan",
      least: "operator",
      /** Kept as often as it comes: the newest words win. Those of a form that has been sent come too late. */
      async answer(asked) {
        const request = signedIn(asked);
        const { caller, values } = request;
        const caseId = caseNumber(request);
        const key = values[KEY_FIELD] ?? "";
        const now = tools.clock.now();
        const { drafts, formKeys, cases } = tools.store.now;
        const isSent = (await formKeys.find(tools.accounts.tokens.digest(key))) !== null;
        const isOpen = ((await cases.find(caseId))?.state ?? "closed") !== "closed";
        const isKept = isOwnKey(tools, caller, key) && !isSent && isOpen;
        if (isKept)
          await drafts.keep({
            caseId,
            userId: caller.userId ?? VISITOR_ID,
            text: (values.teks ?? "").slice(0, LONGEST_ANSWER),
            writtenAt: now,
          });
        const said = isKept ? `Rancangan tersimpan ${formatClock(now)}.` : "Rancangan tidak disimpan.";
        if (values.diam !== undefined) return { kind: "page", status: 200, html: said };
        return seeOther(tools, caller, {
          to: `/kasus/${caseId}`,
          notice: { tone: isKept ? "done" : "fault", text: said },
        });
      },
    },
  ];
}
