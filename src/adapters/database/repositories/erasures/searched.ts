import type { ScrubDepth } from "../../../../domain/scrub";

/** Where the words of one table may tell of somebody else's person. */
interface Searched {
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly depth: ScrubDepth;
  /** What is worth nothing without the words is deleted whole; where this is so. */
  readonly dropped?: string;
  /** A part of the table with a depth of its own: of the messages those to our own staff. */
  readonly where?: "to_staff" | "to_others";
}

/**
 * Every column of every table that holds words and is not deleted with its contact; a house test compares. Rows of the
 * contact itself are taken away by `erase-rows.ts` before these are looked at.
 */
export const SEARCHED: Readonly<Record<string, readonly Searched[]>> = {
  audit_log: [{ key: ["id"], columns: ["actor", "details"], depth: "words" }],
  campaigns: [
    { key: ["id"], columns: ["name", "audience", "body", "state_reason", "created_by"], depth: "phones" },
  ],
  cases: [{ key: ["id"], columns: ["summary", "taken_by"], depth: "names" }],
  confirmations: [{ key: ["id"], columns: ["asker", "arguments"], depth: "names", dropped: "1 = 1" }],
  conversations: [{ key: ["contact_id"], columns: ["flow_state"], depth: "phones" }],
  customers: [{ key: ["customer_id"], columns: ["name", "address"], depth: "phones" }],
  deliveries: [
    { key: ["id"], columns: ["text", "document", "detail"], depth: "words", where: "to_staff" },
    { key: ["id"], columns: ["text", "document", "detail"], depth: "phones", where: "to_others" },
  ],
  drafts: [{ key: ["case_id", "user_id"], columns: ["text"], depth: "names" }],
  events_set_aside: [
    { key: ["id"], columns: ["event_key", "content", "reason"], depth: "names", dropped: "1 = 1" },
  ],
  form_keys: [{ key: ["key_hash"], columns: ["answer", "path"], depth: "words" }],
  import_rejections: [{ key: ["id"], columns: ["value", "column_name"], depth: "names" }],
  imports: [{ key: ["id"], columns: ["file_name", "summary", "imported_by"], depth: "names" }],
  inbox: [{ key: ["id"], columns: ["text", "document", "quoted_message_id", "found_ids"], depth: "phones" }],
  jobs: [
    {
      key: ["id"],
      columns: ["arguments", "progress", "actor"],
      depth: "names",
      dropped: "state IN ('done', 'failed')",
    },
  ],
  leases: [{ key: ["name"], columns: ["holder", "about"], depth: "names" }],
  number_links: [{ key: ["sender_id"], columns: ["wished_by"], depth: "phones" }],
  opt_out_events: [{ key: ["id"], columns: ["reason"], depth: "names" }],
  rollouts: [{ key: ["id"], columns: ["created_by"], depth: "phones" }],
  sign_in_sessions: [{ key: ["id_hash"], columns: ["agent", "flash", "searches"], depth: "words" }],
  uploads: [
    {
      key: ["handle"],
      columns: ["file_name", "wish", "report", "problem", "progress", "uploaded_by"],
      depth: "names",
    },
  ],
};

/** Tables whose words are codes, hashes, periods, or our own names; those of a contact go with it. */
export const WITHOUT_WORDS: readonly string[] = [
  "bills",
  "channel_facts",
  "channel_templates",
  "contact_customers",
  "contact_identities",
  "contacts",
  "delivery_bills",
  "disclosures",
  "erased_addresses",
  "erasure_keys",
  "failed_links",
  "foreign_lookups",
  "import_scopes",
  "merged_contacts",
  "rollout_routes",
  "schedule_runs",
  "senders",
  "settlement_spans",
  "sign_in_links",
  "users",
];
