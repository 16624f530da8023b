import type { AdminLine, FormField, FormValues } from "../../application/operating/admin";
import { Fault } from "../../domain/fault";
import { howTo, plainArgument } from "./arguments";

/** Which of our numbers a page is about: known from its address. */
export const LABEL_FIELD: FormField = { name: "label", label: "Nomor", kind: "hidden" };

const LABEL = /^[\w-]{1,40}$/;

export function labelIn(values: FormValues): string {
  const label = values[LABEL_FIELD.name] ?? "";
  if (LABEL.test(label)) return label;
  throw new Fault("argument_invalid", "Alamat itu tidak menyebut nomor pengirim.");
}

/** `jajag-1`. */
export function oneLabel(usage: string): (line: AdminLine) => string {
  return ({ text }) => {
    // An underscore is a sign of bold elsewhere and part of a label here.
    const label = text.trim();
    if (LABEL.test(label)) return label;
    const plain = plainArgument(text);
    if (LABEL.test(plain)) return plain;
    throw howTo(usage);
  };
}
