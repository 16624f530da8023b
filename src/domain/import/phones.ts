import { type PhoneNumber, type PhoneProblem, parsePhone, splitPhones } from "../phone-number";
import type { RejectionReason } from "./rejection";

const REASONS: Readonly<Record<Exclude<PhoneProblem, "empty">, RejectionReason>> = {
  placeholder: "phone_placeholder",
  scientific: "phone_scientific",
  landline: "phone_landline",
  said_wrong: "phone_said_wrong",
  not_a_mobile: "phone_not_mobile",
};

/** Every usable number in the phone cells of a row, each once; the others are reported. */
export function readPhones(
  columns: readonly number[],
  cells: readonly string[],
  report: (column: number, value: string, reason: RejectionReason) => void,
): readonly PhoneNumber[] {
  if (columns.length === 0) return NONE;
  const phones: PhoneNumber[] = [];
  for (const column of columns) {
    for (const part of splitPhones(cells[column] ?? "")) {
      const phone = parsePhone(part);
      if (typeof phone === "string") {
        if (!phones.includes(phone)) phones.push(phone);
      } else if (phone.problem !== "empty") {
        report(column, part, REASONS[phone.problem]);
      }
    }
  }
  return phones;
}

const NONE: readonly PhoneNumber[] = [];
