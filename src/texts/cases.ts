import type { Case, CaseKind, CaseState } from "../domain/case";
import { foldLetters } from "../domain/fold-letters";
import { breakLinks, oneLine, quoted } from "../domain/foreign-text";
import { formatClock, formatInstant, localDay } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { linkProblems } from "./forbidden";

/** What staff read about cases. */

const KINDS: Readonly<Record<CaseKind, string>> = {
  paid_claim: "mengaku sudah bayar",
  wrong_number: "salah nomor",
  complaint: "keluhan",
  outage: "gangguan listrik",
  human: "minta petugas",
  terminate_service: "berhenti langganan listrik",
  link_request: "minta nomornya didaftarkan",
  link_undone: "menolak nomor lain yang didaftarkan",
  loop: "balasan otomatis berulang",
  failed_answer: "gagal dijawab otomatis",
  other: "lain-lain",
};

const STATES: Readonly<Record<CaseState, string>> = {
  open: "menunggu petugas",
  taken: "ditangani",
  closed: "ditutup",
};

/** So much of the customer's words stands in a list. */
const SHORT = 80;
/** A kind of message without words, as staff read it. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  image: "gambar",
  voice: "pesan suara",
  video: "video",
  sticker: "stiker",
  document: "berkas",
  location: "lokasi",
  contact: "kontak",
  call: "panggilan",
  deleted: "pesan dihapus",
};

export function caseKindText(kind: CaseKind): string {
  return KINDS[kind];
}

export function caseStateText(state: CaseState): string {
  return STATES[state];
}

/** One line: `12. minta petugas – 6289••••001: "meteran saya buram"`. */
export function caseLine(
  one: Pick<Case, "id" | "kind" | "summary"> & { readonly phone: string | null },
): string {
  return `${one.id}. ${KINDS[one.kind]} – ${maskPhone(one.phone)}: "${shorten(one.summary)}"`;
}

/** The note that tells admins of new cases. */
export function caseNote(
  cases: readonly (Pick<Case, "id" | "kind" | "summary"> & { readonly phone: string | null })[],
): string {
  const example = cases[0]?.id ?? "";
  const head = cases.length === 1 ? "*Kasus baru*" : `*${cases.length} kasus baru*`;
  return [
    head,
    ...cases.map(caseLine),
    `Balas *!kasus ${example}* untuk membaca, *!ambil ${example}* untuk menangani.`,
  ].join("\n");
}

/** What the customer of a taken case writes, for the person who took it. */
export function passedOn(id: number | null, phone: string | null, text: string, kind: string): string {
  const about = id === null ? "" : `Kasus ${id} – `;
  const answer = id === null ? "" : `\nBalas: *!balas ${id} <teks>*, selesai: *!tutup ${id}*`;
  return `${about}${maskPhone(phone)} menulis:\n${quoted(bubble(text, kind))}${answer}`;
}

/** A bubble of a dialogue: `08.14 kita: …`, and what the customer wrote quoted line by line, so that it forges none. */
export function dialogueLine(
  line: {
    readonly direction: "in" | "out";
    readonly occurredAt: Date;
    readonly text: string;
    readonly kind: string;
  },
  today: string,
): string {
  const at =
    localDay(line.occurredAt) === today ? formatClock(line.occurredAt) : formatInstant(line.occurredAt);
  const text = bubble(line.text, line.kind);
  return line.direction === "in" ? `${at} pelanggan:\n${quoted(text)}` : `${at} kita: ${text}`;
}

/** What a message without words is, e.g. `gambar`; `null` for a text. */
export function messageKindText(kind: string): string | null {
  return KIND_WORDS[kind] ?? null;
}

function bubble(text: string, kind: string): string {
  const words = KIND_WORDS[kind];
  return [words === undefined ? "" : `[${words}]`, text].filter((part) => part !== "").join(" ");
}

export function shorten(text: string): string {
  const line = breakLinks(oneLine(text));
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1)}…`;
}

/** Letters of an answer to a customer. */
export const LONGEST_ANSWER = 2000;

/** What must not stand in an answer to a customer, whoever writes it; empty when it is good. */
export function answerProblems(text: string): string[] {
  const problems: string[] = [];
  if (text.length > LONGEST_ANSWER) problems.push("teksnya lebih dari 2.000 huruf");
  problems.push(...linkProblems(text));
  if (/\b(?:rek(?:ening)?\.?|va|virtual account)\b[^\d\n]{0,30}\d[\d\s.-]{7,}\d/i.test(foldLetters(text)))
    problems.push("nomor rekening atau VA tidak boleh ada");
  return problems;
}

/** An agent's answer as the customer reads it: who speaks stands above it. */
export function fromUnit(text: string, unitName: string): string {
  return `*Petugas ${unitName}:*\n${text}`;
}
