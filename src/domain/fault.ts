/**
 * A mistake that can be explained to the person who made it: a stable code and one sentence that names the
 * place and the remedy. Everything else that is thrown is a bug. Each face (CLI, HTTP, WhatsApp) turns a Fault
 * into its own form once.
 */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = "Fault";
  }
}

/** The kinds of explainable mistakes. The README lists them; a house test compares. */
export const FAULT_CODES = [
  "config_invalid",
  "schema_unknown",
  "database_unreachable",
  "file_unreadable",
  "import_refused",
  "not_found",
  "wrong_state",
  "too_many",
  "argument_invalid",
  "template_invalid",
  "disk_full",
  "channel_unavailable",
  "report_unfinished",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
