import type { Handler } from "../application/ports/turn";

/** DAFTAR: registers this phone for a customer, by proof. "Daftar pasang baru" is something else. */
export const link: Handler = {
  name: "link",
  intents: [],
  words: /^\W*daftar(?:kan)?(?:\W+(?:nomor|nomer|no|wa|whatsapp|hp|id|ini|saya|pelanggan))*[\d\s.\-:]*\W*$/i,
  summary: "*DAFTAR* – mendaftarkan nomor WhatsApp ini untuk ID pelanggan",
  answer: async () => ({ kind: "start_flow", flow: "link_customer", effects: [] }),
};
