import { Gauge, type Registry } from "prom-client";
import type { Figures } from "../../application/ports/figures";
import { maskNumbers } from "../../domain/masked-text";
import type { SenderOverview } from "../../domain/sender-overview";

/** The gauges of one registry; the returned function shows in them how everything stands. */
export function createGauges(register: Registry): (figures: Figures, pushMissedAt: number) => void {
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge<Label>({ name: `lunas_${name}`, help, labelNames, registers: [register] });
  const databaseUp = gauge("database_up", "1 while the database answers and can be written to.");
  const inboundUp = gauge("inbound_up", "0 when a message has waited for a minute to be stored or answered.");
  const queueLength = gauge("queue_length", "What waits; campaign is counted up to 10000.", "queue");
  const queueAge = gauge("queue_age_seconds", "For how long the oldest of the queue has waited.", "queue");
  const setAside = gauge("set_aside_rows", "Messages of the last seven days that were left to a person.");
  const missed = gauge(
    "push_missed_timestamp_seconds",
    "When the push should have gone that was missed last, 0 for none since the start.",
  );
  const showSender = createSenderGauges(gauge);

  return ({ health, ages, senders }, pushMissedAt) => {
    databaseUp.set(Number(health.database.status === "up"));
    inboundUp.set(Number(health.inbound.status === "up"));
    missed.set(pushMissedAt);
    // What is not known any more must not go on standing there.
    for (const each of [queueLength, queueAge]) each.reset();
    setAside.remove();
    const { setAside: rows, ...queues } = health.queues;
    for (const [queue, length] of Object.entries(queues)) queueLength.set({ queue }, length);
    for (const [queue, seconds] of Object.entries(ages)) queueAge.set({ queue }, seconds);
    if (rows !== undefined) setAside.set(rows);
    showSender(senders);
  };
}

type MakeGauge = <Label extends string = never>(
  name: string,
  help: string,
  ...labelNames: Label[]
) => Gauge<Label>;

function createSenderGauges(gauge: MakeGauge): (senders: readonly SenderOverview[]) => void {
  const up = gauge("sender_up", "1 while a living process has the number connected.", "sender");
  const waits = gauge("sender_waits", "Why nothing leaves, or nothing to strangers.", "sender", "why");
  const queue = gauge("sender_queue_length", "Campaign messages that wait for it.", "sender", "kind");
  const used = gauge("sender_used", "Campaign messages sent within the span of a cap.", "sender", "cap");
  const cap = gauge("sender_cap", "The caps of today, warm-up counted in.", "sender", "cap");
  return (senders) => {
    for (const each of [up, waits, queue, used, cap]) each.reset();
    for (const one of senders) {
      // The operator's own label, which may be made of digits.
      const sender = maskNumbers(one.senderId);
      up.set({ sender }, Number(one.connection.isUp));
      for (const { why } of one.waits) waits.set({ sender, why }, 1);
      queue.set({ sender, kind: "warm" }, one.queue.warm);
      queue.set({ sender, kind: "cold" }, one.queue.cold);
      used.set({ sender, cap: "hour" }, one.use.lastHour);
      used.set({ sender, cap: "day" }, one.use.today);
      used.set({ sender, cap: "cold_day" }, one.use.coldToday);
      cap.set({ sender, cap: "hour" }, one.brakes.hourlyCap);
      cap.set({ sender, cap: "day" }, one.brakes.dailyCap);
      cap.set({ sender, cap: "cold_day" }, one.brakes.coldDailyCap);
    }
  };
}
