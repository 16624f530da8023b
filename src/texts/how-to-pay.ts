import { HOW_TO_PAY } from "./bill";

/** How and until when a bill is paid. The fees are PLN's (TDL), by contracted power. */

export function howToPay(): string {
  return `Tagihan listrik dibayar paling lambat tanggal *20* setiap bulan. ${HOW_TO_PAY} Cukup sebutkan 12 angka ID pelanggan. Kami sendiri tidak menerima pembayaran.`;
}

/** "Rek berapa?", "transfer ke mana?" */
export function noAccountNumber(): string {
  return `Mohon *jangan transfer* ke rekening siapa pun: kami tidak menerima pembayaran dan tidak pernah memberi nomor rekening atau tautan. ${HOW_TO_PAY} Cukup sebutkan 12 angka ID pelanggan.`;
}

export function lateFees(): string {
  return `Pembayaran setelah tanggal *20* dikenai biaya keterlambatan per bulan, menurut daya:
• 450–900 VA: Rp3.000
• 1.300 VA: Rp5.000
• 2.200 VA: Rp10.000
• 3.500–5.500 VA: Rp50.000
• di atasnya: 3% dari tagihan (paling sedikit Rp75.000)
Jumlah pastinya ada di PLN Mobile atau saat membayar.`;
}
