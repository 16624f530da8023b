import { createXmlTag, type XmlTag } from "./xml-tag";
import { decodeEntities, TAIL_OF_ENTITY } from "./xml-text";

/** No part of a workbook nests deeper than some twelve elements. */
const MAX_DEPTH = 50;
/** A tag, a comment or a text that is longer is a bomb: it is refused before it is held in memory. */
const MAX_LENGTH = 1_000_000;

export interface XmlHandlers {
  /** Names come without a prefix: some programs write `x:row`. */
  open?(name: string, tag: XmlTag): void;
  close?(name: string): void;
  /** A piece of text; a long one comes in several. CDATA is text. */
  text?(text: string): void;
}

export interface XmlReader {
  write(piece: string): void;
  end(): void;
}

type Inside = "text" | "cdata" | "comment" | "instruction";

const ENDS = { cdata: "]]>", comment: "-->", instruction: "?>" } as const;

/**
 * Tells the handlers what XML holds, piece by piece, in memory that does not grow with it: depth, tags and texts are
 * bounded. Throws an `Error` for what is not well formed, and for a DOCTYPE, which no workbook has (ECMA-376 part 2,
 * 8.2.1) and which entity bombs need.
 *
 * Our own and not saxes: that one holds a tag, a comment or a text whole before anybody can count it, and takes three times
 * as long.
 */
export function createXmlReader(handlers: XmlHandlers): XmlReader {
  const stack: string[] = [];
  let carry = "";
  let inside: Inside = "text";
  let length = 0;
  let hadRoot = false;

  const grow = (by: number): void => {
    length += by;
    if (length > MAX_LENGTH) throw new Error(`XML: ${inside} longer than ${MAX_LENGTH} characters`);
  };
  const text = (raw: string, isPlain: boolean): void => {
    if (raw === "") return;
    if (stack.length === 0) {
      if (/[^\s\ufeff]/.test(raw)) throw new Error("XML: text outside of the root element");
      return;
    }
    grow(raw.length);
    handlers.text?.(isPlain ? raw : decodeEntities(raw));
  };
  const element = (raw: string): void => {
    if (raw.charCodeAt(0) === SLASH) {
      const name = raw.slice(1).trimEnd();
      if (stack.pop() !== name) throw new Error(`XML: unexpected end of ${name.slice(0, 40)}`);
      handlers.close?.(bare(name));
      return;
    }
    const isEmpty = raw.charCodeAt(raw.length - 1) === SLASH;
    const tag = createXmlTag(isEmpty ? raw.slice(0, -1) : raw);
    if (stack.length === 0 && hadRoot) throw new Error("XML: second root element");
    hadRoot = true;
    if (stack.length >= MAX_DEPTH) throw new Error(`XML: nested deeper than ${MAX_DEPTH} elements`);
    handlers.open?.(bare(tag.name), tag);
    if (isEmpty) handlers.close?.(bare(tag.name));
    else stack.push(tag.name);
  };
  /** Passes over what is no element; returns where to go on, or -1 when its end has not come yet. */
  const special = (all: string, at: number): number => {
    if (all.startsWith("<!--", at)) inside = "comment";
    else if (all.startsWith("<![CDATA[", at)) inside = "cdata";
    else if (all.startsWith("<?", at)) inside = "instruction";
    else if (all.length - at < "<![CDATA[".length) return -1;
    else throw new Error("XML: DOCTYPE or other declaration");
    length = 0;
    return at + { comment: 4, cdata: 9, instruction: 2, text: 0 }[inside];
  };
  /** Goes on within a comment, CDATA or instruction; returns where to go on. */
  const skip = (all: string, at: number): number => {
    const mark = ENDS[inside as keyof typeof ENDS];
    const end = all.indexOf(mark, at);
    const until = end < 0 ? Math.max(at, all.length - mark.length + 1) : end;
    if (inside === "cdata") text(all.slice(at, until), true);
    else grow(until - at);
    if (end < 0) return until;
    inside = "text";
    return end + mark.length;
  };

  const isInside = () => inside !== "text";

  return {
    write(piece) {
      const all = carry === "" ? piece : carry + piece;
      let at = 0;
      for (;;) {
        if (inside !== "text") at = skip(all, at);
        if (isInside()) break;
        const open = all.indexOf("<", at);
        if (open < 0) {
          const cut = at + all.slice(at).search(TAIL_OF_ENTITY);
          const until = cut < at ? all.length : cut;
          text(all.slice(at, until), false);
          at = until;
          break;
        }
        text(all.slice(at, open), false);
        at = open;
        const next = all.charCodeAt(open + 1);
        if (next === EXCLAMATION || next === QUESTION) {
          const on = special(all, open);
          if (on < 0) break;
          at = on;
          continue;
        }
        const close = endOfTag(all, open + 1);
        if (close < 0) break;
        length = 0;
        element(all.slice(open + 1, close));
        at = close + 1;
      }
      carry = all.slice(at);
      if (carry.length > MAX_LENGTH) throw new Error(`XML: tag longer than ${MAX_LENGTH} characters`);
    },
    end() {
      if (stack.length > 0 || !hadRoot || inside !== "text") throw new Error("XML: ends in the middle");
      text(carry, false);
    },
  };
}

const [SLASH, EXCLAMATION, QUESTION] = [47, 33, 63];
const [DOUBLE, SINGLE, LESS, GREATER] = [34, 39, 60, 62];

/** Where the tag ends that begins before `at`, or -1: a `>` within quotes is part of a value. */
function endOfTag(all: string, at: number): number {
  let quote = 0;
  for (let index = at; index < all.length; index++) {
    const code = all.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) return index;
    else if (code === LESS) throw new Error("XML: < within a tag");
  }
  return -1;
}

/** The name without its prefix. */
function bare(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Reads a part from its beginning to its end; what the handlers made of a piece can be taken after each `yield`. */
export async function* parseXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const reader = createXmlReader(handlers);
  let isEmpty = true;
  for await (const piece of pieces) {
    isEmpty = false;
    reader.write(piece);
    yield;
  }
  // A part that is not there (shared texts of a workbook that has none) is no broken XML.
  if (!isEmpty) reader.end();
}

/** For a part that is small, or of which only a little is kept: all of it at once. */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(pieces, handlers)) {
    // The handlers keep what they want.
  }
}
