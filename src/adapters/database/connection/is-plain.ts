/**
 * May a text be compared with a column of machines' words (`key` columns, ASCII)? Anything else equals none of them, and
 * MySQL would not answer the question ("Illegal mix of collations").
 */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
