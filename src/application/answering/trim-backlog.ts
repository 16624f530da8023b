import type { App } from "../ports/app";
import type { WaitingMessage } from "../ports/repositories";

/** So many unanswered messages of one contact are answered; nobody means more of them one by one. */
const MOST_WAITING = 50;
/** Wishes to be left alone are heard among the others, too; more of them say nothing new. */
const MOST_WISHES = 5;
/** Who wishes to be left alone says it in few words. */
const LONGEST_WISH = 100;
const AT_ONCE = 50;

/**
 * Leaves what one contact has sent beyond fifty unanswered messages to a person, in one case: a phone with thousands of
 * waiting messages must not keep the bot busy for hours. A STOP among them stays in line.
 */
export async function trimBacklog(
  { store, clock, understand }: Pick<App, "store" | "clock" | "understand">,
  contactId: number,
): Promise<void> {
  const isWish = ({ kind, text }: WaitingMessage) =>
    kind === "text" && text.length <= LONGEST_WISH && understand({ kind, text }).intent === "opt_out";
  let wishes = 0;
  let left = 0;
  for (;;) {
    const surplus = await store.now.inbox.waitingBehind(contactId, MOST_WAITING + wishes, AT_ONCE);
    if (surplus.length === 0) break;
    const ids: number[] = [];
    for (const message of surplus) {
      if (wishes < MOST_WISHES && isWish(message)) wishes += 1;
      else ids.push(message.id);
    }
    left += await store.now.inbox.setSurplusAside(ids, clock.now());
  }
  if (left === 0) return;
  const summary = `${left} pesan beruntun dari nomor ini tidak dijawab otomatis. Bacalah obrolannya di WhatsApp.`;
  await store.transaction(async ({ cases }) => {
    const known = await cases.unfinishedOf(contactId, "failed_answer");
    if (known !== null) return void (await cases.addToSummary(known.id, summary));
    await cases.open({ contactId, customerId: null, kind: "failed_answer", summary, openedAt: clock.now() });
  });
}
