const YES =
  /^\W*(?:ya|y|iya|iyo|yo|yoi|yes|nggih|njih|inggih|ok|oke|okay|betul|benar|boleh|mau|setuju|tolong|lanjut)(?!\p{L})/iu;
const NO =
  /^\W*(?:tidak|tdk|nggak|enggak|ngga|gak|ga|ndak|mboten|ora|gausah|jangan|ojo|no|belum|sudah cukup|cukup)(?!\p{L})/iu;

/** YA or TIDAK in the ways people say it, Javanese included; `null` for anything else. */
export function readYesNo(text: string): "yes" | "no" | null {
  if (NO.test(text)) return "no";
  return YES.test(text) ? "yes" : null;
}
