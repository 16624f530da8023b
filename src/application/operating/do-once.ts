import { Fault } from "../../domain/fault";
import { formatClock } from "../../domain/local-time";
import type { Clock } from "../ports/ports";
import type { Repositories, Store } from "../ports/store";

/** What the next page says once. */
export interface Notice {
  readonly tone: "done" | "again" | "fault" | "changed";
  readonly text: string;
  /** The opposite act, one click away. */
  readonly undo?: { readonly to: string; readonly label: string };
  /** After a mistake: what was written, for the form to show again, and the field it stands in. */
  readonly values?: Readonly<Record<string, string>>;
  readonly field?: string;
}

/** Where an act leads, and what is said there. */
export interface ActAnswer {
  readonly to: string;
  readonly notice: Notice;
}

interface Sent {
  /** As it came with the form. */
  readonly key: string;
  readonly sessionHash: string;
  readonly path: string;
}

/**
 * Does what a form asks for once, however often it is sent: its key, its effect and its answer are one transaction. So a
 * second click waits for the first and gets the same answer, and a process that dies in between has done nothing. `act`
 * may work with the tables it is given only. A Fault is an answer too: `onFault` says where it is shown.
 */
export async function doOnce(
  { store, clock, tokens }: { store: Store; clock: Clock; tokens: { digest(token: string): string } },
  sent: Sent,
  act: (repositories: Repositories) => Promise<ActAnswer>,
  onFault: (fault: Fault) => ActAnswer,
): Promise<ActAnswer> {
  const keyHash = tokens.digest(sent.key);
  return store.transaction(async (repositories) => {
    const { formKeys } = repositories;
    const startedAt = clock.now();
    const isFirst = await formKeys.begin({
      keyHash,
      sessionHash: sent.sessionHash,
      path: sent.path,
      startedAt,
    });
    if (!isFirst) return answeredBefore(await formKeys.find(keyHash), sent);
    const answer = await answerOf(act, onFault, repositories);
    await formKeys.end(keyHash, JSON.stringify(answer), clock.now());
    return answer;
  });
}

async function answerOf(
  act: (repositories: Repositories) => Promise<ActAnswer>,
  onFault: (fault: Fault) => ActAnswer,
  repositories: Repositories,
): Promise<ActAnswer> {
  try {
    return await act(repositories);
  } catch (error) {
    if (error instanceof Fault) return onFault(error);
    throw error;
  }
}

function answeredBefore(
  known: {
    readonly sessionHash: string;
    readonly path: string;
    readonly answer: string | null;
    readonly startedAt: Date;
  } | null,
  sent: Sent,
): ActAnswer {
  if (
    known === null ||
    known.answer === null ||
    known.sessionHash !== sent.sessionHash ||
    known.path !== sent.path
  )
    throw new Fault(
      "argument_invalid",
      "Formulir ini bukan dari halaman itu. Buka lagi halamannya, lalu ulangi.",
    );
  const { to, notice } = JSON.parse(known.answer) as ActAnswer;
  if (notice.tone !== "done") return { to, notice };
  const when = formatClock(known.startedAt);
  return {
    to,
    notice: {
      ...notice,
      tone: "again",
      text: `${notice.text} Sudah dijalankan pukul ${when} oleh Anda; tidak diulang.`,
    },
  };
}
