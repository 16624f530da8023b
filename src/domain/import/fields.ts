import { plainCell } from "../plain-cell";

/** What a column of an import file may hold. */
export type ImportField =
  | "customerId"
  | "name"
  | "address"
  | "tariff"
  | "powerVa"
  | "customerGroup"
  | "route"
  | "unit"
  | "meterNumber"
  | "period"
  | "amount"
  | "lateFee"
  | "sheets"
  | "dueOn"
  | "paidOn"
  | "energyKwh"
  | "meterStart"
  | "meterEnd"
  | "phone";

/**
 * Header cells as the exports and the units' own spreadsheets write them, without case, spaces, dots and underscores.
 * When two columns of a file mean the same field, the word that stands earlier here wins (`BLTH` before `BULAN`).
 */
const SYNONYMS: Readonly<Record<ImportField, readonly string[]>> = {
  customerId: [
    "idpel",
    "idpelanggan",
    "noidpel",
    "nomoridpel",
    "idpln",
    "idplg",
    "nopelanggan",
    "nopel",
    "nomorpelanggan",
    "customerid",
  ],
  name: ["nama", "namapelanggan", "namaplg", "namapel", "nm", "nmpel", "name"],
  address: ["alamat", "namapnj", "alamatpelanggan", "alamatplg", "almt"],
  tariff: ["tarif", "tarip", "trf", "gol", "golongan", "goltarif", "tarifdaya", "tarif/daya"],
  powerVa: ["daya", "power", "dayava"],
  customerGroup: ["kogol", "kodegol"],
  route: ["rbm", "kddk", "koderbm", "rute"],
  unit: ["unitup", "up", "kodeup", "ulp", "unit"],
  meterNumber: ["nometer", "nomormeter", "nomtr", "nomorkwh", "nokwh", "nometerkwh"],
  period: [
    "blth",
    "thblrek",
    "bulan",
    "thbl",
    "bulanrekening",
    "blthrek",
    "bulanrek",
    "periode",
    "period",
    "bltagihan",
  ],
  amount: [
    "rptag",
    "rptagihan",
    "tagihan",
    "rupiah",
    "jumlahtagihan",
    "totaltagihan",
    "rp",
    "nominal",
    "amount",
    "jmltagihan",
    "jmltag",
    "jumlahrp",
    "jmlrp",
    "totalrp",
    "jumlahrupiah",
    "totalrupiah",
  ],
  lateFee: ["rpbk", "bk", "denda", "biayaketerlambatan"],
  sheets: ["lembar", "lbr", "jmllembar", "jumlahlembar", "jmlbr", "jmllbr"],
  dueOn: ["jatuhtempo", "tgljttempo", "tgljatuhtempo", "duedate", "jttempo", "batasbayar"],
  paidOn: ["tgltransaksi", "tglbayar", "tanggalbayar", "tgllunas", "tanggallunas", "tglpelunasan", "paidon"],
  energyKwh: ["pemkwh", "kwh", "pemakaiankwh", "pemakaian", "jmlkwh"],
  meterStart: ["slalwbp", "standlalu", "stanlalu", "meterlalu"],
  meterEnd: ["sahlwbp", "standakhir", "stanakhir", "standkini", "meterkini"],
  phone: [
    "nowa",
    "nohp",
    "telp",
    "whatsapp",
    "hp",
    "notelp",
    "notelepon",
    "telepon",
    "wa",
    "nomorwa",
    "nomorhp",
    "nomorwhatsapp",
    "nowhatsapp",
    "nomortelepon",
    "notlp",
    "tlp",
    "kontak",
    "phone",
  ],
};

/** Indonesian names for people who look at what was understood. */
export const FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  customerId: "ID pelanggan",
  name: "nama",
  address: "alamat",
  tariff: "tarif",
  powerVa: "daya",
  customerGroup: "golongan",
  route: "rute",
  unit: "unit",
  meterNumber: "nomor meter",
  period: "bulan",
  amount: "jumlah tagihan",
  lateFee: "denda",
  sheets: "lembar",
  dueOn: "jatuh tempo",
  paidOn: "tanggal bayar",
  energyKwh: "kWh",
  meterStart: "stan awal",
  meterEnd: "stan akhir",
  phone: "nomor WhatsApp",
};

const BY_WORD = new Map<string, { field: ImportField; rank: number }>(
  (Object.keys(SYNONYMS) as ImportField[]).flatMap((field) =>
    SYNONYMS[field].map((word, rank) => [word, { field, rank }] as const),
  ),
);

/** A word that is only nearly one of ours gives way to any that is. */
const LAST_RANK = 99;

/** `" No. WA "` → `nowa`. */
export function normalizeHeader(cell: string): string {
  return plainCell(cell)
    .toLowerCase()
    .replace(/[\s._\-:*"'()]/g, "");
}

/** The field that a header cell means, and how strongly (0 first), or `null` for a column we do not read. */
export function fieldOfHeader(cell: string): { readonly field: ImportField; readonly rank: number } | null {
  const word = normalizeHeader(cell);
  if (word === "") return null;
  if (BY_WORD.has(word)) return BY_WORD.get(word)!;
  if (/^(no|nomor)?(wa|hp|telp|whatsapp)\d$/.test(word)) return { field: "phone", rank: LAST_RANK };
  const { front, inside, behind } = explained(plainCell(cell));
  if (front === "" || ASIDE.test(inside) || ASIDE.test(behind)) return null;
  const field =
    BY_WORD.get(normalizeHeader(front))?.field ??
    BY_WORD.get(normalizeHeader(front.replace(SCALE_WORDS, " ")))?.field ??
    namedByUnit(front, inside);
  if (field === undefined) return null;
  return isExplained(field, inside, behind) ? { field, rank: LAST_RANK } : null;
}

/** `Total Tagihan (Rp)`, `Daya (VA)`, `No. HP / WA`: what stands in brackets or behind the stroke explains the word before it. */
function explained(cell: string): { front: string; inside: string; behind: string } {
  const open = cell.indexOf("(");
  const close = cell.indexOf(")", open);
  const hasBrackets = open >= 0 && close > open;
  const [front = "", ...behind] = (hasBrackets ? cell.slice(0, open) + cell.slice(close + 1) : cell).split(
    "/",
  );
  return { front, inside: hasBrackets ? cell.slice(open + 1, close) : "", behind: behind.join("/") };
}

/** Words that make another column of it: `TAGIHAN (BULAN LALU)`, `NO HP (LAMA)`. */
const ASIDE = /\b(?:lalu|lama|sebelum(?:nya)?|salah|lunas|terbayar|dibayar)\b/i;
const RUPIAHS =
  /^(?:rp|rupiah|idr|(?:ribu(?:an)?|juta(?:an)?)(?: rp\.?| rupiah)?|rb|jt|000|(?:dalam|dlm) .{2,20}|rp[. ]{0,2}(?:ribu|juta|000)|x ?1[.,]?000)$/i;
const DATES = /^(?:tgl|tanggal|wib|[dmyhst:\-/. ]{4,20})$/i;
/** A wrong one of these would be billed, or counted: what is added to their word must be its unit, or a word for the same. */
const UNIT_OF: Readonly<Partial<Record<ImportField, RegExp>>> = {
  amount: RUPIAHS,
  lateFee: RUPIAHS,
  sheets: /^(?:lbr|lembar|bln|bulan|rekening)$/i,
  energyKwh: /^kwh$/i,
  period: DATES,
  dueOn: DATES,
  paidOn: DATES,
};

/** `RP TAG/KWH` is a price, and `TAGIHAN (kWh)` no amount. */
function isExplained(field: ImportField, inside: string, behind: string): boolean {
  const unit = UNIT_OF[field];
  if (unit === undefined) return true;
  const saysSame = (part: string) => {
    const word = normalizeHeader(part);
    return word === "" || BY_WORD.get(word)?.field === field;
  };
  return saysSame(behind) && (saysSame(inside) || unit.test(inside.trim().replace(/\.$/, "")));
}

/** `JUMLAH (Rp)`, `TOTAL (kWh)`: a word for any sum is told by its unit. */
function namedByUnit(front: string, unit: string): ImportField | undefined {
  if (!/^(?:jumlah|jml|total|nilai)$/i.test(front.trim())) return undefined;
  if (/^(?:rp\.?|rupiah|idr)$/i.test(unit.trim())) return "amount";
  return /^kwh$/i.test(unit.trim()) ? "energyKwh" : undefined;
}

const SCALE_WORDS = /\b(?:dalam|dlm|ribu(?:an)?|juta(?:an)?|rupiah)\b/gi;

/**
 * Does a heading or a title say that amounts are written in thousands or millions? `RPTAG (RIBU)`, `Tagihan (Rp 000)`,
 * `dalam ribuan rupiah`, `x 1.000`, `(jutaan)`.
 */
export function saysThousands(text: string): boolean {
  return SCALE.test(plainCell(text));
}

const SCALE =
  /\b(?:in (?:thousand|million)s?|thousands|ribu(?:an)?|juta(?:an)?|(?:dlm|dalam) ?(?:rb|jt))\b|\((?:rp\.? ?)?(?:rb|jt|[.,]?000)\)|\brp\.? ?[.,]?000\b|[x×*] ?1[.,]?000\b|\b1[.,]?000 ?rp\b/i;

/** The same of a line below a table, where an amount may be spelled out in words (`seratus ribu rupiah`). */
export function saysTableInThousands(text: string): boolean {
  return text.length < 200 && /\b(?:dalam|dlm)\b.{0,12}\b(?:ribu|juta|rb\b|jt\b)/i.test(text);
}
