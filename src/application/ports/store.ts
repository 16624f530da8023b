import type {
  AccountRepository,
  AuditLogRepository,
  BillRepository,
  CampaignRepository,
  CaseRepository,
  ConfirmationRepository,
  ContactRepository,
  ConversationRepository,
  CustomerRepository,
  DeliveryRepository,
  ErasureRepository,
  IdentityRepository,
  InboxRepository,
  JobRepository,
  LinkRepository,
  OptOutRepository,
  PlanRepository,
  RetentionRepository,
  RolloutRepository,
  ScheduleRunRepository,
  SenderRepository,
  SetAsideRepository,
} from "./repositories";

import type {
  DraftRepository,
  FormKeyRepository,
  SignInLinkRepository,
  SignInSessionRepository,
  UserRepository,
} from "./repositories/accounts";
import type { NumberLinkRepository } from "./repositories/number-links";
import type { UploadRepository } from "./repositories/uploads";

/** All tables, seen through one connection. Every method that changes a row returns whether it was as expected. */
export interface Repositories {
  readonly account: AccountRepository;
  readonly auditLog: AuditLogRepository;
  readonly bills: BillRepository;
  readonly campaigns: CampaignRepository;
  readonly cases: CaseRepository;
  readonly confirmations: ConfirmationRepository;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly customers: CustomerRepository;
  readonly deliveries: DeliveryRepository;
  readonly drafts: DraftRepository;
  readonly erasures: ErasureRepository;
  readonly formKeys: FormKeyRepository;
  readonly identities: IdentityRepository;
  readonly inbox: InboxRepository;
  readonly jobs: JobRepository;
  readonly links: LinkRepository;
  readonly numberLinks: NumberLinkRepository;
  readonly optOuts: OptOutRepository;
  readonly plan: PlanRepository;
  readonly retention: RetentionRepository;
  readonly rollouts: RolloutRepository;
  readonly scheduleRuns: ScheduleRunRepository;
  readonly senders: SenderRepository;
  readonly setAside: SetAsideRepository;
  readonly signInLinks: SignInLinkRepository;
  readonly signInSessions: SignInSessionRepository;
  readonly uploads: UploadRepository;
  readonly users: UserRepository;
}

/**
 * What an error says about doing the same again: the data will be refused each time; the database is away or busy and
 * will do it later; or neither is known.
 */
export type Hope = "never" | "later" | "unknown";

export interface Store {
  /** Each statement committed on its own. */
  readonly now: Repositories;
  /**
   * All or nothing, READ COMMITTED. The work may be done again after a deadlock, so it must touch nothing but the
   * repositories it is given, and inside it `store.now` must not be used (SQLite would wait for itself).
   */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** What can be hoped for after an error that one of these threw. */
  hopeAfter(error: unknown): Hope;
  close(): Promise<void>;
}
