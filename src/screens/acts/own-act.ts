import { type ActAnswer, doOnce } from "../../application/operating/do-once";
import type { Screen } from "../../application/ports/screens";
import type { Repositories } from "../../application/ports/store";
import { Fault } from "../../domain/fault";
import type { UserRole } from "../../domain/user";
import { seeOther, signedIn } from "../answer-page";
import type { PageRequest, ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";

export interface OwnAct {
  readonly path: string;
  readonly least: UserRole;
  /** In the transaction of the form's key: works with these tables only. */
  act(request: PageRequest, repositories: Repositories): Promise<ActAnswer>;
  /** Where a Fault is shown. */
  back(request: PageRequest): string;
  /** What is never kept to be shown again. */
  readonly forgets?: readonly string[];
}

export function staleForm(): Fault {
  return new Fault(
    "argument_invalid",
    "Halaman itu sudah lama terbuka. Ini keadaannya sekarang; ulangi bila masih perlu.",
  );
}

/** A form that is no admin command, done once like every other: `POST <path>`. */
export function ownAct(tools: ScreenTools, own: OwnAct): Screen {
  return {
    method: "POST",
    path: own.path,
    least: own.least,
    async answer(asked) {
      const request = signedIn(asked);
      return seeOther(tools, request.caller, await answerOnce(tools, request, own));
    },
  };
}

/** The same, for a screen that has more to do around it. */
export async function answerOnce(
  tools: ScreenTools,
  request: PageRequest,
  { act, back, forgets = [] }: Pick<OwnAct, "act" | "back" | "forgets">,
): Promise<ActAnswer> {
  const { caller, values, path } = request;
  const key = values[KEY_FIELD] ?? "";
  const onFault = (fault: Fault): ActAnswer => ({
    to: back(request),
    notice: { tone: "fault", text: fault.message, values: shown(values, forgets) },
  });
  if (!isOwnKey(tools, caller, key)) return onFault(staleForm());
  const { sessionHash } = caller;
  const answer = await doOnce(
    { store: tools.store, clock: tools.clock, tokens: tools.accounts.tokens },
    { key, sessionHash, path },
    (repositories) => act(request, repositories),
    onFault,
  );
  tools.afterAct();
  return answer;
}

/** What was written, to be shown again; a key counts once. */
function shown(values: Readonly<Record<string, string>>, forgets: readonly string[]) {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name !== KEY_FIELD && !forgets.includes(name)),
  );
}
