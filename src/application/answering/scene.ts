import type { BillState } from "../../domain/bill";
import type { ChatSettings } from "../ports/turn";

/** What a dialogue was answered from, small enough to be printed above it as a test. */
export interface Scene {
  /** When it began, ISO. */
  readonly at: string;
  readonly chat: Pick<ChatSettings, "unitName" | "disclosure" | "invoicePdf">;
  readonly isOptedOut: boolean;
  /** The moment of the newest list, ISO. */
  readonly dataAsOf: string | null;
  /** Those of the phone, and those whose IDs were written. */
  readonly customers: readonly SceneCustomer[];
}

export interface SceneCustomer {
  readonly id: string;
  /** Same initials and lengths as the real one, so that it is masked alike. */
  readonly name: string;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly meterNumber: string | null;
  /** How the phone stands to it; `null`: a stranger's. */
  readonly link: "active" | "wrong_number" | null;
  readonly bills: readonly SceneBill[];
}

export interface SceneBill {
  readonly period: string;
  readonly amount: number;
  readonly lateFee: number;
  readonly sheets: number;
  readonly energyKwh: number | null;
  readonly meterStart: number | null;
  readonly meterEnd: number | null;
  readonly dueOn: string;
  readonly state: BillState;
  readonly paidOn: string | null;
}
