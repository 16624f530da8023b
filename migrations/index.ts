import { Customers1793500000001 } from "./0001-customers";
import { Contacts1793500000002 } from "./0002-contacts";
import { Bills1793500000003 } from "./0003-bills";
import { Imports1793500000004 } from "./0004-imports";
import { Campaigns1793500000005 } from "./0005-campaigns";
import { Deliveries1793500000006 } from "./0006-deliveries";
import { Inbox1793500000007 } from "./0007-inbox";
import { People1793500000008 } from "./0008-people";
import { Operations1793500000009 } from "./0009-operations";
import { Interactions1793500000010 } from "./0010-interactions";
import { FailedLinks1793500000011 } from "./0011-failed-links";
import { BillsByCustomer1793500000012 } from "./0012-bills-by-customer";
import { OnePerson1793500000013 } from "./0013-one-person";
import { NamesOfContacts1793500000014 } from "./0014-names-of-contacts";
import { BegunCount1793500000015 } from "./0015-begun-count";
import { SenderHealth1793500000017 } from "./0017-sender-health";
import { EventsSetAside1793500000019 } from "./0019-events-set-aside";
import { ImportScopes1793500000021 } from "./0021-import-scopes";
import { Jobs1793500000022 } from "./0022-jobs";
import { FiguresFromIndexes1793500000023 } from "./0023-figures-from-indexes";
import { EveryLetter1793500000024 } from "./0024-every-letter";
import { Disclosures1793500000025 } from "./0025-disclosures";
import { SettlementSpans1793500000030 } from "./0030-settlement-spans";
import { Rollouts1793500000031 } from "./0031-rollouts";
import { OfficialChannel1793500000032 } from "./0032-official-channel";
import { Accounts1793500000034 } from "./0034-accounts";
import { FormKeys1793500000035 } from "./0035-form-keys";
import { NumberLinks1793500000036 } from "./0036-number-links";
import { LettersOfTables1793500000037 } from "./0037-letters-of-tables";
import { BillsByPeriod1793500000038 } from "./0038-bills-by-period";
import { Uploads1793500000042 } from "./0042-uploads";
import { Erasures1793500000051 } from "./0051-erasures";
import { ThroughputOfSenders1793500000054 } from "./0054-throughput-of-senders";

/** Every change of the schema, in order. Forward only in production; a landed migration is never edited. */
export const MIGRATIONS = [
  Customers1793500000001,
  Contacts1793500000002,
  Bills1793500000003,
  Imports1793500000004,
  Campaigns1793500000005,
  Deliveries1793500000006,
  Inbox1793500000007,
  People1793500000008,
  Operations1793500000009,
  Interactions1793500000010,
  FailedLinks1793500000011,
  BillsByCustomer1793500000012,
  OnePerson1793500000013,
  NamesOfContacts1793500000014,
  BegunCount1793500000015,
  SenderHealth1793500000017,
  EventsSetAside1793500000019,
  ImportScopes1793500000021,
  FiguresFromIndexes1793500000023,
  EveryLetter1793500000024,
  Jobs1793500000022,
  Disclosures1793500000025,
  SettlementSpans1793500000030,
  Rollouts1793500000031,
  OfficialChannel1793500000032,
  Accounts1793500000034,
  FormKeys1793500000035,
  NumberLinks1793500000036,
  LettersOfTables1793500000037,
  BillsByPeriod1793500000038,
  Uploads1793500000042,
  Erasures1793500000051,
  ThroughputOfSenders1793500000054,
];
