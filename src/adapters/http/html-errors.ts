import type { FastifyRequest } from "fastify";
import { Fault } from "../../domain/fault";

/** Somebody looks at it in a browser; programs are answered in JSON. */
export function wantsPage({ headers, url }: FastifyRequest): boolean {
  return /\btext\/html\b/.test(headers.accept ?? "") && !/^\/(?:sandbox|healthz|metrics)\b/.test(url);
}

/** What went wrong, in the words of people. `code` names a bug's place in the log. */
export function sentenceOf(error: unknown, status: number, code: string): string {
  if (error instanceof Fault) return error.message;
  switch (status) {
    case 404:
      return "Halaman itu tidak ada. Mungkin alamatnya salah tulis; mulailah dari Beranda.";
    case 413:
      return "Yang dikirim terlalu besar.";
    case 429:
      return "Terlalu sering mencoba. Tunggu satu menit, lalu coba lagi.";
    case 503:
      return "Lunas sedang tidak dapat membaca basis datanya. Tunggu sebentar, lalu muat ulang.";
  }
  if (status < 500) return "Permintaan itu tidak dapat dibaca. Buka lagi halamannya, lalu ulangi.";
  return `Ada yang salah di Lunas, bukan pada Anda. Sudah dicatat (kode ${code}).`;
}
