import { keptText } from "../../domain/kept-text";
import { type ChannelEvent, TEMPLATE_STATUSES } from "../ports/channel";

type AccountNews = Extract<
  ChannelEvent,
  { kind: "template" | "tier" | "throughput" | "alert" | "restriction" }
>;

const TEMPLATE_NAME = /^[a-z0-9_]{1,120}$/;
const LANGUAGE = /^[a-z]{2,3}(?:_[A-Z]{2})?$/;
const WORD = /^[A-Z_]{1,24}$/;
const LABEL = /^[\x21-\x7e]{1,40}$/;
const LONGEST_SENTENCE = 180;
/** Nobody can write to more people a day, and no limit of Meta's is below this. */
const PEOPLE = { least: 1, most: 10_000_000 };
const MOST_PER_SECOND = 100_000;
const LONGEST_RESTRICTION_MS = 90 * 86_400_000;

/** What the provider says of our account, as we may keep it; `null` when nobody can read it. */
export function admitAccountNews(event: AccountNews): AccountNews | null {
  switch (event.kind) {
    case "template":
      if (!fits(event.name, TEMPLATE_NAME) || !fits(event.language, LANGUAGE)) return null;
      return {
        ...event,
        status: TEMPLATE_STATUSES.find((status) => status === event.status) ?? null,
        category: fits(event.category, WORD) ? event.category : null,
        quality: fits(event.quality, WORD) ? event.quality : null,
        reason: sentence(event.reason),
      };
    case "tier": {
      const people = event.peopleADay;
      if (people === null) return event;
      return Number.isInteger(people) && people >= PEOPLE.least && people <= PEOPLE.most ? event : null;
    }
    case "throughput": {
      const { senderId, perSecond } = event;
      const isOne = Number.isInteger(perSecond) && perSecond >= 1 && perSecond <= MOST_PER_SECOND;
      return isOne && fits(senderId, LABEL) ? event : null;
    }
    case "alert":
      return {
        ...event,
        senderId: fits(event.senderId, LABEL) ? event.senderId : null,
        text: sentence(event.text),
      };
    case "restriction": {
      const { forMs } = event;
      if (!fits(event.senderId, LABEL) || !Number.isFinite(forMs) || forMs <= 0) return null;
      return { ...event, forMs: Math.min(forMs, LONGEST_RESTRICTION_MS), why: sentence(event.why) };
    }
  }
}

function fits(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function sentence(value: unknown): string {
  return keptText(typeof value === "string" ? value : "", LONGEST_SENTENCE);
}
