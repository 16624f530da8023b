import type { ChannelName, SenderStatus } from "./channel";

/**
 * What happened, worth a line in the log. Facts only: use cases emit them, `adapters/system/log.ts` finds the words.
 * Never put message text or a phone number into an event; say `contactId`, `deliveryId`, `inboxId` instead.
 *
 * To add one: a case here, and the compiler asks for its phrase in `log.ts`.
 */
export type AppEvent =
  | ServiceEvent
  | DataEvent
  | CampaignEvent
  | DeliveryEvent
  | ChannelLogEvent
  | ChatEvent
  | AdminEvent
  | ErrorEvent;

export type ServiceEvent =
  | {
      readonly name: "service.starting";
      readonly version: string;
      readonly channel: ChannelName;
      readonly database: "sqlite" | "mysql";
      /** How far the service's clock is from real time; 0 in production. */
      readonly clockOffsetMs: number;
    }
  /** This machine's clock is so far ahead of the database's (negative: behind), by which Lunas goes; within a minute: not any more. */
  | { readonly name: "clock.differs"; readonly aheadMs: number }
  | { readonly name: "service.started"; readonly tookMs: number; readonly url: string | null }
  | { readonly name: "service.stopping"; readonly why: string }
  | { readonly name: "service.stopped"; readonly tookMs: number }
  /** A free friendly line of the start-up: where to look, what to try. */
  | { readonly name: "service.hint"; readonly text: string };

export type DataEvent =
  | { readonly name: "database.migrated"; readonly migrations: number }
  | { readonly name: "database.lost"; readonly reason: string }
  | { readonly name: "database.back"; readonly afterMs: number }
  | {
      readonly name: "import.finished";
      readonly importId: number;
      readonly kind: string;
      readonly accepted: number;
      readonly rejected: number;
      readonly skipped: number;
      readonly tookMs: number;
    }
  | {
      readonly name: "retention.done";
      readonly forgotten: number;
      readonly files: number;
      readonly tookMs: number;
    }
  | { readonly name: "import.refused"; readonly kind: string; readonly reason: string };

export type CampaignEvent =
  | {
      readonly name: "campaign.planned";
      readonly campaignId: number;
      readonly pending: number;
      readonly heldOut: number;
      readonly suppressed: number;
    }
  | {
      readonly name: "campaign.started" | "campaign.resumed" | "campaign.cancelled";
      readonly campaignId: number;
      readonly by: string;
    }
  | {
      readonly name: "campaign.paused";
      readonly campaignId: number;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly name: "campaign.finished";
      readonly campaignId: number;
      readonly accepted: number;
      readonly failed: number;
      readonly uncertain: number;
      readonly cancelled: number;
    }
  | {
      readonly name: "schedule.ran";
      readonly task: string;
      readonly scheduledFor: Date;
      readonly lateMs: number;
    }
  | {
      readonly name: "schedule.missed";
      readonly task: string;
      readonly scheduledFor: Date;
      readonly reason: string;
    };

export type DeliveryEvent =
  | {
      readonly name: "delivery.failed";
      readonly deliveryId: number;
      readonly reason: string;
      readonly detail: string;
    }
  | { readonly name: "delivery.uncertain"; readonly deliveryId: number; readonly detail: string }
  | { readonly name: "delivery.settled"; readonly deliveryId: number; readonly state: string }
  /** Leases of workers that died: handed back, or in doubt because the message may have left. */
  | { readonly name: "leases.expired"; readonly returned: number; readonly uncertain: number }
  /** Rows that were not as they should be, and were put right. */
  | {
      readonly name: "outbox.swept";
      readonly what: "pending_in_cancelled" | "too_late" | "strayed" | "lease_too_long" | "wait_too_long";
      readonly count: number;
    }
  /** Another living process drives this number; ours waits for it. */
  | { readonly name: "sender.held_elsewhere"; readonly senderId: string }
  /** … and no longer does: the number is ours. */
  | { readonly name: "sender.taken_over"; readonly senderId: string }
  | {
      readonly name: "sender.held_back";
      readonly senderId: string;
      /** Towards strangers, or towards everybody. */
      readonly state: "cold_locked" | "capped";
      readonly until: Date;
    }
  /** A number that has been down for long gave its waiting cold rows away. */
  | {
      readonly name: "sender.relieved";
      readonly senderId: string;
      readonly by: string;
      readonly deliveries: number;
    }
  | {
      readonly name: "breaker.tripped";
      readonly senderId: string;
      readonly failures: number;
      readonly reason: string;
    };

export type ChannelLogEvent =
  | {
      readonly name: "channel.status";
      readonly senderId: string;
      readonly status: SenderStatus;
      readonly detail: string;
    }
  | { readonly name: "channel.trouble"; readonly senderId: string; readonly detail: string };

export type ChatEvent =
  | {
      readonly name: "inbox.answered";
      readonly inboxId: number;
      readonly intent: string;
      readonly tookMs: number;
    }
  | {
      readonly name: "inbox.failed";
      readonly inboxId: number;
      readonly attempt: number;
      readonly error: unknown;
    }
  /** The channel told something that could not be stored; a row keeps it for a person. */
  | { readonly name: "event.set_aside"; readonly kind: string; readonly reason: string }
  | { readonly name: "contact.opted_out" | "contact.opted_in"; readonly contactId: number }
  | { readonly name: "case.opened"; readonly caseId: number; readonly kind: string };

export type AdminEvent =
  | { readonly name: "admin.ran"; readonly command: string; readonly face: string }
  | {
      readonly name: "admin.refused";
      readonly command: string;
      readonly face: string;
      readonly reason: string;
    };

/** Anything that nobody expected. `where` names the border that caught it: a turn, a delivery, a loop, the process. */
export interface ErrorEvent {
  readonly name: "error";
  readonly where: string;
  readonly error: unknown;
}

export interface EventSink {
  emit(event: AppEvent): void;
}
