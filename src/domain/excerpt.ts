/** So much of a text is read; the longest message that customers were seen to write has 230 letters. */
export const LONGEST_READ = 600;
const HEAD = 400;

/**
 * What is read of a text: all of it, or its beginning and its end. Reading a text takes time, and whoever writes must not
 * decide how much. Cut between words; a word that goes over the cut is left out, for half a number is another number.
 */
export function excerpt(text: string): string {
  if (text.length <= LONGEST_READ) return text;
  const head = text.slice(0, HEAD + 1);
  const tail = text.slice(text.length - (LONGEST_READ - HEAD));
  const endOfHead = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\n"));
  const startOfTail = tail.search(/\s/);
  return `${head.slice(0, Math.max(0, endOfHead))}\n${startOfTail < 0 ? "" : tail.slice(startOfTail + 1)}`;
}
