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
  const [, front = "", inside, behind] = EXPLAINED.exec(plainCell(cell)) ?? [];
  if (front === "" || [inside, behind].some((part) => part !== undefined && ASIDE.test(part))) return null;
  const field = BY_WORD.get(normalizeHeader(front.replace(SCALE_WORDS, " ")))?.field ?? namedByUnit(front, inside);
  if (field === undefined) return null;
  const isExplained = !WEIGHED.has(field) || explains(field, inside, behind);
  return isExplained ? { field, rank: LAST_RANK } : null;
}

/** `Total Tagihan (Rp)`, `Daya (VA)`, `No. HP / WA`: what stands in brackets or behind the stroke explains the word before it. */
const EXPLAINED = /^([^()/]*)(?:\(([^()]*)\))?[^()/]*(?:\/(.*))?$/;
/** Words that make another column of it: `TAGIHAN (BULAN LALU)`, `NO HP (LAMA)`. */
const ASIDE = /\b(?:lalu|lama|sebelum(?:nya)?|salah|lunas|terbayar|dibayar)\b/i;
/** A wrong one of these would be billed, or counted: what is added to their word must be a unit, or a word for the same. */
const WEIGHED: ReadonlySet<ImportField> = new Set<ImportField>([
  "amount",
  "lateFee",
  "sheets",
  "energyKwh",
  "period",
  "dueOn",
  "paidOn",
]);
const UNIT_WORDS =
  /^(?:rp|rupiah|idr|kwh|lbr|lembar|bln|bulan|rekening|wib|[dmyhst:\-/. ]{4,20}|ribu(?:an)?|juta(?:an)?|rb|jt|000|(?:dalam|dlm) .{2,20}|rp[. ]{0,2}(?:ribu|juta|000)|x ?1[.,]?000)$/i;

function explains(field: ImportField, ...parts: readonly (string | undefined)[]): boolean {
  return parts.every((part) => {
    const word = normalizeHeader(part ?? "");
    return word === "" || UNIT_WORDS.test((part ?? "").trim().replace(/\.$/, "")) || BY_WORD.get(word)?.field === field;
  });
}

/** `JUMLAH (Rp)`, `TOTAL (kWh)`: a word for any sum is told by its unit. */
function namedByUnit(front: string, unit = ""): ImportField | undefined {
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
  /\b(?:ribu(?:an)?|juta(?:an)?|(?:dlm|dalam) ?(?:rb|jt))\b|\((?:rp\.? ?)?(?:rb|jt|[.,]?000)\)|\brp\.? ?[.,]?000\b|[x×*] ?1[.,]?000\b|\b1[.,]?000 ?rp\b/i;
