import { storedZip } from "./stored-zip";

/** A row of a list as it is meant. */
interface MeantRow {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly customerId: string;
  readonly amount: number;
  readonly sheets: number;
  readonly phones: readonly string[];
}

export interface DirtyList {
  readonly name: string;
  readonly content: Buffer;
  readonly rows: readonly MeantRow[];
  /** What it looks like, for a message. */
  readonly shown: string;
}

const HEAD = ["IDPEL", "NAMA", "ALAMAT", "BLTH", "LEMBAR", "RPTAG", "RPBK", "NO_WA"];

const IDS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => ` ${id} `,
  (id) => `\u200e${id}\u200e`,
  (id) => `'${id}`,
  (id) => `${id}.0`,
  (id) => id.replace(/(\d{4})(?=\d)/g, "$1 "),
  (id) => id.replace(/(\d{4})(?=\d)/g, "$1\u2011"),
  (id) => `="${id}"`,
  (id) => id.replace(/\B(?=(?:\d{3})+$)/g, ","),
  (id) => `ID ${id}`,
  (id) => `${id} (RUMAH)`,
  (id) => `${id}.`,
  (id) => `'${id}'`,
];
const NAMES = [
  "SITI AMINAH",
  'BU "SRI"',
  "BUDI, S.PD",
  "WATI; JOKO",
  "A|B",
  "D'ARC\tX",
  "CAF\u00c9 SENJA",
  '"CAK MAN',
  "TOTAL BANGUNAN",
  'BU \\"RT\\"',
  "TOKO &amp; WARUNG",
  "516759910999",
  "JUMLAH",
  "",
  "#N/A",
];
const ADDRESSES = [
  "DSN KRAJAN",
  "DSN KRAJAN, 68487",
  "DSN KRAJAN, RT 2",
  "JL MAWAR\nRT 1",
  "",
  'TOKO "MAJU, JAYA"',
  "BLOK A/2",
];
const MONTHS = [
  "202611",
  "2026-11",
  "11/2026",
  "Nov-26",
  "NOV 2026",
  "202611.0",
  "2026-11-26",
  "46346",
  "'202611",
  "01-Nov-26",
];
const AMOUNTS: readonly ((amount: number) => string)[] = [
  String,
  (amount) => amount.toLocaleString("id-ID"),
  (amount) => `Rp${amount.toLocaleString("id-ID")}`,
  (amount) => `Rp ${amount.toLocaleString("id-ID")},-`,
  (amount) => `${amount}.00`,
  (amount) => amount.toLocaleString("en-US"),
  (amount) => `${amount}.0000`,
  (amount) => `\u00a0${amount}`,
  (amount) => amount.toLocaleString("en-US").replaceAll(",", "'"),
  (amount) => amount.toLocaleString("id-ID").replaceAll(".", " "),
  (amount) => `IDR ${amount}`,
  (amount) => `=${amount}`,
  (amount) => `${amount / 1_000}`,
];
const SHEETS: readonly ((sheets: number) => string)[] = [
  String,
  (sheets) => `${sheets} lembar`,
  (sheets) => `${sheets}.0`,
  (sheets) => `${sheets},00`,
  (sheets) => `${sheets}x`,
  (sheets) => `${sheets},5`,
];
const PHONES: readonly ((phone: string) => string)[] = [
  () => "",
  (phone) => `0${phone.slice(2)}`,
  (phone) => `+${phone}`,
  (phone) => `="0${phone.slice(2)}"`,
  (phone) => `https://wa.me/${phone}`,
  (phone) => `0${phone.slice(2)} (Bu RT 03)`,
  (phone) => `0${phone.slice(2)} - Bpk Joko`,
  (phone) => `WA=0${phone.slice(2)}`,
  (phone) => `${phone}.0`,
  (phone) => `\u2066+62 ${phone.slice(2, 5)}-${phone.slice(5, 9)}-${phone.slice(9)}\u2069`,
];

/** So many lists, always the same for a seed. Some are written wrongly: without quotes, with stray or backslash quotes. */
export function* dirtyLists(count: number, seed: number): Generator<DirtyList> {
  const pick = picker(seed);
  for (let index = 0; index < count; index++) {
    const rows = Array.from({ length: 3 + pick(8) }, (_, row) => meant(row, index, pick));
    const { table, wanted } = withOtherLines(rows, pick);
    const form = ["rfc", "careless", "backslash", "workbook", "lines"][pick(5)]!;
    if (form === "workbook") {
      yield {
        name: `${index}.xlsx`,
        content: workbook(table, pick),
        rows: wanted,
        shown: JSON.stringify(table),
      };
      continue;
    }
    const delimiter = [",", ";", "\t", "|"][pick(4)]!;
    const lines = table.map((cells) => lineOf(cells, delimiter, form));
    const text = lines.join(["\n", "\r\n"][pick(2)]!) + ["", "\n", "\r\n\u001a"][pick(3)]!;
    yield { name: `${index}.csv`, content: encoded(text, pick), rows: wanted, shown: `${form}\n${text}` };
  }
}

type Meant = ReturnType<typeof meant>;

/** Titles above, the header again and remarks between, totals below. */
function withOtherLines(rows: readonly Meant[], pick: (below: number) => number) {
  const table: (readonly string[])[] = [[], TITLES, [], [...TITLES, ...TITLES]][pick(4)]!.map((line) => [
    line,
  ]);
  table.push(HEAD);
  const wanted: MeantRow[] = [];
  for (const { cells, row } of rows) {
    const between = pick(12);
    if (between === 0) table.push(HEAD);
    else if (between === 1) table.push([`Halaman ${pick(9)}`, ...NOTHING]);
    else if (between === 2) table.push(["", ...NOTHING]);
    table.push(cells);
    wanted.push({ ...row, number: table.length });
  }
  const sum = rows.reduce((total, { row }) => total + row.amount, 0);
  const below = pick(5);
  if (below === 0) table.push(["TOTAL", "", "", "", "", String(sum), "", ""]);
  else if (below === 1) table.push(["", "Jumlah", "", "", "", String(sum), "", ""]);
  else if (below === 2) table.push(["Dicetak 20-11-2026", ...NOTHING]);
  return { table, wanted };
}

const TITLES = ["DAFTAR SALDO REKENING", "Per 20 November 2026"];
const NOTHING = HEAD.slice(1).map(() => "");

function meant(row: number, list: number, pick: (below: number) => number) {
  const customerId = String(516_759_910_100 + (list % 80) * 100 + row);
  const amount = 18_000 + pick(2_000_000);
  const sheets = 1 + pick(3);
  const phone = `62890${String(10_000_000 + list * 100 + row)}`;
  const phoneCell = PHONES[pick(PHONES.length)]!(phone);
  const cells = [
    IDS[pick(IDS.length)]!(customerId),
    NAMES[pick(NAMES.length)]!,
    ADDRESSES[pick(ADDRESSES.length)]!,
    MONTHS[pick(MONTHS.length)]!,
    SHEETS[pick(SHEETS.length)]!(sheets),
    AMOUNTS[pick(AMOUNTS.length)]!(amount),
    ["0", "", "3000"][pick(3)]!,
    phoneCell,
  ];
  return {
    cells,
    row: { number: 0, customerId, amount, sheets, phones: phoneCell === "" ? [] : [phone] },
  };
}

function lineOf(cells: readonly string[], delimiter: string, form: string): string {
  const plain = cells.map((cell) => cell.replace(/\n/g, form === "rfc" ? "\n" : " "));
  if (form === "careless") return plain.join(delimiter);
  const quoted = plain.map((cell) => {
    if (!cell.includes(delimiter) && !/["\n]/.test(cell)) return cell;
    return `"${cell.replaceAll('"', form === "backslash" ? '\\"' : '""')}"`;
  });
  const line = quoted.join(delimiter);
  return form === "lines" ? `"${line.replaceAll('"', '""')}"` : line;
}

function encoded(text: string, pick: (below: number) => number): Buffer {
  const kind = pick(5);
  if (kind === 0) return Buffer.from(`\ufeff${text}`, "utf8");
  if (kind === 1) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (kind === 2) return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const isLatin = [...text].every((letter) => letter.charCodeAt(0) < 256);
  return Buffer.from(text, kind === 3 && isLatin ? "latin1" : "utf8");
}

function workbook(table: readonly (readonly string[])[], pick: (below: number) => number): Buffer {
  const [prefix, cdata, isShared] = [["", "x:"][pick(2)]!, pick(2) === 0, pick(2) === 0];
  const texts: string[] = [];
  const escaped = (text: string) =>
    cdata ? `<![CDATA[${text}]]>` : text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const cell = (text: string) => {
    if (text === "") return `<${prefix}c/>`;
    if (/^[1-9]\d{0,14}$/.test(text) && pick(2) === 0)
      return `<${prefix}c><${prefix}v>${text}</${prefix}v></${prefix}c>`;
    if (!isShared)
      return `<${prefix}c t="inlineStr"><${prefix}is><${prefix}t>${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
    texts.push(`<si><t>${escaped(text)}</t></si>`);
    return `<${prefix}c t="s"><${prefix}v>${texts.length - 1}</${prefix}v></${prefix}c>`;
  };
  const rows = table.map((cells) => `<${prefix}row>${cells.map(cell).join("")}</${prefix}row>`).join("");
  const shared = ["xl/sharedStrings.xml", "xl/SharedStrings.xml"][pick(2)]!;
  return storedZip({
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/Workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/Sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml": `<${prefix}worksheet><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
    ...(texts.length > 0 && { [shared]: `<sst>${texts.join("")}</sst>` }),
  });
}

/** Whole numbers below a bound, always the same for a seed (mulberry32). */
function picker(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
