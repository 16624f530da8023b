import type { Contact, LinkSource, LinkState } from "./contact";
import type { DeliveryState } from "./delivery";

/*
 * Two contacts turn out to be one person. What each half said, got and was refused holds for the whole; where the two
 * contradict each other, the careful one counts.
 */

const earliest = (...moments: readonly (Date | null)[]): Date | null => pick(moments, (a, b) => a < b);
const latest = (...moments: readonly (Date | null)[]): Date | null => pick(moments, (a, b) => a > b);

function pick(moments: readonly (Date | null)[], isBetter: (a: Date, b: Date) => boolean): Date | null {
  return moments.reduce(
    (best, one) => (one !== null && (best === null || isBetter(one, best)) ? one : best),
    null,
  );
}

/** The columns of the contact that stays. A STOP of either half holds. */
export function mergedContact(into: Contact, from: Contact): Omit<Contact, "id" | "phone" | "createdAt"> {
  const [newer, older] =
    (from.lastInboundAt ?? from.createdAt) > (into.lastInboundAt ?? new Date(0)) && from.senderId !== null
      ? [from, into]
      : [into, from];
  const attended = latest(into.attendedUntil, from.attendedUntil);
  const hasWritten = into.firstInboundAt !== null || from.firstInboundAt !== null;
  return {
    optedOutAt: latest(into.optedOutAt, from.optedOutAt),
    wishAt: latest(into.wishAt, from.wishAt),
    wrongNumberAt: latest(into.wrongNumberAt, from.wrongNumberAt),
    firstInboundAt: earliest(into.firstInboundAt, from.firstInboundAt),
    lastInboundAt: latest(into.lastInboundAt, from.lastInboundAt),
    firstOutboundAt: earliest(into.firstOutboundAt, from.firstOutboundAt),
    lastOutboundAt: latest(into.lastOutboundAt, from.lastOutboundAt),
    senderId: newer.senderId ?? older.senderId,
    // Whoever has written to us is on WhatsApp.
    registration: hasWritten && into.registration === "absent" ? "unknown" : into.registration,
    registrationCheckedAt: into.registrationCheckedAt,
    attendedBy: attended === null ? null : (attended === into.attendedUntil ? into : from).attendedBy,
    attendedUntil: attended,
  };
}

interface Link {
  readonly source: LinkSource;
  readonly state: LinkState;
  readonly updatedAt: Date;
}

/** Both halves are linked to one customer. "Wrong number" holds, unless it was proven otherwise afterwards. */
export function mergedLink<One extends Link>(one: One, other: One): One {
  if (one.state === other.state) return one.source === "import" ? other : one;
  const [wrong, active] = one.state === "wrong_number" ? [one, other] : [other, one];
  return active.source !== "import" && active.updatedAt > wrong.updatedAt ? active : wrong;
}

/**
 * Does this link of one half end by what the other half said? "Those bills are not mine" was said where nobody knew of
 * the link, so it ends whatever a file says; what was proven afterwards stays.
 */
export function isCalledWrong(link: Link, saidByOtherHalf: Date | null): boolean {
  if (saidByOtherHalf === null || link.state !== "active") return false;
  return link.source === "import" || link.updatedAt < saidByOtherHalf;
}

export interface CampaignRow {
  readonly id: number;
  readonly state: DeliveryState;
  readonly reason: string | null;
}

const LIVE: readonly DeliveryState[] = ["pending", "leased"];
const MAY_HAVE_LEFT: readonly DeliveryState[] = ["submitting", "uncertain", "accepted", "delivered", "read"];
const HELD_BACK: readonly (string | null)[] = ["opted_out", "push_limit"];

/**
 * Both halves have a row of one campaign: which one counts for the person, and which may not go any more. Never two
 * that may still go, none beside one that may have left, none where one half was held back on purpose.
 */
export function mergedRows(
  ours: CampaignRow,
  theirs: CampaignRow,
): {
  readonly counts: CampaignRow;
  readonly surplus: CampaignRow;
  readonly calledOff: readonly CampaignRow[];
} {
  const rank = ({ state, reason }: CampaignRow): number => {
    if (MAY_HAVE_LEFT.includes(state)) return 3;
    if (state === "held_out" || (state === "suppressed" && HELD_BACK.includes(reason))) return 2;
    return LIVE.includes(state) ? 1 : 0;
  };
  const [counts, surplus] = rank(theirs) > rank(ours) ? [theirs, ours] : [ours, theirs];
  return { counts, surplus, calledOff: LIVE.includes(surplus.state) ? [surplus] : [] };
}
