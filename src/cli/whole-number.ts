import { Fault } from "../domain/fault";

/**
 * The whole number that was written for an option or argument. Throws a Fault in Indonesian that names both: `Number("x")`
 * would go on as NaN and be found out, if at all, in the database.
 */
export function wholeNumber(
  what: string,
  text: string,
  { min = 1, max = Number.MAX_SAFE_INTEGER }: { readonly min?: number; readonly max?: number } = {},
): number {
  const value = /^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `mulai ${min}` : `dari ${min} sampai ${max}`;
  throw new Fault("argument_invalid", `${what} "${text}": tulis bilangan bulat ${range}.`);
}
