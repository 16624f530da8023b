import { formatPeriod } from "../domain/billing-period";
import { FOREIGN_LOOKUPS_PER_DAY } from "../domain/contact";
import { maskCustomerId } from "../domain/customer-id";

/** Short answers of the chat. Polite, simple, no link, no account number, no threat. */

/** `greeting` is what the customer said, to answer it in kind. */
export function menu(unitName: string, greeting = ""): string {
  const hello = /ass?alam|salamualaikum|askum/i.test(greeting) ? "Waalaikumsalam" : "Halo";
  return `${hello}, ini layanan informasi tagihan *${unitName}*. Balas dengan angka atau kata:
*1* / *CEK* – cek tagihan
*2* / *PDF* – lembar tagihan
*3* – cara bayar
*4* – sudah bayar
*5* – bicara dengan petugas
*0* / *STOP* – berhenti menerima pengingat
Bisa juga kirim *CEK* dan 12 angka ID pelanggan, contoh: CEK 5167xxxxxxxx`;
}

export function notUnderstood(unitName: string): string {
  return `Maaf, pesan Bapak/Ibu belum kami pahami.\n${menu(unitName)}`;
}

export function customerNotFound(id: string): string {
  return `ID pelanggan ${id} tidak ada dalam data kami. Mohon periksa lagi 12 angka di struk atau di PLN Mobile (awalan 51675 untuk wilayah Jajag).`;
}

export function lookupsUsedUp(): string {
  return `Nomor ini sudah menanyakan ${FOREIGN_LOOKUPS_PER_DAY} ID pelanggan lain hari ini. Silakan coba lagi besok, atau lihat di PLN Mobile / hubungi Contact Center 123.`;
}

/** More numbers in one message than anybody may ask about in a day. */
export function tooManyNumbers(): string {
  return `Terlalu banyak nomor dalam satu pesan. Mohon kirim paling banyak *${FOREIGN_LOOKUPS_PER_DAY} ID pelanggan*, atau lihat di PLN Mobile / hubungi Contact Center 123.`;
}

export function onlyLinked(): string {
  return "Demi keamanan data, tagihan hanya kami tunjukkan ke nomor WhatsApp yang terdaftar untuk ID pelanggan itu. Silakan lihat di PLN Mobile, atau balas *DAFTAR* untuk mendaftarkan nomor ini.";
}

export function pdfSwitchedOff(): string {
  return "Lembar tagihan (PDF) sedang tidak tersedia. Balas *CEK* untuk rincian tagihan.";
}

/** Names the bill, so that two captions differ; with more than one it says how many. */
export function pdfCaption(
  bills: readonly { readonly customerId: string; readonly period: string }[],
  place: { readonly part: number; readonly of: number },
  offersMonths: boolean,
): string {
  const [first] = bills;
  const what =
    bills.length === 1 && first !== undefined
      ? `tagihan *${formatPeriod(first.period)}*, ID ${maskCustomerId(first.customerId)}`
      : `${bills.length} tagihan`;
  const part = place.of > 1 ? ` (bagian ${place.part} dari ${place.of})` : "";
  const more = offersMonths ? " Bulan lain: balas misalnya *PDF BULAN LALU* atau *PDF LAIN*." : "";
  return `Ini lembar informasi ${what}${part}. Bukan bukti pembayaran.${more}`;
}

export function noBillToPrint(): string {
  return "Belum ada tagihan untuk dibuatkan lembar PDF.";
}

export function askCustomerId(): string {
  return "Mohon kirim *12 angka ID pelanggan*. Letaknya di struk pembayaran, di PLN Mobile, atau di pesan petugas (diawali 51675). Balas *BATAL* untuk berhenti.";
}

export function stillNoCustomerId(): string {
  return "Itu belum 12 angka ID pelanggan. Contoh: 5167xxxxxxxx. Mohon dicoba lagi, atau balas *BATAL*.";
}

export function noCustomerIdAtAll(): string {
  return "Tidak apa-apa. ID pelanggan juga ada di PLN Mobile atau bisa ditanyakan ke Contact Center 123. Balas *5* bila ingin dibantu petugas.";
}

export function optedOut(): string {
  return "Baik, pengingat tagihan ke nomor ini *dihentikan*. Bapak/Ibu tetap bisa bertanya kapan saja (balas *CEK*). Untuk menerima lagi, balas *MULAI*.";
}

export function alreadyOptedOut(): string {
  return "Pengingat ke nomor ini memang sudah dihentikan. Untuk menerima lagi, balas *MULAI*.";
}

export function reminderStays(): string {
  return "Baik, pengingat tetap dikirim. Bila berubah pikiran, balas *STOP*.";
}

export function optedIn(): string {
  return "Baik, pengingat tagihan ke nomor ini *aktif*. Untuk berhenti, balas *STOP*.";
}

export function optedInWithoutCustomer(): string {
  return `${optedIn()} Nomor ini belum terdaftar untuk ID pelanggan mana pun; balas *DAFTAR* untuk mendaftarkannya.`;
}

export function askOptIn(): string {
  return "Pengingat tagihan ke nomor ini sedang *dihentikan*. Untuk menerima lagi, balas *MULAI*.";
}

export function cancelled(): string {
  return "Baik, dibatalkan. Balas *MENU* untuk pilihan.";
}

export function flowOver(): string {
  return "Percakapan sebelumnya sudah berakhir karena lama tidak dijawab. Balas *MENU* untuk memulai lagi.";
}

export function apology(isStop: boolean): string {
  if (isStop) return `${optedOut()}\nMaaf, sedang ada gangguan di sistem kami.`;
  return "Maaf, sedang ada gangguan di sistem kami. Petugas akan melihat pesan Bapak/Ibu. Silakan coba lagi nanti.";
}

export function howToTrust(unitName: string): string {
  return `Ini layanan informasi *${unitName}*. Kami tidak mengirim tautan, tidak meminta transfer, PIN atau OTP. Untuk memastikan, cek tagihan di PLN Mobile atau hubungi Contact Center *123*.`;
}

export function wrongNumber(): string {
  return "Mohon maaf atas gangguannya. Tagihan itu *tidak akan dikirim lagi* ke nomor ini, dan petugas akan memperbaiki datanya.";
}

/** Nothing to take away: this phone is registered for no connection. */
export function wrongNumberUnknown(): string {
  return "Mohon maaf atas gangguannya. Nomor ini tidak terdaftar untuk tagihan mana pun; kami catat supaya diperiksa petugas. Untuk berhenti menerima pesan apa pun, balas *STOP*.";
}

/** Nothing runs that could be cancelled. */
export function nothingToCancel(): string {
  return "Tidak ada yang perlu dibatalkan. Balas *MENU* untuk pilihan.";
}

/** After a pause of the service: one line for who asked about a bill meanwhile. */
export function answeredLate(): string {
  return "Mohon maaf, pesan Bapak/Ibu sebelumnya belum sempat kami jawab. Balas *CEK* untuk tagihan terbaru.";
}

/** After three misses. */
export function giveUp(): string {
  return "Tidak apa-apa. Balas *MENU* untuk pilihan, atau *5* untuk dibantu petugas.";
}

/** Digits that are no customer ID, though meant as one. */
export function oddCustomerId(digits: string): string {
  return `ID pelanggan terdiri dari *12 angka*, yang terkirim *${digits.length} angka*. Mohon periksa lagi di struk atau PLN Mobile (diawali 51675), lalu kirim ulang. Balas *BATAL* bila tidak jadi.`;
}

/** Twelve digits, but none of the region's: perhaps an account or a parcel. */
export function askWhetherCustomerId(digits: string): string {
  return `Nomor *${digits}* tidak seperti ID pelanggan di wilayah Jajag (diawali 51675). Apakah itu memang ID pelanggan listriknya? Balas *YA*, atau kirim nomor yang benar.`;
}

export function askOptOutReason(): string {
  return `Bila berkenan, apa alasannya? (boleh tidak dijawab)
*1* – sudah selalu bayar tepat waktu
*2* – terlalu sering
*3* – bukan tagihan saya
*4* – lainnya`;
}

export function thanksForReason(): string {
  return "Terima kasih atas masukannya 🙏";
}

export function youAreWelcome(): string {
  return "Sama-sama 🙏";
}
