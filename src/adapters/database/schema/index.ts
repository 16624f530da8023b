import { auditLogTable } from "./audit-log";
import { billsTable } from "./bills";
import { campaignsTable } from "./campaigns";
import { casesTable } from "./cases";
import { channelFactsTable } from "./channel-facts";
import { channelTemplatesTable } from "./channel-templates";
import { confirmationsTable } from "./confirmations";
import { contactCustomersTable } from "./contact-customers";
import { contactIdentitiesTable } from "./contact-identities";
import { contactsTable } from "./contacts";
import { conversationsTable } from "./conversations";
import { customersTable } from "./customers";
import { deliveriesTable } from "./deliveries";
import { deliveryBillsTable } from "./delivery-bills";
import { disclosuresTable } from "./disclosures";
import { draftsTable } from "./drafts";
import { erasedAddressesTable } from "./erased-addresses";
import { erasureKeysTable } from "./erasure-keys";
import { eventsSetAsideTable } from "./events-set-aside";
import { failedLinksTable } from "./failed-links";
import { foreignLookupsTable } from "./foreign-lookups";
import { formKeysTable } from "./form-keys";
import { importRejectionsTable } from "./import-rejections";
import { importScopesTable } from "./import-scopes";
import { importsTable } from "./imports";
import { inboxTable } from "./inbox";
import { jobsTable } from "./jobs";
import { leasesTable } from "./leases";
import { mergedContactsTable } from "./merged-contacts";
import { numberLinksTable } from "./number-links";
import { optOutEventsTable } from "./opt-out-events";
import { rolloutRoutesTable } from "./rollout-routes";
import { rolloutsTable } from "./rollouts";
import { scheduleRunsTable } from "./schedule-runs";
import { sendersTable } from "./senders";
import { settlementSpansTable } from "./settlement-spans";
import { signInLinksTable } from "./sign-in-links";
import { signInSessionsTable } from "./sign-in-sessions";
import { uploadsTable } from "./uploads";
import { usersTable } from "./users";

/** Every table, for TypeORM. A house test compares this list with a migrated database. */
export const TABLES = [
  customersTable,
  contactsTable,
  contactCustomersTable,
  contactIdentitiesTable,
  mergedContactsTable,
  billsTable,
  importsTable,
  importRejectionsTable,
  importScopesTable,
  settlementSpansTable,
  campaignsTable,
  rolloutsTable,
  rolloutRoutesTable,
  deliveriesTable,
  deliveryBillsTable,
  inboxTable,
  eventsSetAsideTable,
  conversationsTable,
  foreignLookupsTable,
  failedLinksTable,
  disclosuresTable,
  optOutEventsTable,
  casesTable,
  jobsTable,
  leasesTable,
  sendersTable,
  scheduleRunsTable,
  auditLogTable,
  confirmationsTable,
  channelTemplatesTable,
  channelFactsTable,
  usersTable,
  signInSessionsTable,
  signInLinksTable,
  formKeysTable,
  draftsTable,
  uploadsTable,
  numberLinksTable,
  erasedAddressesTable,
  erasureKeysTable,
];
