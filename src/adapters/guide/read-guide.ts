import MarkdownIt from "markdown-it";
import type { GuideBlock, GuidePage, GuideText } from "../../application/ports/guide";

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** The anchor of a heading: its words in small letters, joined by dashes. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Reads a guide written in Markdown. HTML in it is text, pictures are left out, links lead to our own pages only. */
export function readGuide(markdown: string): GuidePage {
  const tokens = new MarkdownIt({ html: false, linkify: false }).parse(markdown, {});
  const reader = { tokens, at: 0 };
  const blocks = readBlocks(reader, null);
  const title = tokens.find(({ type }, index) => type === "inline" && tokens[index - 1]?.tag === "h1");
  return { title: title?.content ?? "", blocks };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

/** Everything up to the token that closes what is read. */
function readBlocks(reader: Reader, end: string | null): GuideBlock[] {
  const blocks: GuideBlock[] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token.type === end) break;
    const block = readBlock(reader, token);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function readBlock(reader: Reader, token: Token): GuideBlock | null {
  switch (token.type) {
    case "heading_open": {
      const inline = inlineOf(reader);
      if (token.tag === "h1") return null;
      const level = token.tag === "h2" ? 2 : 3;
      return { kind: "heading", level, id: anchorOf(inline.content), text: textsOf(inline) };
    }
    case "paragraph_open": {
      const text = textsOf(inlineOf(reader));
      return text.length === 0 ? null : { kind: "paragraph", text };
    }
    case "bullet_list_open":
    case "ordered_list_open": {
      const isOrdered = token.type === "ordered_list_open";
      return { kind: "list", isOrdered, items: readItems(reader, token.type.replace("open", "close")) };
    }
    case "table_open":
      return readTable(reader);
    case "fence":
    case "code_block":
      return { kind: "code", text: token.content.replace(/\n$/, "") };
    default:
      return null;
  }
}

function readItems(reader: Reader, end: string): GuideBlock[][] {
  const items: GuideBlock[][] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token.type === end) break;
    if (token.type === "list_item_open") items.push(readBlocks(reader, "list_item_close"));
  }
  return items;
}

function readTable(reader: Reader): GuideBlock {
  const rows: GuideText[][][] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token.type === "table_close") break;
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline") rows.at(-1)?.push(textsOf(token));
  }
  const [head = [], ...rest] = rows;
  return { kind: "table", head, rows: rest };
}

/** The words of what has just been opened, and past its end. */
function inlineOf(reader: Reader): Token {
  const inline = reader.tokens[reader.at]!;
  reader.at += 2;
  return inline;
}

function textsOf({ children }: Token): GuideText[] {
  const texts: GuideText[] = [];
  let [strong, emphasis] = [0, 0];
  let href: string | null = null;
  const add = (text: string, isCode: boolean) => {
    if (text === "") return;
    texts.push({
      text,
      ...(strong > 0 ? { isStrong: true } : {}),
      ...(emphasis > 0 ? { isEmphasis: true } : {}),
      ...(isCode ? { isCode: true } : {}),
      ...(href === null ? {} : { href }),
    });
  };
  for (const token of children ?? []) {
    const { type, content } = token;
    if (type === "text") add(content, false);
    else if (type === "code_inline") add(content, true);
    else if (type === "softbreak" || type === "hardbreak") add(" ", false);
    else if (type === "strong_open") strong++;
    else if (type === "strong_close") strong--;
    else if (type === "em_open") emphasis++;
    else if (type === "em_close") emphasis--;
    else if (type === "link_open") href = ownPlace(token.attrGet("href") ?? "");
    else if (type === "link_close") href = null;
  }
  return texts;
}

function ownPlace(href: string): string | null {
  return /^(?:#|\/(?!\/))/.test(href) ? href : null;
}
