import type { Handler } from "../application/ports/turn";
import { bill } from "./bill";
import { help } from "./help";
import { howToPayHandler } from "./how-to-pay";
import { link } from "./link";
import { optIn } from "./opt-in";
import { optOut } from "./opt-out";
import { outage } from "./outage";
import { paidClaim } from "./paid-claim";
import { pdf } from "./pdf";
import { person } from "./person";
import { thanks } from "./thanks";
import { trust } from "./trust";
import { undoLink } from "./undo-link";
import { wrongNumberHandler } from "./wrong-number";

/** Every customer command. A house test compares this list with the folder and refuses two for one intent. */
export const HANDLERS: readonly Handler[] = [
  bill,
  help,
  howToPayHandler,
  link,
  optIn,
  optOut,
  outage,
  paidClaim,
  pdf,
  person,
  thanks,
  trust,
  undoLink,
  wrongNumberHandler,
];
