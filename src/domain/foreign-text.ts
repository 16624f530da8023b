/**
 * Text that others wrote (names in files, messages, file names), made safe for whoever reads it: on a terminal it moves
 * no cursor and sets no title or clipboard, nowhere does it turn the direction of what stands beside it, and among our
 * own lines it cannot look like one of them.
 */

/** Letters of one message that staff read at once; the whole of it stays in the chat. */
const QUOTED = 500;

/** C0 without tab and line feed, DEL, C1, and what directs or ends lines: a terminal or a screen would obey these. */
const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** Marks that nobody sees; the joiner of an emoji stays where it joins one. */
const UNSEEN =
  /[\u00ad\u180e\u200b\u200c\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u200d(?!\p{Extended_Pictographic})/gu;

/** Control characters shown as what they are (`␛`, `‹202E›`), invisible marks left out; lines and tabs stay. */
export function visibleText(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(OBEYED, pictureOf).replace(UNSEEN, "");
}

/** The same on one line: for names, cells and whatever else stands in a line of ours. */
export function oneLine(text: string): string {
  return visibleText(text.replace(/[\s\u0085]+/g, " ")).trim();
}

/**
 * Somebody's words as staff read them: every line marked as quoted, no link that can be tapped, at most some 500
 * letters.
 */
export function quoted(text: string): string {
  const shown = visibleText(text);
  const letters = [...shown.slice(0, QUOTED * 2)];
  const cut = letters.length > QUOTED || shown.length > QUOTED * 2;
  const part = cut ? `${letters.slice(0, QUOTED).join("")}… (dipotong)` : shown;
  return breakLinks(part)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** `https://a.example` → `https[:]//a[.]example`: readable, and nothing that WhatsApp makes a link of. */
export function breakLinks(text: string): string {
  return text.replace(/:\/\//g, "[:]//").replace(/(?<=[\p{L}\d])\.(?=\p{L})/gu, "[.]");
}

function pictureOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `‹${code.toString(16).toUpperCase().padStart(4, "0")}›`;
}
