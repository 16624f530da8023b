/** "Sudah bayar": thanked, never accused. */

export function recordedAsPaid(): string {
  return "Terima kasih, pembayarannya *sudah tercatat lunas* 🙏";
}

export function askWhenPaid(): string {
  return "Terima kasih 🙏 Di data kami belum tercatat, dan data kami kadang terlambat. *Kapan dan di mana* dibayar? (contoh: kemarin di Indomaret). Petugas akan memeriksa; pengingat kami boleh diabaikan.";
}

/** For a phone that we know no customer of: without the ID nobody could look. */
export function askWhichPaid(): string {
  return "Terima kasih 🙏 Supaya petugas bisa memeriksa, mohon kirim *12 angka ID pelanggan*-nya, serta kapan dan di mana dibayar.";
}

export function askAboutPicture(): string {
  return "Terima kasih, gambarnya kami teruskan ke petugas 🙏 Bila itu bukti bayar: *kapan dan di mana* dibayar? Bila keperluan lain, mohon ditulis.";
}

export function claimNoted(): string {
  return "Terima kasih, sudah kami catat untuk diperiksa petugas. Bila sudah membayar, abaikan pengingat kami 🙏";
}

export function claimKnown(): string {
  return "Terima kasih, keterangan Bapak/Ibu sudah kami teruskan dan sedang diperiksa petugas 🙏";
}
