import { SaxesParser, type SaxesTagPlain } from "saxes";

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names come without a prefix: some programs write `x:row`. */
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Tells the handlers what the XML holds, piece by piece; what they made of a piece can be taken after each `yield`. */
export async function* parseXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => handlers.open?.(bare(tag.name), tag.attributes));
  parser.on("closetag", (tag) => handlers.close?.(bare(tag.name)));
  parser.on("text", (text) => handlers.text?.(text));
  let isEmpty = true;
  for await (const piece of pieces) {
    isEmpty = false;
    parser.write(piece);
    yield;
  }
  // A part that is not there (shared texts of a workbook that has none) is no broken XML.
  if (!isEmpty) parser.close();
}

function bare(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** For a part that is small, or of which only a little is kept: all of it at once. */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(pieces, handlers)) {
    // The handlers keep what they want.
  }
}
