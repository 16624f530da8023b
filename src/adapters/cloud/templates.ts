import { z } from "zod";
import { TEMPLATE_STATUSES, type TemplateNews, type TemplateStatus } from "../../application/ports/channel";
import type { MessageTemplate } from "../../domain/message-template";
import type { GraphAnswer, GraphClient } from "./graph-client";
import { readEach } from "./webhook/shapes";

const TEMPLATE = z.looseObject({
  name: z.string(),
  language: z.string(),
  status: z.string(),
  category: z.string().optional(),
  quality_score: z.looseObject({ score: z.string().optional() }).optional(),
  rejected_reason: z.string().optional(),
  components: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).catch([]),
});
const PAGE = z.looseObject({
  data: z.array(z.unknown()),
  paging: z
    .looseObject({ next: z.string().optional(), cursors: z.looseObject({ after: z.string() }).optional() })
    .optional(),
});
const FIELDS = "name,language,status,category,quality_score,components,rejected_reason";
const MOST_PAGES = 50;

/** A template as Meta has it. */
export interface TemplateAtMeta extends TemplateNews {
  readonly status: TemplateStatus;
  readonly body: string;
}

const STATUSES: Readonly<Record<string, TemplateStatus>> = {
  APPROVED: "approved",
  PENDING: "pending",
  IN_APPEAL: "pending",
  REJECTED: "rejected",
  PAUSED: "paused",
  DISABLED: "disabled",
};

/** All templates of the account; a refusal or doubt as it came. */
export async function listTemplates(
  client: GraphClient,
  accountId: string,
  signal: AbortSignal,
): Promise<readonly TemplateAtMeta[] | Exclude<GraphAnswer, { kind: "ok" }>> {
  const found: TemplateAtMeta[] = [];
  let after = "";
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await client.get(
      `${accountId}/message_templates?fields=${FIELDS}&limit=100${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`,
      signal,
    );
    if (answer.kind !== "ok") return answer;
    const parsed = PAGE.safeParse(answer.body);
    if (!parsed.success) return { kind: "unclear", detail: "a list of templates that nobody can read" };
    for (const one of readEach(TEMPLATE, parsed.data.data).read)
      found.push({
        name: one.name,
        language: one.language,
        status:
          STATUSES[one.status] ??
          TEMPLATE_STATUSES.find((status) => status === one.status.toLowerCase()) ??
          "gone",
        category: one.category ?? null,
        quality: one.quality_score?.score ?? null,
        reason: one.rejected_reason === "NONE" ? "" : (one.rejected_reason ?? ""),
        body: one.components.find(({ type }) => type === "BODY")?.text ?? "",
      });
    const next = parsed.data.paging?.cursors?.after;
    if (parsed.data.paging?.next === undefined || next === undefined) return found;
    after = next;
  }
  return found;
}

/** Asks Meta to review a template. */
export function submitTemplate(
  client: GraphClient,
  accountId: string,
  template: MessageTemplate,
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const examples = Object.entries(template.examples).map(([param_name, example]) => ({
    param_name,
    example,
  }));
  const components = [
    { type: "BODY", text: template.body, example: { body_text_named_params: examples } },
    ...(template.footer === null ? [] : [{ type: "FOOTER", text: template.footer }]),
    ...(template.buttons.length === 0
      ? []
      : [{ type: "BUTTONS", buttons: template.buttons.map((text) => ({ type: "QUICK_REPLY", text })) }]),
  ];
  const { name, language, category } = template;
  const body = {
    name,
    language,
    category,
    parameter_format: "NAMED",
    message_send_ttl_seconds: 43_200,
    components,
  };
  return client.post(`${accountId}/message_templates`, body, signal);
}
