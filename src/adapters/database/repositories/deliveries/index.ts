import type { DeliveryRepository } from "../../../../application/repositories";
import type { Sql } from "../../sql";
import { claiming } from "./claiming";
import { figures } from "./figures";
import { recording } from "./recording";
import { settling } from "./settling";

/** The outbox. Every change names the state and the token that it expects, and says whether it found them. */
export function createDeliveries(sql: Sql): DeliveryRepository {
  return { ...claiming(sql), ...recording(sql), ...settling(sql), ...figures(sql) };
}
