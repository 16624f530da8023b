import type { AdminLine } from "../../application/admin";
import { Fault } from "../../domain/fault";
import { type PhoneNumber, parsePhone } from "../../domain/phone-number";

/** How operators write what a command is about. Each throws the Fault that shows how it is written. */

export function noArguments(): null {
  return null;
}

/** `12`, or nothing. */
export function maybeNumber(usage: string): (line: AdminLine) => number | null {
  return ({ text }) => {
    if (text === "") return null;
    return number(text, usage);
  };
}

/** `12`. */
export function oneNumber(usage: string): (line: AdminLine) => number {
  return ({ text }) => number(text, usage);
}

/** `12 the rest`, line breaks kept. */
export function numberAndText(usage: string): (line: AdminLine) => { id: number; text: string } {
  return (line) => {
    const [, id, text] = /^(\d+)[\s:.,]+(\S[\s\S]*)$/.exec(line.text) ?? [];
    if (id === undefined || text === undefined) throw howTo(usage);
    return { id: Number(id), text: text.trim() };
  };
}

/** `0812… the reason`. */
export function phoneAndReason(usage: string): (line: AdminLine) => { phone: PhoneNumber; reason: string } {
  return ({ text }) => {
    const [, written, reason] = /^(\+?\d[\d.-]*(?:\s\d[\d.-]+)*)\s+(\S[\s\S]*)$/.exec(text) ?? [];
    if (written === undefined || reason === undefined) throw howTo(usage);
    return { phone: onePhone(written, usage), reason: reason.trim() };
  };
}

export function onePhone(text: string, usage: string): PhoneNumber {
  const phone = parsePhone(text);
  if (typeof phone !== "string")
    throw new Fault("argument_invalid", `Nomor "${text}" tidak terbaca. Tulis: ${usage}`);
  return phone;
}

function number(text: string, usage: string): number {
  if (!/^\d{1,9}$/.test(text)) throw howTo(usage);
  return Number(text);
}

export function howTo(usage: string): Fault {
  return new Fault("argument_invalid", `Tulis: ${usage}`);
}
