import type { BrakeReason, Brakes, SenderUse } from "./pacing";
import type { PhoneNumber } from "./phone-number";
import type { HealthReason } from "./sender-health";

/** Why nothing leaves, or nothing to strangers. */
export interface SenderWait {
  readonly why: BrakeReason | HealthReason | "not_connected";
  readonly until: Date | null;
  /** Warm contacts are written to all the same. */
  readonly coldOnly: boolean;
}

/** How one of our numbers stands. */
export interface SenderOverview {
  readonly senderId: string;
  readonly phone: PhoneNumber | null;
  /** `lastAt`: when it was last connected, `null` for never. */
  readonly connection: { readonly isUp: boolean; readonly lastAt: Date | null };
  readonly isLoggedOut: boolean;
  /** WhatsApp's word for why it stopped the account; `null` while it has not. */
  readonly barredReason: string | null;
  readonly use: SenderUse;
  /** Today's caps, warm-up counted in. */
  readonly brakes: Brakes;
  /** 0.1 to 1: the share of the full caps that a number of this age has. */
  readonly warmUp: number;
  /** Campaign messages that wait for this number. */
  readonly queue: { readonly warm: number; readonly cold: number };
  readonly waits: readonly SenderWait[];
}
