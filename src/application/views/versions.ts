import { Fault } from "../../domain/fault";
import { tallyCampaign } from "../campaigns/plan-campaign";
import type { Clock } from "../ports/ports";
import type { ChatPort } from "../ports/sandbox-phones";
import type { Topic } from "../ports/screens";
import type { Store } from "../ports/store";
import type { ViewQueries } from "./queries";
import type { ReportShelf } from "./report-shelf";

export interface VersionDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly views: ViewQueries;
  readonly shelf: ReportShelf;
  /** The phones of the pretend WhatsApp; `null` on the real one. */
  readonly phones: ChatPort | null;
  /** Short and one-way: what a version is made of stands in an address. */
  readonly digest: (text: string) => string;
}

/** A page shows no more phones side by side, and no more of their chats changes. */
const PHONES = 4;
const NEWEST = 40;

/** Everything that pages follow, by the first word of the topic; the rest names what of it: `kampanye-3`. */
const VERSIONS: Readonly<Record<string, (deps: VersionDeps, rest: string) => Promise<unknown>>> = {
  beranda: async (deps) => [
    await running(deps),
    await deps.views.cases.version(),
    await deps.views.month.importVersion(),
    await senders(deps),
  ],
  kampanye: (deps, rest) => (rest === "" ? running(deps) : oneCampaign(deps, Number(rest))),
  kasus: (deps, rest) => (rest === "" ? deps.views.cases.version() : oneCase(deps, Number(rest))),
  nomor: (deps, rest) => deps.views.chats.version(Number(rest)),
  laporan: async ({ shelf }) => shelf.version(),
  pengirim: senders,
  tautan: (deps, label) => deps.store.now.numberLinks.shown(label, deps.clock.now()),
  telepon: chats,
  impor: (deps) => deps.views.month.importVersion(),
  unggahan: (deps, handle) => deps.views.imports.uploadVersion(handle),
};

/** The version of a topic: another one means that what it shows has changed. */
export function createVersions(deps: VersionDeps): (topic: Topic) => Promise<string> {
  return async (topic) => {
    const [name = "", ...rest] = topic.split("-");
    const read = VERSIONS[name];
    if (read === undefined) throw new Fault("not_found", `Tidak ada yang bernama "${topic}" untuk diikuti.`);
    return deps.digest(JSON.stringify(await read(deps, rest.join("-")))).slice(0, 12);
  };
}

async function oneCampaign(deps: Pick<VersionDeps, "store">, id: number) {
  const campaign = await deps.store.now.campaigns.find(id);
  return [campaign?.state, campaign?.stateReason, (await tallyCampaign(deps, id)).byState];
}

/** A case, its chat, and who is writing an answer. */
async function oneCase({ store, views }: VersionDeps, id: number) {
  const found = await store.now.cases.find(id);
  const drafts = await store.now.drafts.ofCase(id);
  return [
    found?.state,
    found?.takenAt,
    found === null ? "" : await views.chats.version(found.contactId),
    drafts.map(({ userId, writtenAt }) => [userId, Math.floor(writtenAt.getTime() / 60_000)]),
  ];
}

/** Campaigns that move, and the newest ones by their state. */
async function running(deps: Pick<VersionDeps, "store">) {
  const newest = await deps.store.now.campaigns.list(10);
  const moving = newest.filter(({ state }) => state === "running" || state === "paused");
  return [
    newest.map(({ id, state }) => [id, state]),
    ...(await Promise.all(moving.map(({ id }) => oneCampaign(deps, id)))),
  ];
}

async function senders({ store, clock }: Pick<VersionDeps, "store" | "clock">) {
  const now = clock.now();
  return (await store.now.senders.list()).map(
    ({ leaseUntil, leaseToken, updatedAt, failureStreak, ...sender }) => ({
      ...sender,
      isUp: leaseUntil !== null && leaseUntil > now,
    }),
  );
}

/** The chats of the phones `12-45`: the states of their newest messages, and the newest answer that is known as one. */
async function chats(
  { store, phones, views }: Pick<VersionDeps, "store" | "phones" | "views">,
  rest: string,
) {
  const ids = rest.split("-").slice(0, PHONES).map(Number);
  return Promise.all(
    ids.map(async (id) => {
      const contact = Number.isSafeInteger(id) ? await store.now.contacts.find(id) : null;
      if (phones === null || contact?.phone == null) return null;
      const shown = (await phones.messages(contact.phone)).slice(-NEWEST);
      return [shown.map((one) => [one.id, one.state]), await views.phones.answers(id, 1)];
    }),
  );
}
