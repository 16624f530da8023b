import type { Repositories } from "../../../application/ports/store";
import type { Sql } from "../connection/sql";
import { createAccount } from "./account";
import { createDrafts } from "./accounts/drafts";
import { createFormKeys } from "./accounts/form-keys";
import { createSignInLinks } from "./accounts/sign-in-links";
import { createSignInSessions } from "./accounts/sign-in-sessions";
import { createUsers } from "./accounts/users";
import { createAuditLog } from "./audit-log";
import { createBills } from "./bills";
import { createCampaigns } from "./campaigns";
import { createCases } from "./cases";
import { createConfirmations } from "./confirmations";
import { createContacts } from "./contacts";
import { createConversations } from "./conversations";
import { createCustomers } from "./customers";
import { createDeliveries } from "./deliveries";
import { createErasures } from "./erasures";
import { createIdentities } from "./identities";
import { createInbox } from "./inbox";
import { createJobs } from "./jobs";
import { createLinks } from "./links";
import { createNumberLinks } from "./number-links";
import { createOptOuts } from "./opt-outs";
import { createPlan } from "./plan";
import { createRetention } from "./retention";
import { createRollouts } from "./rollouts";
import { createScheduleRuns } from "./schedule-runs";
import { createSenders } from "./senders";
import { createSetAside } from "./set-aside";
import { createUploads } from "./uploads";

export function createRepositories(sql: Sql): Repositories {
  return {
    account: createAccount(sql),
    auditLog: createAuditLog(sql),
    bills: createBills(sql),
    campaigns: createCampaigns(sql),
    cases: createCases(sql),
    confirmations: createConfirmations(sql),
    contacts: createContacts(sql),
    conversations: createConversations(sql),
    customers: createCustomers(sql),
    deliveries: createDeliveries(sql),
    drafts: createDrafts(sql),
    erasures: createErasures(sql),
    formKeys: createFormKeys(sql),
    identities: createIdentities(sql),
    inbox: createInbox(sql),
    jobs: createJobs(sql),
    links: createLinks(sql),
    numberLinks: createNumberLinks(sql),
    optOuts: createOptOuts(sql),
    plan: createPlan(sql),
    retention: createRetention(sql),
    rollouts: createRollouts(sql),
    scheduleRuns: createScheduleRuns(sql),
    senders: createSenders(sql),
    setAside: createSetAside(sql),
    signInLinks: createSignInLinks(sql),
    signInSessions: createSignInSessions(sql),
    uploads: createUploads(sql),
    users: createUsers(sql),
  };
}
