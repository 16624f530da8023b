/**
 * What stands for a letter that is kept back. No `*`: that is WhatsApp's sign for bold, and a phone may take the stars of
 * a mask for it, so that a name in bold loses some of them.
 */
const HIDDEN = "•";

/** So many letters kept back. */
export function hidden(letters: number): string {
  return HIDDEN.repeat(letters);
}
