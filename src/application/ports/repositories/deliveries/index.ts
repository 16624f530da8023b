import type { DeliveryClaiming } from "./claiming";
import type { DeliveryDoubts } from "./doubts";
import type { DeliveryFigures } from "./figures";
import type { DeliveryMoving } from "./moving";
import type { DeliveryRecording } from "./recording";

export type * from "./claiming";
export type * from "./doubts";
export type * from "./figures";
export type * from "./moving";
export type * from "./recording";

/** The outbox, in the parts that it has by purpose. */
export interface DeliveryRepository
  extends DeliveryClaiming,
    DeliveryRecording,
    DeliveryDoubts,
    DeliveryFigures,
    DeliveryMoving {}
