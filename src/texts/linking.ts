import { maskCustomerId } from "../domain/customer-id";

/** Registering a phone for a connection: the proof is two facts from the last bill. */

export function askLinkId(wantsPdf: boolean): string {
  const why = wantsPdf
    ? "Lembar tagihan hanya kami kirim ke nomor WhatsApp yang terdaftar."
    : "Nomor yang terdaftar bisa melihat rincian dan lembar tagihan.";
  return `${why} Untuk mendaftarkan nomor ini, mohon kirim *12 angka ID pelanggan* (ada di struk atau PLN Mobile). Balas *BATAL* bila tidak jadi.`;
}

export function askLinkMeter(id: string, wantsPdf: boolean): string {
  const why = wantsPdf ? "Lembar tagihan hanya untuk nomor WhatsApp yang terdaftar. " : "";
  return `${why}Mendaftarkan nomor ini untuk ID ${maskCustomerId(id)}: mohon kirim *4 angka terakhir nomor meter* (tertulis di struk atau di meteran). Balas *BATAL* bila tidak jadi.`;
}

export function askLinkAmount(): string {
  return "Baik. Berapa *jumlah tagihan terakhir* dalam rupiah? Contoh: 77125";
}

export function stillNoMeterDigits(): string {
  return "Mohon kirim *4 angka* terakhir nomor meter, contoh: 0123. Balas *LUPA* bila tidak tahu, atau *BATAL*.";
}

export function stillNoAmount(): string {
  return "Mohon kirim jumlahnya dengan angka saja, contoh: 77125. Balas *LUPA* bila tidak tahu, atau *BATAL*.";
}

/** Never says which of the two facts was wrong. */
export function linkRefused(triesLeft: number): string {
  return `Maaf, data itu belum cocok. Sisa ${triesLeft} kali percobaan hari ini. Mohon kirim lagi *4 angka terakhir nomor meter*, atau *BATAL*.`;
}

export function linked(id: string): string {
  return `Terima kasih, nomor ini sekarang terdaftar untuk ID ${maskCustomerId(id)} ✅`;
}

export function linkApproved(id: string): string {
  return `Permintaan Bapak/Ibu sudah diperiksa petugas. ${linked(id)} Balas *CEK* atau *PDF*.`;
}

export function alreadyLinked(id: string): string {
  return `Nomor ini sudah terdaftar untuk ID ${maskCustomerId(id)}. Balas *CEK* atau *PDF*.`;
}

export function linkHandedOver(workingHours: string): string {
  return `Pendaftaran nomor ini kami teruskan ke petugas untuk diperiksa. Petugas menjawab pada jam kerja: ${workingHours}.`;
}
