import type { Intent } from "../../domain/intent";

/** Whole messages that act as commands (after forms of address, IDs and punctuation are taken away). */
const BY_INTENT: { readonly [intent in Intent]?: readonly string[] } = {
  // Only these stop messages at once; anything looser is asked first.
  opt_out: [
    "stop",
    "setop",
    "berhenti",
    "unsubscribe",
    "unsub",
    "0",
    "stop pengingat",
    "stop pesan",
    "stop wa",
    "stop kirim",
    "stop kirim pesan",
    "stop kirim pengingat",
    "stop kirim wa",
    "berhenti kirim",
    "berhenti kirim pesan",
    "berhenti kirim pengingat",
    "berhenti kirim wa",
    "berhenti pengingat",
    "stop berhenti",
    "stop stop",
    "stop stop stop",
  ],
  opt_in: ["mulai", "start", "subscribe", "aktifkan pengingat", "aktifkan", "mulai lagi", "daftar"],
  check_bill_ask: [
    "1",
    "cek",
    "check",
    "cek tagihan",
    "tagihan",
    "cek tagihan listrik",
    "tagihan listrik",
    "rincian",
  ],
  pdf: ["2", "pdf", "invoice", "struk"],
  how_to_pay: ["3", "cara bayar", "bayar"],
  paid_claim: ["4", "sudah bayar", "lunas", "sudah lunas", "sudah"],
  human: ["5", "petugas", "admin", "cs", "operator", "customer service", "kantor"],
  help: ["menu", "bantuan", "help", "info", "perintah", "tolong", "bantu", "tanya", "mau tanya"],
  greeting: [
    "p",
    "pp",
    "halo",
    "hai",
    "assalamualaikum",
    "test",
    "tes",
    "pak",
    "bu",
    "min",
    "mas",
    "mbak",
    "kak",
  ],
  thanks: ["ya", "iya", "y", "yo", "ok", "oke", "siap", "nggih", "makasih", "terima kasih", "matur nuwun"],
};

export const EXACT: { readonly [message: string]: Intent } = Object.fromEntries(
  Object.entries(BY_INTENT).flatMap(([intent, messages]) =>
    messages.map((message) => [message, intent as Intent]),
  ),
);
