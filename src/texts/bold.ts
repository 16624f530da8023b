/** Between two stars at the borders of words; a star within a word is somebody's own. */
const BOLD = /(?<=^|[\s(])\*([^*\s](?:[^*\n]{0,300}[^*\s])?)\*(?=$|[\s.,;:!?)])/m;

/** A text by turns as WhatsApp shows it: plain, bold, plain … (faq.whatsapp.com, "How to format your messages"). */
export function plainAndBold(text: string): readonly string[] {
  return text.split(BOLD);
}
