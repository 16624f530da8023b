import type { AdminLine } from "../../application/operating/admin";
import { Fault } from "../../domain/fault";
import { oneLine } from "../../domain/foreign-text";
import { plainSigns, withoutEnd } from "../../domain/normalise";
import { type PhoneNumber, parsePhone } from "../../domain/phone-number";

/** How operators write what a command is about. Each throws the Fault that shows how it is written. */

/** Of what was not understood, so many letters are said back. */
const SAID_BACK = 40;
/** What may stand before the number of a case or a campaign. */
const NUMBER = /^(?:#|no\.?|nomor|kasus|kampanye)?\s*(\d{1,9})$/i;

export function noArguments(): null {
  return null;
}

/** What a person reads in `*12.*` or `⁦１２⁩`: no bold, no invisible marks, ordinary signs, no stop at the end. */
export function plainArgument(text: string): string {
  return withoutEnd(plainSigns(text).replace(/[*_~`]/g, ""), /[\s.,;:!?]/).trim();
}

/** `12`, or nothing. */
export function maybeNumber(usage: string): (line: AdminLine) => number | null {
  return ({ text }) => (plainArgument(text) === "" ? null : number(text, usage));
}

/** `12`. */
export function oneNumber(usage: string): (line: AdminLine) => number {
  return ({ text }) => number(text, usage);
}

/** `12 the rest`, whose words and line breaks are kept. */
export function numberAndText(usage: string): (line: AdminLine) => { id: number; text: string } {
  return (line) => {
    const [, id, text] = /^[#*_~`\p{Cf}]*(\p{Nd}{1,9})[\s:.,*_~`\p{Cf}]+(\S[\s\S]*)$/u.exec(line.text) ?? [];
    if (id === undefined || text === undefined) throw howTo(usage);
    return { id: Number(plainSigns(id)), text: text.trim() };
  };
}

export function onePhone(text: string, usage: string): PhoneNumber {
  const phone = parsePhone(plainArgument(text));
  if (typeof phone !== "string")
    throw new Fault("argument_invalid", `Nomor "${saidBack(text)}" tidak terbaca. Tulis: ${usage}`);
  return phone;
}

/** `null` when it is none. */
export function readNumber(text: string): number | null {
  const [, digits] = NUMBER.exec(plainArgument(text)) ?? [];
  return digits === undefined ? null : Number(digits);
}

function number(text: string, usage: string): number {
  if (plainArgument(text) === "") throw howTo(usage);
  const read = readNumber(text);
  if (read === null) throw new Fault("argument_invalid", `${notANumber(text)} Tulis: ${usage}`);
  return read;
}

export function notANumber(text: string): string {
  return `"${saidBack(text)}" bukan nomor.`;
}

function saidBack(text: string): string {
  const letters = [...oneLine(text)];
  return letters.length > SAID_BACK ? `${letters.slice(0, SAID_BACK).join("")}…` : letters.join("");
}

export function howTo(usage: string): Fault {
  return new Fault("argument_invalid", `Tulis: ${usage}`);
}
