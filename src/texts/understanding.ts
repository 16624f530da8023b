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
  const { intent, confidence, rule, ids, meterNumbers, oddNumbers, certain } = understanding;
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
  if (oddNumbers.length > 0) {
    const counted = oddNumbers.map((number) => `${number} (${number.length} angka)`);
    sentences.push(`Mirip ID pelanggan, tetapi bukan 12 angka: ${counted.join(", ")}.`);
  }
  if (understanding.isAutomatic) sentences.push("Jawaban otomatis dari program lain; tidak dibalas.");
  if (intent === "opt_out" && !certain) {
    sentences.push("Bukan perintah tepat, maka ditanyakan dulu sebelum pengingat dihentikan.");
  }
  return sentences.join(" ");
}

function explainRule(rule: string): string {
  const [kind, name] = [rule.slice(0, rule.indexOf(":")), rule.slice(rule.indexOf(":") + 1)];
  if (kind === "exact") return `seluruh pesan adalah perintah "${name}"`;
  if (kind === "learned") return "kata-katanya paling mirip contoh pesan yang dikenal";
  if (kind === "kind") return `bukan pesan tulisan (${name})`;
  if (kind === "emoji") return "hanya emoji";
  if (rule === "number:alone") return "hanya ada nomor";
  if (kind === "number") return `ada nomor, bersama aturan "${name}"`;
  if (rule === "automatic") return "berbunyi seperti jawaban otomatis";
  if (rule === "none") return "tidak mirip contoh mana pun";
  return `mirip contoh pesan yang dikenal, dan cocok dengan aturan "${rule}"`;
}
