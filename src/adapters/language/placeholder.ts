import type { MessageKind } from "../../domain/message";

const KINDS: readonly (readonly [RegExp, MessageKind])[] = [
  [/^(?:foto|gambar|image|photo|pict?|picture)\b/, "image"],
  [/^(?:voice(?: ?note)?|vn|audio|pesan suara|suara|ptt)\b/, "voice"],
  [/^(?:stiker|sticker|gif)\b/, "sticker"],
  [/^video\b/, "video"],
  [/^(?:dokumen|document|berkas|file)\b/, "document"],
  [/^(?:lokasi|location|share ?loc)\b/, "location"],
  [/^(?:kontak|contact|vcard)\b/, "contact"],
  [/^(?:panggilan|call|telepon)\b/, "call"],
  [/^(?:reaksi|reaction)\b/, "reaction"],
  [/^(?:polling|poll)\b/, "poll"],
  [/^(?:pesan dihapus|dihapus|deleted)\b/, "deleted"],
  [/^media\b/, "other"],
];

/**
 * Exports and other bots write media as words: `[foto struk]`, `<Media omitted>`. Returns the kind and the words
 * beside it, or `null` for an ordinary text.
 */
export function readPlaceholder(text: string): { kind: MessageKind; caption: string } | null {
  const opened = text.trimStart();
  if (!"[<(".includes(opened.charAt(0))) return null;
  const end = opened.search(/[\]>)]/);
  const inside = opened.slice(1, end).trim().toLowerCase();
  for (const [pattern, kind] of end < 0 ? [] : KINDS) {
    if (!pattern.test(inside)) continue;
    return { kind, caption: `${inside.replace(pattern, "")} ${opened.slice(end + 1).trimStart()}`.trim() };
  }
  return null;
}
