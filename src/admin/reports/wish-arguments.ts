import type { AdminLine, FormValues } from "../../application/operating/admin";
import type { Who } from "../../application/operating/opt-out-by-staff";
import { howTo, onePhone, plainArgument } from "./arguments";
import { NUMBER_FIELD, numberIn, REASON_FIELD, reasonIn } from "./form-fields";

/** What somebody wishes whose phone it is, and how that came to be known. */
export interface WishWords {
  readonly who: Who;
  readonly reason: string;
}

const PHONE_PART = /^(?:\+?[\d(][\d().-]+)?$/;

/** `0812… the reason`, whose words are kept. */
export function phoneAndReason(usage: string): (line: AdminLine) => WishWords {
  return ({ text }) => {
    const words = text.match(/\S+\s*/g) ?? [];
    const behind = words.findIndex((word) => !PHONE_PART.test(plainArgument(word)));
    if (behind < 1) throw howTo(usage);
    const reason = words.slice(behind).join("").trim();
    return { who: onePhone(words.slice(0, behind).join(""), usage), reason };
  };
}

export const WISH_FORM = {
  fields: [NUMBER_FIELD, REASON_FIELD],
  read: (values: FormValues): WishWords => ({ who: numberIn(values), reason: reasonIn(values) }),
};
