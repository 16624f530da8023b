import { period } from "../../../src/domain/billing-period";
import { usualOutcome } from "../../../src/domain/campaign";
import { pastOf } from "../../../src/domain/effect/paying-history";
import { billPlacer, together } from "../../../src/domain/effect/place-bill";
import { parseLocalInstant } from "../../../src/domain/local-time";

describe("usualOutcome", () => {
  it("is the due date until it is over, and month end for what is planned later", () => {
    expect(usualOutcome("2026-11-17", "2026-11-20")).toBe("paid_by_due_date");
    expect(usualOutcome("2026-11-20", "2026-11-20")).toBe("paid_by_due_date");
    expect(usualOutcome("2026-11-21", "2026-11-20")).toBe("paid_by_month_end");
  });
});

describe("pastOf", () => {
  const FROM = period("2024-12");
  // Bit 0 is December 2024; of each customer every second month was paid on time.
  const rows = ["a", "b"].map((customerId) => ({
    customerId,
    known: 2 ** 23 - 1,
    onTime: 0x555555 & (2 ** 23 - 1),
  }));

  it("counts the twelve months before the campaign's own, of all its customers, and no other month", () => {
    const past = pastOf(rows, FROM);
    expect(past(["a"], period("2026-11"))).toEqual({ pastBills: 12, pastOnTime: 6 });
    expect(past(["a", "b", "unknown"], period("2026-11"))).toEqual({ pastBills: 24, pastOnTime: 12 });
    expect(past(["a"], period("2025-02"))).toEqual({ pastBills: 2, pastOnTime: 1 });
    expect(past(["a"], FROM)).toEqual({ pastBills: 0, pastOnTime: 0 });
    const august = pastOf([{ customerId: "a", known: 2 ** 20, onTime: 2 ** 20 }], FROM);
    expect(august(["a"], period("2026-08"))).toEqual({ pastBills: 0, pastOnTime: 0 });
    expect(august(["a"], period("2026-09"))).toEqual({ pastBills: 1, pastOnTime: 1 });
    expect(august(["a"], period("2027-08"))).toEqual({ pastBills: 1, pastOnTime: 1 });
    expect(august(["a"], period("2027-09"))).toEqual({ pastBills: 0, pastOnTime: 0 });
  });
});

describe("billPlacer", () => {
  it("was open as long as any of its bills, each by what is known of its own month and lists", () => {
    const known = (of: string) => ({
      knownDay: of === "2026-10" ? "2026-11-22" : "2026-11-25",
      settledDay: null,
    });
    const place = billPlacer("2026-11-18", "2026-11-20", known);
    const open = { state: "open", paidOn: null, paidAfter: null, paidBefore: null } as const;
    const vanished = (before: string) => ({
      period: "2026-11",
      state: "paid" as const,
      paidOn: null,
      paidAfter: parseLocalInstant("2026-11-19 07:30"),
      paidBefore: parseLocalInstant(before),
    });
    const bills = [
      place({ ...open, period: "2026-10" }),
      place({ ...open, period: "2026-11" }),
      place(vanished("2026-11-22 07:30")),
      place(vanished("2026-11-24 07:30")),
    ].flatMap((placed) => (typeof placed === "string" ? [] : [placed]));
    expect(bills.map(({ openDay }) => openDay)).toEqual([4, 7, 0, 0]);
    expect(bills.map(({ paidDay }) => paidDay)).toEqual([null, null, 3, 5]);
    expect(together(bills.slice(1, 3))).toEqual({ paidDay: null, openDay: 7 });
    expect(together(bills.slice(2))).toEqual({ paidDay: 5, openDay: 0 });
  });
});
