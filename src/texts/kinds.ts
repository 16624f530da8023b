import type { MessageKind } from "../domain/message";

const UNREADABLE: { readonly [kind in MessageKind]?: string } = {
  voice: "Maaf, pesan suara belum bisa kami dengarkan.",
  video: "Maaf, video belum bisa kami buka.",
  document: "Maaf, berkas belum bisa kami buka.",
  location: "Terima kasih, tetapi lokasi belum bisa kami baca.",
  call: "Maaf, nomor ini tidak bisa menerima panggilan. Untuk keadaan darurat hubungi Contact Center *123*.",
  image: "Terima kasih, tetapi isi gambar belum bisa kami baca.",
  other: "Maaf, jenis pesan itu belum bisa kami baca.",
};

/** The one answer to what is not text; `null` for what needs none (stickers, contacts, polls …). */
export function unreadable(kind: MessageKind): string | null {
  const why = UNREADABLE[kind];
  return why === undefined
    ? null
    : `${why} Mohon *ditulis* saja, misalnya *CEK*, atau balas *5* untuk petugas.`;
}
