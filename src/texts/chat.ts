import { FOREIGN_LOOKUPS_PER_DAY } from "../domain/contact";
import { maskCustomerId } from "../domain/customer-id";

/** Short answers of the chat. Polite, simple, no link, no account number, no threat. */

export function menu(unitName: string): string {
  return `Halo, ini layanan informasi tagihan *${unitName}*. Balas dengan angka atau kata:
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

export function onlyLinked(): string {
  return "Demi keamanan data, tagihan hanya kami tunjukkan ke nomor WhatsApp yang terdaftar untuk ID pelanggan itu. Silakan lihat di PLN Mobile, atau balas *5* untuk bicara dengan petugas.";
}

export function pdfOnlyLinked(id: string): string {
  return `Lembar tagihan ${maskCustomerId(id)} hanya kami kirim ke nomor WhatsApp yang terdaftar untuk ID itu. Balas *CEK ${id}* untuk melihat jumlahnya, atau *5* untuk bicara dengan petugas.`;
}

export function pdfSwitchedOff(): string {
  return "Lembar tagihan (PDF) sedang tidak tersedia. Balas *CEK* untuk rincian tagihan.";
}

export function pdfCaption(bills: number): string {
  return bills > 1
    ? "Ini lembar informasi tagihannya. Bukan bukti pembayaran."
    : "Ini lembar informasi tagihan. Bukan bukti pembayaran.";
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

export function optedIn(): string {
  return "Baik, pengingat tagihan ke nomor ini *aktif*. Untuk berhenti, balas *STOP*.";
}

export function cancelled(): string {
  return "Baik, dibatalkan. Balas *MENU* untuk pilihan.";
}

export function flowOver(): string {
  return "Percakapan sebelumnya sudah berakhir karena lama tidak dijawab. Balas *MENU* untuk memulai lagi.";
}

export function apology(): string {
  return "Maaf, sedang ada gangguan di sistem kami. Petugas akan melihat pesan Bapak/Ibu. Silakan coba lagi nanti.";
}

export function askOptOut(): string {
  return "Berhenti menerima pengingat tagihan di nomor ini? Balas *YA* untuk berhenti, atau *TIDAK*.";
}

export function howToPay(): string {
  return "Tagihan listrik dibayar sampai tanggal *20* lewat PLN Mobile, bank/ATM, kantor pos, minimarket, atau loket resmi, cukup dengan 12 angka ID pelanggan. Kami tidak menerima pembayaran dan tidak pernah memberi nomor rekening.";
}

export function howToTrust(unitName: string): string {
  return `Ini layanan informasi *${unitName}*. Kami tidak mengirim tautan, tidak meminta transfer, PIN atau OTP. Untuk memastikan, cek tagihan di PLN Mobile atau hubungi Contact Center *123*.`;
}

export function thanksForPaying(): string {
  return "Terima kasih, pembayarannya kami catat untuk diperiksa petugas. Data kami kadang terlambat; bila sudah membayar, abaikan pengingat kami 🙏";
}

export function wrongNumber(): string {
  return "Mohon maaf atas gangguannya. Tagihan itu tidak akan dikirim lagi ke nomor ini, dan petugas akan memperbaiki datanya.";
}

export function outageHelp(): string {
  return "Untuk gangguan listrik mohon segera hubungi Contact Center *123* atau lapor lewat PLN Mobile, supaya petugas lapangan langsung datang. Laporan ini juga kami teruskan ke petugas unit.";
}

export function handedOver(workingHours: string, isOpen: boolean): string {
  return isOpen
    ? "Baik, pesan Bapak/Ibu kami teruskan ke petugas. Mohon ditunggu, petugas akan membalas di sini."
    : `Baik, pesan Bapak/Ibu kami teruskan ke petugas. Petugas membalas pada jam kerja: ${workingHours}.`;
}

export function youAreWelcome(): string {
  return "Sama-sama 🙏";
}
