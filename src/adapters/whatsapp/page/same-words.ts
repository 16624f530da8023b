/**
 * Are these the words that we sent? Whoever stores a message may compose its letters anew, or its spaces, signs and
 * emoji: what it says are its letters and digits. A text without any is compared as it is.
 */
export function isSameWords(stored: string, sent: string): boolean {
  if (stored === sent) return true;
  const said = lettersOf(sent);
  return said !== "" && lettersOf(stored) === said;
}

function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
}
