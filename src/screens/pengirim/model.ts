import type { LinkCode } from "../../application/ports/repositories/number-links";
import type { SenderOverview } from "../../domain/sender-overview";
import type { QrSquares } from "../qr-squares";

export interface SenderList {
  readonly senders: readonly SenderOverview[];
  readonly linksNumbers: boolean;
}

/** One of our numbers, with the code it shows just now for who may link it. */
export interface OneSender {
  readonly sender: SenderOverview;
  readonly linksNumbers: boolean;
  readonly others: readonly string[];
  readonly code: (Omit<LinkCode, "qr"> & { readonly squares: QrSquares | null }) | null;
}
