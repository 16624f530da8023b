import { plainSigns, withoutEnd } from "../../domain/normalise";

/** What a phone or a hand puts around a line: blanks, marks that nobody sees, WhatsApp's signs for bold and the like. */
const OPENING = /^[\s\p{Cf}\p{M}*_~`]*/u;
const CLOSING = /[\s\p{Cf}\p{M}]/u;
const FORMATTING = /[*_~`]/g;
/** Between a name and what follows it without a blank: `kasus#1` and `nomor+62…` keep their sign. */
const TIES = /^[^\p{L}\p{N}#+(]+/u;

/** `!status`, `*!status*`, `！status`: a line to us as a machine, whoever wrote it. */
export function isAdminLine(text: string): boolean {
  return bareLine(text) !== null;
}

/**
 * `!kasus 12` → `kasus` and `12`. Its `!` and name may be in bold, in full-width signs, with invisible marks or a stop
 * behind them; what follows stays as it was written, as it may be for customers. A name of `""`: there is none.
 */
export function splitAdminLine(line: string): { readonly name: string; readonly text: string } {
  const bare = bareLine(line) ?? line.trim();
  const [word = ""] = /^\S*/.exec(bare) ?? [];
  const plain = plainSigns(word).replace(FORMATTING, "");
  const [name = ""] = /^\p{L}*/u.exec(plain) ?? [];
  const tied = plain.slice(name.length).replace(TIES, "");
  const rest = bare.slice(word.length).trim();
  return { name: name.toLowerCase(), text: [tied, rest].filter((part) => part !== "").join(" ") };
}

/** What stands behind the `!`, out of the bold that the whole line is in; `null` where the text begins otherwise. */
function bareLine(text: string): string | null {
  const [opening = ""] = OPENING.exec(text) ?? [];
  const line = text.slice(opening.length);
  const marks = plainSigns(line.slice(0, 8)).match(/^!+/)?.[0].length ?? 0;
  if (marks === 0) return null;
  const behind = withoutClosing(line, opening.match(FORMATTING) ?? []).replace(/^[!！﹗‼\p{Cf}\p{M}]+/u, "");
  // `!!! nomor …` is somebody's cry, and no command; `! status` and `!!status` are.
  return marks > 1 && /^\s/.test(behind) ? "" : behind.trim();
}

/** Bold that was opened before the `!` ends behind the first word or at the end of the text. */
function withoutClosing(line: string, opened: readonly string[]): string {
  const closing = [...opened].reverse().join("");
  const [first = ""] = /^\S*/.exec(line) ?? [];
  const end = withoutEnd(line, CLOSING);
  return closing !== "" && !first.endsWith(closing) && end.endsWith(closing)
    ? end.slice(0, -closing.length)
    : line;
}
