import type { Screen } from "../../application/ports/screens";
import { signedIn } from "../answer-page";
import type { ScreenTools } from "../define-page";
import { monthOf } from "./pages";

/** Whole names and addresses stand in the workbook only, so it is for those who work with them. */
const FORMS = [
  { form: "pdf", least: "viewer" },
  { form: "csv", least: "viewer" },
  { form: "xlsx", least: "operator" },
] as const;

/** The report of a month as a file; who has taken it is written down. */
export function reportScreens(tools: ScreenTools): readonly Screen[] {
  return FORMS.map(({ form, least }) => ({
    method: "GET",
    path: `/laporan/:bulan/${form}`,
    least,
    async answer(asked) {
      const request = signedIn(asked);
      const period = monthOf(request);
      const { file } = await tools.reports.make({ period }, form);
      await tools.store.now.auditLog.add({
        actor: request.caller.actor,
        command: "laporan",
        details: `${period} ${form}`,
        outcome: "done",
        occurredAt: tools.clock.now(),
        face: "screen",
      });
      return { kind: "file", fileName: file.fileName, content: file.content };
    },
  }));
}
