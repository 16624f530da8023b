import type { Flow } from "../application/flow";
import { askCustomerIdFlow } from "./ask-customer-id";
import { confirmOptOutFlow } from "./confirm-opt-out";

/** Every conversation of several steps. A house test compares this list with the folder. */
export const FLOWS: readonly Flow[] = [askCustomerIdFlow, confirmOptOutFlow];
