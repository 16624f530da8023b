import { parsePhone } from "../domain/phone-number";

/** Phones are separated by commas, and each may be written in groups: `0812 3456 7890, 0813-…`. */
export function phoneWords(text: string): string[] {
  return text
    .split(/[,;\n]+/)
    .flatMap((part) => (typeof parsePhone(part) === "string" ? [part] : part.split(/\s+/)))
    .filter((word) => word.trim() !== "");
}

/** Splits like a shell does, quotes and all: `--a --rules="MAP x y, MAP * ~NOTFOUND"`. */
export function splitArguments(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g))
    words.push(match[0].replace(/["']/g, ""));
  return words;
}
