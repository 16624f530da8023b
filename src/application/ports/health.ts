import type { SenderStatus } from "./channel";

/** How one part of the service stands. `reason` is a sentence for the operator, without secrets. */
export type PartHealth = { readonly status: "up" } | { readonly status: "down"; readonly reason: string };

/** What `GET /healthz` says. The service is `down` when any part of it is. */
export interface HealthReport {
  readonly status: "up" | "down";
  readonly database: PartHealth;
  readonly channel: PartHealth & {
    readonly name: string;
    readonly senders: readonly { readonly senderId: string; readonly status: SenderStatus }[];
  };
  /** What customers write; down when a message has waited for a minute, and nobody is answering it. */
  readonly inbound: PartHealth;
  /** Lengths of what waits, e.g. `{ inbox: 0, replies: 0, campaign: 3120, uncertain: 0 }`. */
  readonly queues: Readonly<Record<string, number>>;
}
