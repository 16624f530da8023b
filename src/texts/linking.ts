import { formatPeriod } from "../domain/billing-period";
import { maskCustomerId } from "../domain/customer-id";

/** Registering a phone for a connection: the proof is two facts that the chat tells nobody else. */

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

/** A meter number does not do: it stands on the wall of the house. */
export function askLinkIdNotMeter(): string {
  return "Pendaftaran memakai *12 angka ID pelanggan* (ada di struk atau PLN Mobile), bukan nomor meter. Mohon kirim ID itu, atau balas *BATAL*.";
}

export function askLinkOneId(): string {
  return "Pendaftaran satu per satu: mohon kirim *satu* ID pelanggan (12 angka) dalam satu pesan, atau balas *BATAL*.";
}

/** The month before the newest bill: what strangers may read of a customer is never this amount. */
export function askLinkAmount(period: string): string {
  return `Baik. Berapa jumlah tagihan bulan *${formatPeriod(period)}* dalam rupiah, seperti di struk bulan itu? Contoh: 77125`;
}

export function stillNoMeterDigits(): string {
  return "Mohon kirim *4 angka* terakhir nomor meter, contoh: 0123. Balas *LUPA* bila tidak tahu, atau *BATAL*.";
}

export function stillNoAmount(): string {
  return "Mohon kirim jumlahnya dengan angka saja, contoh: 77125. Balas *LUPA* bila tidak tahu, atau *BATAL*.";
}

/** Never says which of the two facts was wrong, nor whether there was anything to compare them with. */
export function linkRefused(triesLeft: number): string {
  return `Maaf, data itu belum bisa kami cocokkan. Sisa ${triesLeft} kali percobaan hari ini. Mohon kirim lagi *4 angka terakhir nomor meter*, atau balas *LUPA* supaya diperiksa petugas, atau *BATAL*.`;
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

/** To the phones that are registered for a connection already. */
export function registrationAsked(id: string): string {
  return `Ada nomor WhatsApp lain yang minta didaftarkan untuk ID ${maskCustomerId(id)}; petugas akan memeriksanya. Bila itu bukan dari Bapak/Ibu atau keluarga, balas *BATALKAN DAFTAR*.`;
}

export function registrationDone(id: string): string {
  return `Nomor WhatsApp lain sekarang ikut terdaftar untuk ID ${maskCustomerId(id)}, sesudah diperiksa petugas. Bila itu bukan dari Bapak/Ibu atau keluarga, balas *BATALKAN DAFTAR* (berlaku 7 hari).`;
}

export function registrationUndone(): string {
  return "Baik, pendaftaran nomor lain itu *dibatalkan* dan petugas akan memeriksanya. Nomor Bapak/Ibu tetap terdaftar.";
}

/** This phone proved itself, but what staff have approved only staff undo. */
export function undoneByStaffOnly(): string {
  return "Permintaan Bapak/Ibu kami teruskan ke petugas untuk diperiksa.";
}

export function nothingToUndo(): string {
  return "Tidak ada pendaftaran nomor lain yang baru untuk ID Bapak/Ibu. Balas *5* bila ingin dibantu petugas.";
}

/** To the phone whose registration was undone. */
export function registrationEnded(id: string): string {
  return `Pendaftaran nomor ini untuk ID ${maskCustomerId(id)} dibatalkan oleh nomor yang sudah terdaftar lebih dulu. Balas *5* bila ingin dibantu petugas.`;
}
