import type { EventSink } from "../../application/ports/events";
import type { Clock, Random } from "../../application/ports/ports";
import type { PhoneNumber } from "../../domain/phone-number";
import type { GraphOptions } from "./graph-client";

export interface CloudOptions extends GraphOptions {
  /** All our labels, each with Meta's id of its number: a webhook may tell of any, whichever process Meta calls. */
  readonly numbers: readonly { readonly senderId: string; readonly phoneNumberId: string }[];
  /** Those that this process sends from; all where it is left out. */
  readonly driven?: readonly string[];
  /** The WhatsApp Business Account. */
  readonly accountId: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Which database this is among those that send for one account; see `callbackToken`. */
  readonly installation: string;
  /** Messages a second that a number may handle, both ways; `null`: as Meta says of each. */
  readonly messagesPerSecond: number | null;
  /** Documents of these are fetched; nobody else's. */
  readonly isAdmin: (phone: PhoneNumber) => boolean;
  /** The newest message of this person to that number, which "typing …" is shown for. */
  readonly lastMessageOf?: (senderId: string, to: string) => Promise<string | null>;
  /** How often a number is asked how it stands; shorter in tests. */
  readonly lookEveryMs?: number;
}

export interface CloudDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly events: EventSink;
}
