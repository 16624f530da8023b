import type { Flow } from "../application/answering/flow";
import { askCustomerIdFlow } from "./ask-customer-id";
import { chooseBillFlow } from "./choose-bill";
import { choosePdfFlow } from "./choose-pdf";
import { complaintFlow } from "./complaint";
import { confirmFlow } from "./confirm";
import { linkCustomerFlow } from "./link-customer";
import { optOutFlow } from "./opt-out";
import { paidClaimFlow } from "./paid-claim";
import { personFlow } from "./person";
import { wrongNumberFlow } from "./wrong-number";

/** Every conversation of several steps. A house test compares this list with the folder. */
export const FLOWS: readonly Flow[] = [
  askCustomerIdFlow,
  chooseBillFlow,
  choosePdfFlow,
  complaintFlow,
  confirmFlow,
  linkCustomerFlow,
  optOutFlow,
  paidClaimFlow,
  personFlow,
  wrongNumberFlow,
];
