import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { AppEvent } from "../../application/ports/events";
import type { Figures } from "../../application/ports/figures";
import type { SendOutcome } from "../../domain/message";
import { createGauges } from "./gauges";

/** An answer takes milliseconds; a second when its second bubble is waited for; from a minute on inbound stands. */
const ANSWER_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** How often Node looks how late it is; its own default wakes an idle machine a hundred times a second. */
const LAG_PRECISION_MS = 50;

export interface Metrics {
  count(event: AppEvent): void;
  /** The channel's answer to one message, once it is written down. */
  countSend(outcome: SendOutcome): void;
  /** Everything in Prometheus' text form. */
  write(figures: Figures): Promise<{ readonly contentType: string; readonly text: string }>;
}

/**
 * What this process counts, in a registry of its own. No label names a person: each is one of our own words, or the label
 * that the operator gave one of our numbers.
 */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: LAG_PRECISION_MS });
  const showFigures = createGauges(register);
  const events = new Counter({
    name: "lunas_events_total",
    help: "Events of the log by name.",
    labelNames: ["event"],
    registers,
  });
  const sends = new Counter({
    name: "lunas_sends_total",
    help: "Answers of the channel to messages, by outcome and reason.",
    labelNames: ["outcome", "reason"],
    registers,
  });
  const settled = new Counter({
    name: "lunas_deliveries_settled_total",
    help: "Doubts that were settled, by the state that they came to.",
    labelNames: ["state"],
    registers,
  });
  const answers = new Counter({
    name: "lunas_answers_total",
    help: "Messages of customers that were answered, by intent.",
    labelNames: ["intent"],
    registers,
  });
  const tookSeconds = new Histogram({
    name: "lunas_answer_duration_seconds",
    help: "From taking a message of the inbox to its committed answer.",
    buckets: ANSWER_BUCKETS_S,
    registers,
  });
  let missedAt = 0;
  return {
    count(event) {
      events.inc({ event: event.name });
      if (event.name === "delivery.settled") settled.inc({ state: event.state });
      if (event.name === "schedule.missed") missedAt = event.scheduledFor.getTime() / 1000;
      if (event.name !== "inbox.answered") return;
      answers.inc({ intent: event.intent });
      // A clock that was set back meanwhile must not take from the sum.
      tookSeconds.observe(Math.max(0, event.tookMs) / 1000);
    },
    countSend(outcome) {
      const reason = "reason" in outcome ? outcome.reason : "";
      sends.inc({ outcome: outcome.kind, reason });
    },
    async write(figures) {
      showFigures(figures, missedAt);
      return { contentType: register.contentType, text: await register.metrics() };
    },
  };
}
