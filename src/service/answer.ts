import { createAnswering } from "../answering";
import { startInboxLoop } from "../application/answering/inbox-loop";
import { announceCases } from "../application/operating/announce-cases";
import { type Loop, startLoop } from "../application/ports/loop";
import { createAdminFace } from "../compose/admin-face";
import { composeAdmin } from "../compose/compose-admin";
import { caseNote } from "../texts/cases";
import { apology } from "../texts/chat";
import { type Shared, wake } from "./shared";

/** How soon admins hear of a new case, when no note was sent just before. */
const CASES_MS = 5_000;
/** A second bubble follows the first within this time, mostly. */
const BUBBLE_PAUSE_MS = 1_000;

/** The role `inbox`: answers what came in, does the jobs of admins, tells them of cases. */
export function startAnswering({ base, app, reports, plays, wakes }: Shared): readonly Loop[] {
  if (!plays("inbox")) return [];
  // The understanding learns its examples at the first free text: better here than while a customer waits.
  app.understand({ text: "pak tagihan saya naik", kind: "text" });
  const admin = createAdminFace(app, composeAdmin(base, { app, reports }));
  const route = createAnswering(app, admin.answer);
  const jobs = admin.startWorker(() => wake(wakes.senders));
  wakes.jobs.push(jobs);
  const inbox = startInboxLoop({ ...app, route, apology, bubblePauseMs: BUBBLE_PAUSE_MS }, (how) =>
    wake(how === "acted" ? [...wakes.senders, ...wakes.jobs] : wakes.senders),
  );
  wakes.inbox.push(inbox);
  const cases = startLoop("cases", app, async () => {
    if ((await announceCases({ ...app, write: caseNote })) > 0) wake(wakes.senders);
    return CASES_MS;
  });
  return [jobs, inbox, cases];
}
