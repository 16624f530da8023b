/**
 * What must not stand in anything that the unit says, in templates, broadcasts and answers of staff alike: customers are
 * taught to open no links, and dunned without threats.
 */

/** `https:`, `www.`, a well-known ending, or any `word.word/…`, with spaces where somebody hides them. */
const LINK =
  /https?\s?:|\bwww\s?\.|[a-z0-9]\.(?:com|id|net|org|ly|xyz|link|site|online|shop|app|apk|example)\b|[a-z0-9]\.[a-z]{2,20}\/[a-z0-9]/i;
const THREAT = /diputus|pemutusan|segel|bongkar|denda/i;

export function linkProblems(text: string): string[] {
  return LINK.test(text) ? ["tautan tidak boleh ada: pelanggan diajari tidak membuka tautan"] : [];
}

export function threatProblems(text: string): string[] {
  return THREAT.test(text) ? ["ancaman (diputus, segel, bongkar, denda) tidak boleh ada"] : [];
}
