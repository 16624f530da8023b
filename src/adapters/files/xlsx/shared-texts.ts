import { MAX_CELL_LENGTH } from "../../../domain/plain-cell";
import { readXml } from "./read-xml";
import { unescapeText } from "./xml-text";

/** 200,000 rows have a name, an address and an ID of their own, and little else. */
const MAX_TEXTS = 2_000_000;

/**
 * The texts of a workbook, each of which may be in several runs of different looks; phonetic hints (`rPh`) are not part of
 * it. `null` when there are more than any list has.
 */
export async function readSharedTexts(pieces: AsyncIterable<string>): Promise<string[] | null> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  let isTooMany = false;
  await readXml(
    stopWhen(pieces, () => isTooMany),
    {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") isPhonetic = true;
        else if (name === "t") isText = !isPhonetic;
      },
      close(name) {
        if (name === "si") {
          if (texts.length < MAX_TEXTS) texts.push(unescapeText(text));
          else isTooMany = true;
        } else if (name === "rPh") isPhonetic = false;
        else if (name === "t") isText = false;
      },
      text(piece) {
        if (isText && text.length <= MAX_CELL_LENGTH) text += piece.slice(0, MAX_CELL_LENGTH + 1);
      },
    },
  ).catch((error) => {
    if (!isTooMany) throw error;
  });
  return isTooMany ? null : texts;
}

async function* stopWhen(pieces: AsyncIterable<string>, isEnough: () => boolean): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    if (isEnough()) return;
  }
}
