import type { Sql } from "../../src/adapters/database/connection/sql";
import { instantOf, parseLocalInstant } from "../../src/domain/local-time";

/**
 * November 2026 in a unit of twelve customers, small enough to check by eye. The campaign begins on the 18th, bills are
 * due on the 20th, the data is of 2 December, 07.00 WIB. Amounts in thousands of rupiah:
 *
 * | contact | arm        | bills (paid on)                              | on time |
 * |---------|------------|----------------------------------------------|---------|
 * | 1       | messaged   | 100 (18th)                                   | yes     |
 * | 2       | messaged   | October 50 (19th), November 60 (21st)        | no      |
 * | 3       | messaged   | 200 (open), 100 kWh                          | no      |
 * | 4       | messaged   | 30 (17th: before the start)                  | –       |
 * | 5       | messaged   | 80 (between the lists of the 19th and 22nd)  | no      |
 * | 6       | messaged, failed | 40 (20th)                              | yes     |
 * | 7       | held out   | 100 (20th)                                   | yes     |
 * | 8       | held out   | 150 (25th)                                   | no      |
 * | 9       | held out   | 90 (open)                                    | no      |
 * | 10      | suppressed | 10 (open)                                    | –       |
 * | 11      | held out   | 5 (void)                                     | –       |
 * | 12      | messaged   | the bill of contact 9, whose customer it shares | no   |
 * | none    | suppressed | 20 (open)                                    | –       |
 *
 * Customer 1 paid September (70) on time. Contact 1 asked for the PDF, contact 3 opted out on the 19th, contact 5
 * complained on the 30th, too late to count.
 */
export async function handMadeMonth(sql: Sql): Promise<void> {
  const asOf = instantOf("2026-12-02", "07:00");
  const startedAt = instantOf("2026-11-18", "08:00");
  const customer = async (number: number, tariff: string, route: string) =>
    sql.insert("customers", {
      customerId: idOf(number),
      name: "CONTOH",
      tariff,
      powerVa: tariff === "R1" ? 900 : 2200,
      route,
      updatedAt: asOf,
    });
  for (let number = 1; number <= 11; number++)
    await customer(number, number % 2 === 1 ? "R1" : "B1", number <= 6 ? "JJGAA" : "JJGAB");
  await customer(13, "R1", "JJGAB");

  const bill = async (number: number, amount: number, paid: string | null, extra: object = {}) =>
    sql.insert("bills", {
      customerId: idOf(number),
      period: "2026-11",
      amount: amount * 1000,
      lateFee: 0,
      sheets: 1,
      dueOn: "2026-11-20",
      state: paid === null ? "open" : "paid",
      paidOn: paid,
      asOf,
      ...extra,
    });
  await bill(1, 70, "2026-09-15", { period: "2026-09", dueOn: "2026-09-20" });
  await bill(1, 100, "2026-11-18");
  await bill(2, 50, "2026-11-19", { period: "2026-10", dueOn: "2026-10-20" });
  await bill(2, 60, "2026-11-21");
  await bill(3, 200, null, { energyKwh: 100 });
  await bill(4, 30, "2026-11-17");
  await bill(5, 80, null, {
    state: "paid",
    paidAfter: parseLocalInstant("2026-11-19 07:30"),
    paidBefore: parseLocalInstant("2026-11-22 07:30"),
  });
  await bill(6, 40, "2026-11-20");
  await bill(7, 100, "2026-11-20");
  await bill(8, 150, "2026-11-25");
  await bill(9, 90, null);
  await bill(10, 10, null);
  await bill(11, 5, null, { state: "void" });
  await bill(13, 20, null);

  await sql.insert("campaigns", {
    kind: "invoice_push",
    name: "Push November",
    period: "2026-11",
    audience: "belum-bayar",
    attachPdf: "on-request",
    state: "finished",
    holdoutPercent: 40,
    holdoutSeed: "seed",
    primaryOutcome: "paid_by_due_date",
    dueOn: "2026-11-20",
    planCursor: 12,
    plannedCount: 13,
    createdBy: "test",
    createdAt: startedAt,
    startedAt,
    finishedAt: asOf,
  });
  await deliveries(sql, startedAt);
  await answers(sql);
}

export function idOf(number: number): string {
  return String(516759900100 + number);
}

async function deliveries(sql: Sql, startedAt: Date): Promise<void> {
  const at = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
  const row = async (contactId: number | null, state: string, extra: object = {}) => {
    if (contactId !== null) {
      await sql.insert("contacts", {
        phone: `62890000${contactId}`,
        createdAt: startedAt,
        registration: "unknown",
      });
    }
    return sql.insert("deliveries", {
      campaignId: 1,
      contactId,
      state,
      priority: 1,
      isCold: 0,
      nextAttemptAt: startedAt,
      attempts: 0,
      createdAt: startedAt,
      ...extra,
    });
  };
  const speaksOf = async (deliveryId: number, number: number, ...periods: string[]) => {
    for (const period of periods)
      await sql.insert("delivery_bills", { deliveryId, customerId: idOf(number), period, amount: 0 });
  };
  const fates: [contactId: number, state: string, extra?: object][] = [
    [1, "read", { acceptedAt: at(1), deliveredAt: at(2), readAt: at(60) }],
    [2, "delivered", { acceptedAt: at(2), deliveredAt: at(4) }],
    [3, "accepted", { acceptedAt: at(3) }],
    [4, "cancelled", { reason: "already_paid" }],
    [5, "delivered", { acceptedAt: at(4), deliveredAt: at(10) }],
    [6, "failed", { reason: "not_on_whatsapp" }],
    [7, "held_out"],
    [8, "held_out"],
    [9, "held_out"],
    [10, "suppressed", { reason: "opted_out" }],
    [11, "held_out"],
    [12, "read", { acceptedAt: at(5), deliveredAt: at(6), readAt: at(30) }],
  ];
  for (const [contactId, state, extra] of fates) {
    const id = await row(contactId, state, extra);
    if (contactId === 2) await speaksOf(id, 2, "2026-10", "2026-11");
    else if (contactId === 12) await speaksOf(id, 9, "2026-11");
    else if (contactId !== 10) await speaksOf(id, contactId, "2026-11");
  }
  await row(null, "suppressed", { customerId: idOf(13), reason: "no_phone" });
}

async function answers(sql: Sql): Promise<void> {
  const message = (contactId: number, intent: string, receivedAt: Date) =>
    sql.insert("inbox", {
      channel: "sandbox",
      providerMessageId: `in-${contactId}`,
      senderId: "main",
      contactId,
      kind: "text",
      text: "",
      sentAt: receivedAt,
      receivedAt,
      caughtUp: 0,
      state: "answered",
      attempts: 1,
      intent,
    });
  await message(1, "pdf", instantOf("2026-11-18", "09:00"));
  await message(5, "complaint", instantOf("2026-11-30", "09:00"));
  await sql.insert("opt_out_events", {
    contactId: 3,
    kind: "opted_out",
    source: "customer",
    occurredAt: instantOf("2026-11-19", "10:00"),
  });
  await sql.insert("imports", {
    kind: "settlements",
    fileName: "pelunasan.csv",
    fileHash: "x",
    optionsHash: "x",
    period: "2026-11",
    asOf: instantOf("2026-12-02", "07:00"),
    state: "committed",
    rowsRead: 9,
    rowsAccepted: 9,
    rowsRejected: 0,
    rowsSkipped: 0,
    summary: JSON.stringify({ paidTwice: 2, reopened: 1, unknownSettlements: 3, olderSnapshots: 1 }),
    startedAt: instantOf("2026-12-02", "07:05"),
  });
  for (const [period, day] of [
    ["2026-09", "2026-09-03"],
    ["2026-10", "2026-10-03"],
    ["2026-11", "2026-11-03"],
  ])
    await sql.insert("imports", {
      kind: "billing_record",
      fileName: "dpm.csv",
      fileHash: "x",
      optionsHash: "x",
      period,
      asOf: instantOf(day!, "08:00"),
      state: "committed",
      rowsRead: 12,
      rowsAccepted: 12,
      rowsRejected: 0,
      rowsSkipped: 0,
      summary: "{}",
      startedAt: instantOf(day!, "08:00"),
    });
  await sql.insert("settlement_spans", {
    importId: 1,
    unit: "51675",
    oldestPeriod: "2026-09",
    newestPeriod: "2026-11",
    firstPaidOn: "2026-09-15",
    lastPaidOn: "2026-11-25",
    payments: 9,
    asOf: instantOf("2026-12-02", "07:00"),
  });
}
