import type { Handler } from "../application/turn";
import { bill } from "./bill";
import { help } from "./help";
import { optIn } from "./opt-in";
import { optOut } from "./opt-out";
import { pdf } from "./pdf";

/** Every customer command. A house test compares this list with the folder and refuses two for one intent. */
export const HANDLERS: readonly Handler[] = [bill, pdf, optOut, optIn, help];
