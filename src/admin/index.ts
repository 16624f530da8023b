import type { AdminCommand } from "../application/admin";
import { bantuan } from "./bantuan";
import { batal } from "./batal";
import { broadcast } from "./broadcast";
import { pause } from "./pause";
import { resume } from "./resume";
import { status } from "./status";

/** Every operator command. A house test compares this list with the folder. */
export const ADMIN_COMMANDS: readonly AdminCommand[] = [
  status,
  broadcast,
  pause,
  resume,
  batal,
  bantuan(() => ADMIN_COMMANDS),
];
