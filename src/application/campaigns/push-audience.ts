import { audienceWords } from "../../domain/audience-words";
import { Fault } from "../../domain/fault";

/** An invoice goes to those who have not paid, whatever else is asked for: with `semua` nearly all rows would be in vain. */
export function pushAudience(text: string): string {
  const words = audienceWords(text);
  if (words.includes("semua"))
    throw new Fault(
      "argument_invalid",
      "Kiriman tagihan hanya untuk yang belum bayar; hilangkan kata semua. Teks ke semua pelanggan: lunas broadcast semua <teks>",
    );
  return ["belum-bayar", ...words.filter((word) => word !== "belum-bayar")].join(" ");
}
