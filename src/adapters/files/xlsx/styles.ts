import { readXml } from "./read-xml";

/** Excel allows 65,490 styles. */
const MAX_STYLES = 70_000;

/** Whether a number in a cell of this style is a date, by number of the style. */
export async function readDateStyles(pieces: AsyncIterable<string>): Promise<boolean[]> {
  const customDates = new Map<string, boolean>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  await readXml(pieces, {
    open(name, tag) {
      if (name === "cellXfs") isInCellStyles = true;
      else if (name === "numFmt" && customDates.size < MAX_STYLES)
        customDates.set(tag.get("numFmtId") ?? "", isDateFormat(tag.get("formatCode") ?? ""));
      else if (name === "xf" && isInCellStyles && styles.length < MAX_STYLES) {
        const format = tag.get("numFmtId") ?? "0";
        styles.push(customDates.get(format) ?? isBuiltInDate(Number(format)));
      }
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14–22 and 45–47 are dates and times, the others those of East Asian languages. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Excel's own limit of a format is 255 letters. */
const MAX_FORMAT = 300;

/**
 * `[$-421]dd mmmm yyyy` is a date; `"Rp"#,##0` and `0 lembar` are not: letters count outside of quotes, brackets and
 * spacings only, and only where no digits of a number are asked for (parts of a second are, `ss.000`).
 */
export function isDateFormat(code: string): boolean {
  if (code.length > MAX_FORMAT || /^(?:general|standard)$/i.test(code)) return false;
  const bare = code
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")
    .replace(/general|standard/gi, "")
    .replace(/s[.,]0{1,9}/gi, "s");
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare);
}
