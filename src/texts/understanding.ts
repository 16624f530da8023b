import type { Intent, Understanding } from "../domain/intent";

/** What operators call each intent. */
export const INTENT_NAMES: { readonly [intent in Intent]: string } = {
  check_bill: "cek tagihan dengan ID",
  check_bill_ask: "cek tagihan tanpa ID",
  pdf: "minta lembar tagihan (PDF)",
  opt_out: "berhenti menerima pengingat",
  opt_in: "menerima pengingat lagi",
  paid_claim: "mengaku sudah bayar",
  wrong_number: "salah nomor / bukan pelanggan",
  outage: "gangguan listrik",
  complaint: "keluhan atau permohonan",
  how_to_pay: "cara, batas, atau denda pembayaran",
  trust: "ragu apakah ini benar PLN",
  human: "perlu petugas",
  terminate_service: "berhenti berlangganan listrik",
  greeting: "salam",
  thanks: "terima kasih / mengiyakan",
  help: "minta bantuan / menu",
  unknown: "tidak dikenali",
};

/** One Indonesian paragraph for operators who wonder why a message was understood as it was. */
export function explainUnderstanding(understanding: Understanding): string {
  const { intent, confidence, rule, ids, meterNumbers, certain } = understanding;
  const sentences = [
    `Dipahami sebagai: ${INTENT_NAMES[intent]} (${intent}).`,
    `Alasan: ${explainRule(rule)}.`,
    `Keyakinan: ${Math.round(confidence * 100)}%.`,
  ];
  if (ids.length > 0) sentences.push(`ID pelanggan: ${ids.join(", ")}.`);
  if (meterNumbers.length > 0) {
    sentences.push(
      `Nomor 11 angka (nomor meter, atau ID yang kurang satu angka): ${meterNumbers.join(", ")}.`,
    );
  }
  if (intent === "opt_out" && !certain) {
    sentences.push("Bukan perintah tepat, maka ditanyakan dulu sebelum pengingat dihentikan.");
  }
  return sentences.join(" ");
}

function explainRule(rule: string): string {
  const [kind, name] = [rule.slice(0, rule.indexOf(":")), rule.slice(rule.indexOf(":") + 1)];
  if (kind === "exact") return `seluruh pesan adalah perintah "${name}"`;
  if (kind === "fuse") return "kalimatnya mirip contoh kalimat yang dikenal";
  if (kind === "kind") return `bukan pesan tulisan (${name})`;
  if (kind === "emoji") return "hanya emoji";
  if (rule === "number:alone") return "hanya ada nomor";
  if (kind === "number") return `ada nomor, bersama aturan "${name}"`;
  if (rule === "none") return "tidak ada aturan yang cocok";
  return `cocok dengan aturan "${rule}"`;
}
