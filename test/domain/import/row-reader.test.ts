import { period } from "../../../src/domain/billing-period";
import { findHeader } from "../../../src/domain/import/header";
import type { ImportKind } from "../../../src/domain/import/kinds";
import { explainRejection, REJECTION_TEXTS } from "../../../src/domain/import/rejection";
import { createTableReader } from "../../../src/domain/import/table-reader";

function read(kind: ImportKind, header: string, row: string, of: string | null = null) {
  const found = findHeader([header.split(";")])!;
  return createTableReader(kind, found, { period: of === null ? null : period(of) })(7, row.split(";"));
}

const UNPAID = "UNITUP;IDPEL;NAMA;TARIF;DAYA;KOGOL;ALAMAT;LEMBAR;RPTAG;RPBK;BULAN";

test("an unpaid row with everything", () => {
  const result = read(
    "unpaid_list",
    UNPAID,
    "51675; 516759900011 ;SITI  AMINAH;R1M;900;0;DSN KRAJAN;2;Rp77.125,00;0;202611",
  );
  expect(result).toEqual({
    kind: "record",
    notes: [],
    record: {
      customerId: "516759900011",
      period: "2026-11",
      name: "SITI AMINAH",
      tariff: "R1M",
      powerVa: 900,
      customerGroup: "0",
      route: null,
      unit: "51675",
      address: "DSN KRAJAN",
      meterNumber: null,
      amount: 77_125,
      lateFee: 0,
      sheets: 2,
      energyKwh: null,
      meterStart: null,
      meterEnd: null,
      dueOn: null,
      paidOn: null,
      phones: [],
    },
  });
});

test("a settlement row: day of payment and month", () => {
  const result = read(
    "settlements",
    "Idpel;TglTransaksi;Bulan;RpTagihan",
    "516759900011;20261103;202611;77125",
  );
  expect(result).toMatchObject({
    kind: "record",
    record: { paidOn: "2026-11-03", period: "2026-11", amount: 77_125 },
  });
});

test("a billing row: energy, readings, route, due day", () => {
  const result = read(
    "billing_record",
    "IDPEL;RPTAG;BLTH;TGLJTTEMPO;KDDK;SLALWBP;SAHLWBP;PEMKWH",
    "516759900011;77125;202611;20261120;JBAAA1;1.200;1.253;53",
  );
  expect(result).toMatchObject({
    kind: "record",
    record: { dueOn: "2026-11-20", route: "JBAAA1", meterStart: 1200, meterEnd: 1253, energyKwh: 53 },
  });
});

test("a contact row: several phones in a cell, dirt reported", () => {
  const result = read(
    "contacts",
    "IDPEL;NAMA;NO_WA",
    "516759900011;BUDI;0890-1234-5678 / 0333-421234, 0890 1111 2222 (anak)",
  );
  expect(result).toMatchObject({
    kind: "record",
    record: { phones: ["6289012345678", "6289011112222"], amount: null, period: null },
    notes: [{ row: 7, column: "NO_WA", value: "0333-421234", reason: "phone_landline", loss: "cell" }],
  });
});

test("a contact row without a usable phone is refused, without any phone skipped", () => {
  expect(read("contacts", "IDPEL;NO_WA", "516759900011;12345")).toMatchObject({
    kind: "rejected",
    rejection: { reason: "phone_placeholder", loss: "row" },
  });
  expect(read("contacts", "IDPEL;NO_WA", "516759900011; - ")).toEqual({
    kind: "skipped",
    reason: "no_phone",
  });
});

test("a newcomer's row keeps its bill when the phone is bad", () => {
  const result = read(
    "simple",
    "id_pelanggan;no_wa;tagihan;jatuh_tempo",
    "516759900011;6,28E+12;77.125;20-11-2026",
  );
  expect(result).toMatchObject({
    kind: "record",
    record: { amount: 77_125, period: "2026-11", dueOn: "2026-11-20", phones: [] },
    notes: [{ reason: "phone_scientific", value: "6,28E+12" }],
  });
});

test.each([
  ["5,16E+11;77125", "id_scientific", "IDPEL"],
  ["516759000000;77125", "id_rounded", "IDPEL"],
  ["51675990001;77125", "id_length", "IDPEL"],
  ["516759900011;tujuh", "amount_unreadable", "RPTAG"],
  ["516759900011;", "amount_unreadable", "RPTAG"],
  ["516759900011;7,7E+04", "amount_scientific", "RPTAG"],
])("the row %j is refused: %s", (row, reason, column) => {
  expect(read("unpaid_list", "IDPEL;RPTAG", row, "2026-11")).toEqual({
    kind: "rejected",
    customerId: column === "IDPEL" ? null : "516759900011",
    rejection: { row: 7, column, value: row.split(";")[column === "IDPEL" ? 0 : 1], reason, loss: "row" },
  });
});

test("an unreadable month, day, late fee", () => {
  expect(read("unpaid_list", "IDPEL;RPTAG;BULAN", "516759900011;77125;2026")).toMatchObject({
    rejection: { reason: "period_missing", column: "BULAN", value: "2026" },
  });
  expect(read("unpaid_list", "IDPEL;RPTAG", "516759900011;77125")).toMatchObject({
    rejection: { reason: "period_missing" },
  });
  expect(read("settlements", "IDPEL;TGLBAYAR;BULAN", "516759900011;31/11/2026;202611")).toMatchObject({
    rejection: { reason: "date_unreadable", value: "31/11/2026" },
  });
  expect(read("settlements", "IDPEL;TGLBAYAR;BULAN", "516759900011;;202611")).toMatchObject({
    rejection: { reason: "date_unreadable" },
  });
  expect(read("unpaid_list", "IDPEL;RPTAG;RPBK", "516759900011;77125;x", "2026-11")).toMatchObject({
    rejection: { reason: "late_fee_unreadable" },
  });
});

test("a power that cannot be read is left out and told, the bill stays", () => {
  expect(read("unpaid_list", "IDPEL;RPTAG;DAYA", "516759900011;77125;sembilan", "2026-11")).toMatchObject({
    kind: "record",
    record: { powerVa: null, amount: 77_125 },
    notes: [{ column: "DAYA", reason: "number_unreadable", loss: "cell" }],
  });
});

test.each([
  [";;;", "blank"],
  [";TOTAL;;1234567", "total"],
  [";Jumlah 38.344 plg;;1234567", "total"],
  ["IDPEL;NAMA;TARIF;RPTAG", "header_again"],
  ["516759900011;BUDI;R1T;50000", "prepaid"],
  ["516759900011;BUDI;R1MT;50000", "prepaid"],
])("the row %j is passed over: %s", (row, reason) => {
  expect(read("unpaid_list", "IDPEL;NAMA;TARIF;RPTAG", row, "2026-11")).toEqual({ kind: "skipped", reason });
});

describe("a total without a word", () => {
  const readRows = (...rows: string[]) => {
    const found = findHeader(["IDPEL;NAMA;TARIF;RPTAG".split(";")])!;
    const reader = createTableReader("unpaid_list", found, { period: period("2026-11") });
    return rows.map((row, at) => {
      const result = reader(at + 2, row.split(";"));
      return result.kind === "skipped" ? result.reason : result.kind;
    });
  };
  const [one, other] = ["516759900011;BUDI;R1;77125", "516759900012;SITI;R1;120500"];

  test.each([[";;;197625"], ["0;;;197.625"]])("is %j when it comes to what stands above", (row) =>
    expect(readRows(one!, other!, row, row)).toEqual(["record", "record", "total", "total"]),
  );

  test("of a page counts the rows since the last one", () =>
    expect(readRows(one!, ";;;77125", other!, ";;;120500", ";;;197625").slice(1)).toEqual([
      "total",
      "record",
      "total",
      "total",
    ]));

  test("counts refused rows too", () =>
    expect(readRows(one!, "516759900012;SITI;R1;500", ";;;77625")).toEqual(["record", "rejected", "total"]));

  test("is a customer whose ID is lost when it comes to something else", () =>
    expect(readRows(one!, ";;;77125", ";;;60000")).toEqual(["record", "total", "rejected"]));
});

test("a person without an ID is no total row", () => {
  expect(read("unpaid_list", "IDPEL;NAMA;RPTAG", ";BUDI TOTALINDO;50000", "2026-11")).toMatchObject({
    kind: "rejected",
    rejection: { reason: "id_empty" },
  });
});

test("a negative amount is a record: the bill is void, nothing is sent", () => {
  expect(read("unpaid_list", "IDPEL;RPTAG", "516759900011;-20.000", "2026-11")).toMatchObject({
    record: { amount: -20_000 },
  });
});

test("the period of the file wins over the operator's", () => {
  expect(read("unpaid_list", "IDPEL;RPTAG;BULAN", "516759900011;77125;202610", "2026-11")).toMatchObject({
    record: { period: "2026-10" },
  });
});

test("TARIF/DAYA in one cell", () => {
  expect(
    read("unpaid_list", "IDPEL;RPTAG;TARIF/DAYA", "516759900011;77125;R1/1300 VA", "2026-11"),
  ).toMatchObject({
    record: { tariff: "R1", powerVa: 1300 },
  });
});

test("long words are cut to what the database keeps", () => {
  const result = read("unpaid_list", "IDPEL;RPTAG;NAMA", `516759900011;77125;${"A".repeat(300)}`, "2026-11");
  expect(result.kind === "record" && result.record.name?.length).toBe(120);
});

test("every reason is explained in a sentence with a remedy", () => {
  for (const text of Object.values(REJECTION_TEXTS)) {
    expect(text.why).toMatch(/\.$/);
    expect(text.remedy).toMatch(/\.$/);
    expect(text.remedy.length).toBeLessThanOrEqual(255);
  }
  const rejection = {
    row: 9,
    column: "IDPEL",
    value: "1",
    reason: "duplicate",
    loss: "row",
    detail: "Sama dengan baris 3.",
  } as const;
  expect(explainRejection(rejection).why).toBe("Sama dengan baris 3.");
});
