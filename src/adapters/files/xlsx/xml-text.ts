/** An entity may be cut by the end of a piece; the longest is `&#x10FFFF;`. */
export const TAIL_OF_ENTITY = /&[^;&]{0,10}$/;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `&amp;`, `&#38;`, `&#x26;` → `&`. Any other entity would need a DOCTYPE: it throws. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;&]{0,12};?)/g, (whole, found: string) => {
    const name = found.endsWith(";") ? found.slice(0, -1) : "";
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const code =
      number === null ? -1 : number[1] !== undefined ? Number.parseInt(number[1], 16) : Number(number[2]);
    const text = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name];
    if (text === undefined) throw new Error(`XML: undefined entity ${whole.slice(0, 14)}`);
    return text;
  });
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19); `_x005F_` is the underscore itself. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
