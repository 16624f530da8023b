import type { AdminLine, FormField, FormValues } from "../../application/operating/admin";
import type { Who } from "../../application/operating/opt-out-by-staff";
import { type CustomerId, parseCustomerId } from "../../domain/customer-id";
import { Fault } from "../../domain/fault";
import { howTo, onePhone } from "./arguments";
import { NUMBER_FIELD, numberIn } from "./form-fields";

/** A phone and a customer of whom it is said that they belong together. */
export interface LinkWords {
  readonly who: Who;
  readonly customerId: CustomerId;
}

/** `0812… 5167…`: the phone, then the twelve digits. */
export function phoneAndCustomer(usage: string): (line: AdminLine) => LinkWords {
  return ({ text }) => {
    const words = text.trim().split(/\s+/);
    const id = parseCustomerId(words.at(-1) ?? "");
    if (words.length < 2 || typeof id !== "string") throw howTo(usage);
    return { who: onePhone(words.slice(0, -1).join(" "), usage), customerId: id };
  };
}

const CUSTOMER_FIELD: FormField = { name: "pelanggan", label: "Pelanggan", kind: "hidden" };

/** Both stand in the address of the screens: the contact by its number, the customer sealed. */
export const LINK_FORM = {
  fields: [NUMBER_FIELD, CUSTOMER_FIELD],
  read: (values: FormValues): LinkWords => {
    const id = parseCustomerId(values[CUSTOMER_FIELD.name] ?? "");
    if (typeof id !== "string") throw new Fault("not_found", "Alamat itu tidak menunjuk pelanggan.");
    return { who: numberIn(values), customerId: id };
  },
};

/** What the audit log keeps: by WhatsApp and in the terminal people write whole phones. */
export function auditedLink({ who, customerId }: LinkWords): string {
  return `${who} ${customerId}`;
}
