import { fieldOfHeader } from "../../../src/domain/import/fields";
import { findHeader, labelOf, wordTwice } from "../../../src/domain/import/header";
import { detectKind, missingColumns } from "../../../src/domain/import/kinds";

/** The layouts of the exports, word for word. */
const LAYOUTS = {
  unpaid25:
    "UNITAP UNITUP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPPTL RPBPJU RPPPN RPMAT TAGSUS UJL BP TRAFO SEWATRAFO SEWAKAP RPTAG RPBK BULAN KOORDX KOORDY",
  unpaid12: "AP UP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPTAG RPBK",
  settlements:
    "No TglBuku Idpel TglTransaksi Trf Daya Bulan Kelp KDPP RpPTL RpBPJU RpPPN RpMaterai RpLain2 RpTagihan RpBK Petugas(bank) Kode",
  billing:
    "UNITAP UNITUP IDPEL NAMA TARIF DAYA KOGOL GARDU ALAMAT LEMBAR RPTAG RPBK BLTH TGLJTTEMPO KDDK SLALWBP SAHLWBP SLAWBP SAHWBP FAKM PEMKWH",
  contacts: "IDPEL NAMA NO_WA",
  simple: "id_pelanggan nama no_wa tagihan jatuh_tempo",
} as const;

const kindOf = (line: string) => {
  const header = findHeader([line.split(" ")]);
  return header && detectKind(header.columns);
};

test.each([
  ["unpaid25", "unpaid_list"],
  ["unpaid12", "unpaid_list"],
  ["settlements", "settlements"],
  ["billing", "billing_record"],
  ["contacts", "contacts"],
  ["simple", "simple"],
] as const)("the layout %s is known as %s", (layout, kind) => expect(kindOf(LAYOUTS[layout])).toBe(kind));

test.each([
  ["idpel id_pel idpelanggan id_pelanggan no_idpel", "customerId"],
  ["nama nama_pelanggan", "name"],
  ["alamat namapnj", "address"],
  ["tarif tarip trf gol", "tariff"],
  ["daya power", "powerVa"],
  ["blth bulan thblrek bl_th", "period"],
  ["rptag rp_tag rptagihan rupiah tagihan", "amount"],
  ["rpbk bk denda", "lateFee"],
  ["lembar lbr jml_lembar", "sheets"],
  ["no_wa no_hp telp whatsapp hp", "phone"],
  ["jatuh_tempo tgljttempo due_date", "dueOn"],
])("the words %j all mean %s", (words, field) => {
  for (const word of words.split(" ")) {
    expect(fieldOfHeader(word)?.field).toBe(field);
    expect(fieldOfHeader(` ${word.toUpperCase().replace("_", " ")} `)?.field).toBe(field);
  }
});

test.each([
  ["Total Tagihan (Rp)", "amount"],
  ["Daya (VA)", "powerVa"],
  ["No. HP / WA", "phone"],
  ["TARIF/DAYA", "tariff"],
])("the heading %j of an office means %s", (cell, field) => expect(fieldOfHeader(cell)?.field).toBe(field));

test("a word that explains itself gives way to the export's own", () => {
  expect(findHeader([["IDPEL", "Tagihan (lama)", "RPTAG"]])?.columns.amount).toEqual([2]);
});

test("two columns of one word are noticed where a bill stands or falls with it", () => {
  const wordOf = (line: string) => wordTwice(findHeader([line.split(" ")])!);
  expect(wordOf("IDPEL NAMA RPTAG RPTAG BULAN")).toBe("RPTAG");
  expect(wordOf("IDPEL NAMA RPTAG idpel")).toBe("IDPEL");
  expect(wordOf("IDPEL NAMA NAMA RPTAG TAGIHAN BULAN NO_WA NO_WA")).toBeNull();
});

test("a column nobody knows is nothing", () => expect(fieldOfHeader("KOORDX")).toBeNull());

test("the header may stand below a title, a unit and a date", () => {
  const header = findHeader([
    ["DAFTAR TAGIHAN BELUM LUNAS"],
    ["UNIT", "51675 ULP JAJAG"],
    ["Data per", "20-11-2026 07.30"],
    [""],
    LAYOUTS.unpaid12.split(" "),
    ["51", "51675", "516759900011"],
  ]);
  expect(header?.rowIndex).toBe(4);
  expect(header?.columns.customerId).toEqual([2]);
});

test("BLTH is the month where a file has BULAN as well", () => {
  const header = findHeader([["IDPEL", "BULAN", "RPTAG", "BLTH"]])!;
  expect(header.columns.period).toEqual([3]);
  expect(labelOf(header, "period")).toBe("BLTH");
});

test("every phone column counts", () => {
  expect(findHeader([["IDPEL", "NO_HP", "NAMA", "NO WA 2"]])?.columns.phone).toEqual([1, 3]);
});

test("without a customer ID, or with nothing besides it, there is no header", () => {
  expect(findHeader([["NAMA", "TAGIHAN"], ["IDPEL"]])).toBeNull();
  expect(findHeader([])).toBeNull();
});

test("kinds that a header only half fits", () => {
  expect(kindOf("IDPEL NAMA")).toBeNull();
  expect(kindOf("IDPEL RPTAG")).toBe("simple");
  expect(kindOf("IDPEL NAMA NO_WA TAGIHAN JATUH_TEMPO KWH")).toBe("simple");
  expect(missingColumns("settlements", findHeader([["IDPEL", "NAMA"]])!.columns)).toEqual([
    "paidOn",
    "period",
  ]);
  expect(missingColumns("contacts", findHeader([["IDPEL", "NO_WA"]])!.columns)).toEqual([]);
});
