import type { DeliveryRepository } from "../../../../application/ports/repositories";
import type { Sql } from "../../connection/sql";
import { claiming } from "./claiming";
import { doubts } from "./doubts";
import { figures } from "./figures";
import { moving } from "./moving";
import { recording } from "./recording";

/** The outbox. Every change names the state and the token that it expects, and says whether it found them. */
export function createDeliveries(sql: Sql): DeliveryRepository {
  return { ...claiming(sql), ...recording(sql), ...doubts(sql), ...figures(sql), ...moving(sql) };
}
