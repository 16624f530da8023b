/** Words for when or where somebody has paid; with one of them nothing more needs to be asked. */
const WHERE =
  /(?<!\p{L})(?:indomar\w*|alfa\w*|(?:kantor )?pos|bank|atm|bri\w*|bca|bni|bsi|mandiri|btn|jatim|dana|ovo|gopay|shopee\w*|tokopedia|tokped|linkaja|livin|loket|ppob|pln mobile|m-?banking|mbanking|brimo|agen|warung|toko|konter|counter|koperasi|bumdes|transfer|online|petugas|pak rt|bu rt)(?!\p{L})/iu;
const WHEN =
  /(?<!\p{L})(?:tadi|barusan|kemarin|kemaren|kmrn|kmren|kmaren|wingi|mau (?:esuk|isuk|bengi)|dek ?wingi|lusa|tgl|tanggal|pagi|siang|sore|malam|mlm|minggu lalu|hari ini|dino iki|senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?!\p{L})|(?<!\d)\d{1,2}[/-]\d{1,2}(?!\d)/iu;

export function saysWhenOrWhere(text: string): boolean {
  return WHERE.test(text) || WHEN.test(text);
}
