import { period } from "../../../src/domain/billing-period";
import { findHeader } from "../../../src/domain/import/header";
import { createTableReader } from "../../../src/domain/import/table-reader";

const ID = "516759900011";
const OPTIONS = { period: period("2026-11"), oldestPeriod: period("2023-11") };

type Cells = Readonly<Record<string, string | number>>;

/** One row of a list of bills: `{ RPTAG: 77125, RPBK: 500 }`. */
function read(cells: Cells, force = false) {
  const header = findHeader([["IDPEL", ...Object.keys(cells)]])!;
  const kind = "TGLBAYAR" in cells ? "settlements" : "billing_record";
  return createTableReader(kind, header, { ...OPTIONS, force })(2, [ID, ...Object.values(cells).map(String)]);
}

const ODD: readonly (readonly [Cells, string, string])[] = [
  [{ RPTAG: 77_125, RPBK: 999 }, "late_fee_odd", "RPBK"],
  [{ RPTAG: 77_125, RPBK: 77_126 }, "late_fee_odd", "RPBK"],
  [{ RPTAG: 999 }, "amount_small", "RPTAG"],
  [{ RPTAG: "77125,5" }, "amount_fraction", "RPTAG"],
  [{ RPTAG: 77_125, LEMBAR: 61 }, "sheets_odd", "LEMBAR"],
  [{ RPTAG: 77_125, BULAN: "2026-11-25" }, "period_ambiguous", "BULAN"],
  [{ RPTAG: 77_125, BULAN: "2026-01-11" }, "period_ambiguous", "BULAN"],
  [{ RPTAG: 77_125, BULAN: "202310" }, "period_old", "BULAN"],
  [{ RPTAG: 77_125, BULAN: "202611", TGLJTTEMPO: "2026-10-31" }, "due_odd", "TGLJTTEMPO"],
  [{ RPTAG: 77_125, BULAN: "202611", TGLJTTEMPO: "2027-01-01" }, "due_odd", "TGLJTTEMPO"],
  [{ RPTAG: 77_125, BULAN: "202611", TGLBAYAR: "2026-10-31" }, "paid_before_month", "TGLBAYAR"],
];

test.each(ODD)("a row that cannot be is refused: %j, %s", (cells, reason, column) => {
  expect(read(cells)).toMatchObject({
    kind: "rejected",
    customerId: ID,
    rejection: { row: 2, column, reason, loss: "row" },
  });
});

test.each<Cells>([
  { RPTAG: 77_125, RPBK: 0 },
  { RPTAG: 77_125, RPBK: 1_000 },
  { RPTAG: 77_125, RPBK: 77_125 },
  { RPTAG: 1_000 },
  { RPTAG: 0 },
  { RPTAG: "77125,00" },
  { RPTAG: 77_125, LEMBAR: 60 },
  { RPTAG: 77_125, BULAN: "2026-11-26" },
  { RPTAG: 77_125, BULAN: "202311" },
  { RPTAG: 77_125, BULAN: "202611", TGLJTTEMPO: "2026-11-01" },
  { RPTAG: 77_125, BULAN: "202611", TGLJTTEMPO: "2026-12-31" },
  { RPTAG: 77_125, BULAN: "202611", TGLBAYAR: "2026-11-01" },
])("the last that can be is taken: %j", (cells) => {
  expect(read(cells)).toMatchObject({ kind: "record", notes: [] });
});

test("whoever has looked may know better of sums and old months, not of what cannot be read", () => {
  for (const [cells, reason] of ODD)
    expect([cells, read(cells, true).kind]).toEqual([
      cells,
      ["late_fee_odd", "amount_small", "period_old"].includes(reason) ? "record" : "rejected",
    ]);
});

describe("energy", () => {
  const energyOf = (cells: Cells) => {
    const result = read({ RPTAG: 2_000_000, ...cells });
    return result.kind === "record"
      ? { kwh: result.record.energyKwh, notes: result.notes.map(({ reason, loss }) => [reason, loss]) }
      : result;
  };
  const LEFT_OUT = { kwh: null, notes: [["energy_odd", "cell"]] };

  test("beyond what the power draws in a month is left out, and the bill is taken", () => {
    expect(energyOf({ DAYA: 900, PEMKWH: 837 })).toEqual({ kwh: 837, notes: [] });
    expect(energyOf({ DAYA: 900, PEMKWH: 838 })).toEqual(LEFT_OUT);
    expect(energyOf({ TARIF: "R1/900 VA", PEMKWH: 838 })).toEqual(LEFT_OUT);
  });

  test("of several months is as much more", () => {
    expect(energyOf({ DAYA: 900, LEMBAR: 2, PEMKWH: 1_674 })).toEqual({ kwh: 1_674, notes: [] });
    expect(energyOf({ DAYA: 900, LEMBAR: 2, PEMKWH: 1_675 })).toEqual(LEFT_OUT);
  });

  test("beyond what the amount can pay for, where no power is known", () => {
    expect(energyOf({ RPTAG: 50_000, PEMKWH: 500 })).toEqual({ kwh: 500, notes: [] });
    expect(energyOf({ RPTAG: 50_000, PEMKWH: 501 })).toEqual(LEFT_OUT);
  });
});
