/** What a spreadsheet takes for the beginning of a formula, in their full-width forms too, which Excel reads the same. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r＝＋－＠]/;

/**
 * A text that begins like a formula would be run by whoever opens the file (CWE-1236), so it gets an apostrophe in
 * front, as OWASP's "CSV Injection" page advises.
 */
export function disarmFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
