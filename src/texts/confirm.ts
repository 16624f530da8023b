import type { Intent } from "../domain/intent";

/** One question a thumb can answer, about a message that was only guessed to mean this. */
export function askWhetherMeant(intent: Intent): string {
  switch (intent) {
    case "wrong_number":
      return "Apakah maksudnya *tagihan itu bukan milik Bapak/Ibu*? Balas *YA* bila benar, atau *TIDAK*.";
    case "paid_claim":
      return "Apakah maksudnya *tagihan listriknya sudah dibayar*? Balas *YA* bila sudah, atau *TIDAK*.";
    case "terminate_service":
      return "Apakah Bapak/Ibu ingin *berhenti berlangganan listrik*? Balas *YA* supaya diteruskan ke petugas, atau *TIDAK*.";
    default:
      throw new Error(`nothing is asked about "${intent}"`);
  }
}

export function notMeant(): string {
  return "Baik, tidak ada yang kami ubah. Balas *MENU* untuk pilihan.";
}
