import { filledText, fillTemplate, type MessageTemplate } from "../../../src/domain/message-template";
import { TEMPLATES } from "../../../src/texts/templates";

/** What came as JSON: looked at as it is, by the rules of the documents. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a request holds
export type Json = any;

/** One message that Meta has accepted from us. */
export interface SentMessage {
  readonly id: string;
  readonly numberId: string;
  /** The phone, or the user id of somebody who hides it. */
  readonly to: string;
  readonly kind: "text" | "template" | "document" | "interactive";
  readonly text: string;
  readonly fileName: string | null;
  readonly template: string | null;
  readonly callback: string | undefined;
  readonly at: number;
  readonly isFree: boolean;
  statuses: string[];
}

export interface Refusal {
  readonly code: number;
  readonly details: string;
  readonly http?: number;
}

export interface WorldOptions {
  readonly now: () => number;
  /** People outside of windows in any 24 hours, over all numbers. */
  readonly tier: number;
  /** Messages a second and number, in and out. */
  readonly perSecond: number;
}

const DAY_MS = 86_400_000;
const PAIR_MS = 6_000;
const PAIR_BURST = 45;

/** Meta's side: who has the app, whose window is open, what was sent, and the documented limits, which it enforces. */
export class GraphWorld {
  readonly sent: SentMessage[] = [];
  readonly media = new Map<string, { numberId: string; mimeType: string; size: number }>();
  readonly inboundFiles = new Map<string, { mimeType: string; content: Buffer }>();
  readonly templates = new Map<string, { form: MessageTemplate; status: string; category: string }>();
  /** Phones without the app. */
  readonly absent = new Set<string>();
  /** Phones whose next message is taken, and fails afterwards for a while (131000). */
  readonly troubled = new Set<string>();
  /** Files that came in cannot be had for the moment. */
  areFilesAway = false;
  readonly reads: string[] = [];
  token = "token-1";
  /** Meta's word for what a number may handle a second. */
  throughput = "STANDARD";
  tier: number;
  perSecond: number;
  /** The most that any 24 hours, and any second of a number, have seen. */
  mostInADay = 0;
  mostInASecond = 0;
  /** Messages that would have been too many people: none, where the service counts right. */
  refusedByTier = 0;
  private readonly now: () => number;
  private readonly windows = new Map<string, number>();
  private readonly reached = new Map<string, number>();
  private readonly seconds = new Map<string, number[]>();
  private readonly pairs = new Map<string, number>();
  private count = 0;

  constructor({ now, tier, perSecond }: WorldOptions) {
    this.now = now;
    this.tier = tier;
    this.perSecond = perSecond;
    for (const form of TEMPLATES)
      this.templates.set(form.name, { form, status: "APPROVED", category: "UTILITY" });
  }

  nextId(prefix: string): string {
    this.count += 1;
    return `${prefix}${String(this.count).padStart(12, "0")}`;
  }

  /** A customer has written to this number: its window is open for a day. */
  openWindow(numberId: string, from: string): void {
    this.windows.set(`${numberId} ${from}`, this.now());
    this.tick(numberId);
  }

  isOpen(numberId: string, to: string): boolean {
    return this.now() - (this.windows.get(`${numberId} ${to}`) ?? Number.NEGATIVE_INFINITY) < DAY_MS;
  }

  /** Takes a message, or says why not. */
  send(numberId: string, body: Record<string, Json>): SentMessage | Refusal {
    const to = String(body.to ?? body.recipient ?? "").replace(/^\+/, "");
    if (body.to !== undefined && !/^\+\d{8,15}$/.test(body.to))
      return { code: 131009, details: "Parameter 'to' is not a phone number" };
    const content = this.contentOf(numberId, body);
    if ("code" in content) return content;
    if (this.tick(numberId) > this.perSecond) return { code: 130429, details: "Rate limit hit", http: 400 };
    if (!this.mayFollow(numberId, to)) return { code: 131056, details: "Too many messages to this person" };
    const isOpen = this.isOpen(numberId, to);
    if (content.kind === "template" && !isOpen && !this.reach(to))
      return { code: 131048, details: "Messaging limit reached" };
    const message: SentMessage = {
      id: this.nextId("wamid.T"),
      numberId,
      to,
      ...content,
      callback: body.biz_opaque_callback_data,
      at: this.now(),
      isFree: content.kind !== "template",
      statuses: [],
    };
    this.sent.push(message);
    return message;
  }

  /** How a message that was accepted ends by itself: a code for `failed`, or null. */
  fateOf(message: SentMessage): { readonly code: number; readonly title: string } | null {
    if (this.absent.has(message.to)) return { code: 131026, title: "Message undeliverable" };
    if (this.troubled.delete(message.to)) return { code: 131000, title: "Something went wrong" };
    if (message.isFree && !this.isOpen(message.numberId, message.to))
      return { code: 131047, title: "Re-engagement message" };
    return null;
  }

  private contentOf(
    numberId: string,
    body: Record<string, Json>,
  ): Pick<SentMessage, "kind" | "text" | "fileName" | "template"> | Refusal {
    switch (body.type) {
      case "text":
        return body.text?.body?.length > 4096 || !body.text?.body
          ? { code: 100, details: "text.body" }
          : { kind: "text", text: body.text.body, fileName: null, template: null };
      case "interactive": {
        const { body: words, action } = body.interactive;
        if (words.text.length > 1024 || action.buttons.some((one: Json) => one.reply.title.length > 20))
          return { code: 131009, details: "interactive is not valid" };
        return { kind: "interactive", text: words.text, fileName: null, template: null };
      }
      case "document": {
        const media = this.media.get(body.document?.id);
        if (media === undefined || media.numberId !== numberId)
          return { code: 131009, details: "Media ID not found" };
        return {
          kind: "document",
          text: body.document.caption ?? "",
          fileName: body.document.filename,
          template: null,
        };
      }
      case "template":
        return this.templateOf(body.template);
      default:
        return { code: 131051, details: "Unsupported message type" };
    }
  }

  private templateOf(told: Json): Pick<SentMessage, "kind" | "text" | "fileName" | "template"> | Refusal {
    const known = this.templates.get(told?.name);
    if (known === undefined || told.language?.code !== known.form.language)
      return { code: 132001, details: "Template does not exist" };
    if (known.status === "PAUSED") return { code: 132015, details: "Template is paused" };
    if (known.status === "DISABLED") return { code: 132016, details: "Template is disabled" };
    if (known.status !== "APPROVED") return { code: 132001, details: "Template is not approved" };
    const given = told.components?.find((one: Json) => one.type === "body")?.parameters ?? [];
    const values = Object.fromEntries(given.map((one: Json) => [one.parameter_name, one.text]));
    const wanted = Object.keys(known.form.examples);
    if (given.length !== wanted.length || wanted.some((name) => typeof values[name] !== "string"))
      return { code: 132000, details: "Number of parameters does not match" };
    if (given.some((one: Json) => /[\n\t]| {5}/.test(one.text)))
      return { code: 132018, details: "Parameter has line breaks" };
    const filled = fillTemplate(known.form, values);
    if (filled === null) return { code: 132005, details: "Translated text too long" };
    return { kind: "template", text: filledText(known.form, filled), fileName: null, template: told.name };
  }

  /** Counts one message of this second; returns how many there were. */
  private tick(numberId: string): number {
    const now = this.now();
    const recent = (this.seconds.get(numberId) ?? []).filter((at) => at > now - 1_000);
    recent.push(now);
    this.seconds.set(numberId, recent);
    this.mostInASecond = Math.max(this.mostInASecond, recent.length);
    return recent.length;
  }

  /** One in six seconds, 45 of them borrowed from the future. */
  private mayFollow(numberId: string, to: string): boolean {
    const now = this.now();
    const key = `${numberId} ${to}`;
    const free = Math.max(now, this.pairs.get(key) ?? 0);
    if (free - now > PAIR_BURST * PAIR_MS) return false;
    this.pairs.set(key, free + PAIR_MS);
    return true;
  }

  private reach(to: string): boolean {
    const now = this.now();
    for (const [who, at] of this.reached) {
      if (at > now - DAY_MS) break;
      this.reached.delete(who);
    }
    if (!this.reached.has(to)) {
      if (this.reached.size >= this.tier) {
        this.refusedByTier += 1;
        return false;
      }
      this.reached.set(to, now);
    }
    this.mostInADay = Math.max(this.mostInADay, this.reached.size);
    return true;
  }
}
