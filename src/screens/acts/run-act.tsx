import type {
  AdminCommand,
  Confirmable,
  FormValues,
  Operations,
  Report,
} from "../../application/operating/admin";
import { finishCommand, runForm } from "../../application/operating/admin";
import { type ActAnswer, doOnce, type Notice } from "../../application/operating/do-once";
import { within } from "../../application/operating/run-admin-line";
import type { Screen } from "../../application/ports/screens";
import type { Store } from "../../application/ports/store";
import { Fault } from "../../domain/fault";
import { framed, seeOther, signedIn } from "../answer-page";
import type { ActDefinition, MenuKey, PageRequest, ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";
import { isSameCount } from "./is-same-count";
import { staleForm } from "./own-act";
import { QuestionPage } from "./question-page";

/** The hidden field that says what the asker has seen, and the one with what they had to write. */
export const SEEN_FIELD = "terlihat";
export const TYPED_FIELD = "ketik";
export const SHOWN_FIELD = "jumlah";

/** The screens of one act: what does it, and, where it must be shown first, what asks. */
export function actScreens(
  act: ActDefinition,
  command: AdminCommand,
  tools: ScreenTools,
  menus: ReadonlySet<MenuKey>,
): readonly Screen[] {
  const doing: Screen = {
    method: "POST",
    path: act.path,
    least: command.least,
    answer: async (asked) => {
      const request = signedIn(asked);
      return seeOther(tools, request.caller, await answerOf(act, command, tools, request));
    },
  };
  return command.confirmed === undefined ? [doing] : [asking(act, command, tools, menus), doing];
}

function asking(
  act: ActDefinition,
  command: AdminCommand,
  tools: ScreenTools,
  menus: ReadonlySet<MenuKey>,
): Screen {
  return {
    method: "GET",
    path: act.path,
    least: command.least,
    async answer(sent) {
      const request = signedIn(sent);
      const known = act.known?.(request.params, tools) ?? {};
      const asked = valuesOf(command, request.query, known);
      const values = { ...asked, ...known };
      const isFilled = command.form!.fields.every(
        ({ name, isOptional }) => isOptional || (values[name] ?? "") !== "",
      );
      let preview: Confirmable | null = null;
      let refusal: string | null = null;
      if (isFilled)
        try {
          const forbidden = mayNotStart(command, request);
          if (forbidden !== null) throw forbidden;
          preview = asConfirmable(
            await command.run(command.form!.read(values), operationsOf(tools, request, tools.store, "")),
          );
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          refusal = error.message;
        }
      const heading = preview?.preview.title ?? command.summary;
      return framed(tools, menus, request, {
        title: heading,
        menu: act.menu,
        help: null,
        stream: null,
        view: (page) => (
          <QuestionPage
            heading={heading}
            command={command}
            preview={preview}
            refusal={refusal}
            known={known}
            values={asked}
            to={request.path}
            back={act.back(request.params)}
            page={page}
          />
        ),
      });
    },
  };
}

async function answerOf(
  act: ActDefinition,
  command: AdminCommand,
  tools: ScreenTools,
  request: PageRequest,
): Promise<ActAnswer> {
  const { params, path, values, caller } = request;
  const back = act.back(params);
  const known = act.known?.(params, tools) ?? {};
  const written = valuesOf(command, values, known);
  const filled = { ...written, ...known };
  const onFault = (fault: Fault): ActAnswer => ({
    to: command.gravity === "undoable" ? back : `${path}?${new URLSearchParams(written)}`,
    notice: { tone: "fault", text: fault.message, values: written },
  });
  const key = values[KEY_FIELD] ?? "";
  if (!isOwnKey(tools, caller, key)) return onFault(staleForm());
  const forbidden = mayNotStart(command, request);
  if (forbidden !== null) return onFault(forbidden);
  const sent = { key, sessionHash: caller.sessionHash, path };
  const answer = await doOnce(
    { store: tools.store, clock: tools.clock, tokens: tools.accounts.tokens },
    sent,
    async (repositories) => {
      const operations = operationsOf(tools, request, within(tools.store, repositories), key);
      // A question page sends back what it has shown.
      if (command.gravity === "undoable" && values[SEEN_FIELD] === undefined) {
        const outcome = await runForm(command, filled, operations);
        if ("preview" in outcome)
          return { to: path, notice: { tone: "changed", text: "Periksa dulu, lalu jalankan." } };
        await act.after?.(repositories, request);
        return { to: back, notice: noticeOf(outcome, act, back) };
      }
      const finished = await finish(act, command, { filled, written, sent: values, path, back }, operations);
      if (finished.notice.tone === "done") await act.after?.(repositories, request);
      return finished;
    },
    onFault,
  );
  tools.afterAct();
  return answer;
}

/** What was shown is promised: if it is no longer so, nothing is done and the difference is shown. */
async function finish(
  act: ActDefinition,
  command: AdminCommand,
  asked: {
    readonly filled: FormValues;
    readonly written: FormValues;
    readonly sent: FormValues;
    readonly path: string;
    readonly back: string;
  },
  operations: Operations,
): Promise<ActAnswer> {
  const again = `${asked.path}?${new URLSearchParams(asked.written)}`;
  const now = asConfirmable(await command.run(command.form!.read(asked.filled), operations));
  if ((now.seen ?? "") !== (asked.sent[SEEN_FIELD] ?? ""))
    return {
      to: again,
      notice: {
        tone: "changed",
        text: "Berubah sejak Anda membacanya; belum ada yang dijalankan. Ini keadaannya sekarang, periksa lagi.",
      },
    };
  if (now.typed !== undefined) {
    const wanted = asked.sent[SHOWN_FIELD] ?? now.typed.answer;
    if (!isSameCount(asked.sent[TYPED_FIELD] ?? "", wanted)) {
      const text = `Yang ditulis tidak sama dengan ${now.typed.answer}. Belum ada yang dijalankan.`;
      return { to: again, notice: { tone: "fault", text, field: TYPED_FIELD, values: asked.sent } };
    }
  }
  const report = await finishCommand(command, now.arguments, operations);
  return { to: asked.back, notice: noticeOf(report, act, asked.back) };
}

function asConfirmable(outcome: Report | Confirmable): Confirmable {
  if ("preview" in outcome) return outcome;
  throw new Fault("wrong_state", [outcome.title, ...(outcome.lines ?? [])].join(". "));
}

/** What was done, without the lines that speak of commands to be written. */
function noticeOf(report: Report, act: ActDefinition, back: string): Notice {
  const lines = (report.lines ?? []).filter((line) => !/!\p{L}/u.test(line));
  const text = [report.title, ...lines].map((line) => (/[.?!:]$/.test(line) ? line : `${line}.`)).join(" ");
  const { undo } = act;
  return {
    tone: "done",
    text,
    ...(undo === undefined ? {} : { undo: { to: `${back}/${undo.command}`, label: undo.label } }),
  };
}

/** Of what was written the command's own fields, but for those that the address says: these stand in no form and no query. */
function valuesOf(command: AdminCommand, given: FormValues, known: FormValues): FormValues {
  const own = command.form!.fields.filter(({ name }) => known[name] === undefined);
  return Object.fromEntries(own.map(({ name }) => [name, given[name] ?? ""]));
}

function operationsOf(tools: ScreenTools, { caller }: PageRequest, store: Store, key: string): Operations {
  return { ...tools, store, actor: caller.actor, message: null, face: "screen", once: key };
}

/** Who plans need not be who starts. */
function mayNotStart(command: AdminCommand, { caller }: PageRequest): Fault | null {
  if (command.needsStart !== true || caller.mayStart) return null;
  return new Fault(
    "argument_invalid",
    "Anda boleh menyusun kampanye, tetapi tidak boleh memulainya. Mintalah petugas lain atau admin memulainya.",
  );
}
