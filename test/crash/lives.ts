import { createImportStore } from "../../src/adapters/database/imports/import-store";
import { keepFile } from "../../src/adapters/files/keep-file";
import { openTable } from "../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import { ADMIN_COMMANDS } from "../../src/admin";
import { createAnswering } from "../../src/answering";
import { handleMessage } from "../../src/application/answering/handle-message";
import { finishCampaigns } from "../../src/application/campaigns/campaign-acts";
import { runSchedule } from "../../src/application/campaigns/run-schedule";
import { importFile } from "../../src/application/importing/import-file";
import { announceCases } from "../../src/application/operating/announce-cases";
import { doNextJob } from "../../src/application/operating/jobs-loop";
import { runAdminLine } from "../../src/application/operating/run-admin-line";
import { runJob } from "../../src/application/operating/run-job";
import { sweepOutbox } from "../../src/application/operating/sweep-outbox";
import type { App } from "../../src/application/ports/app";
import type { Channel, ChannelEvent } from "../../src/application/ports/channel";
import { createEventAcceptor } from "../../src/application/receiving/accept-events";
import { createReceiptBook } from "../../src/application/receiving/record-receipt";
import { type DeliverDeps, deliverOne } from "../../src/application/sending/deliver-one";
import { settleDoubts } from "../../src/application/sending/settle-delivery";
import type { Address } from "../../src/domain/phone-number";
import { caseNote } from "../../src/texts/cases";
import { answeredLate } from "../../src/texts/chat";
import { DEFAULT_TEMPLATE, renderInvoice } from "../../src/texts/invoice";
import { SENDER } from "../adapters/database/seed";
import { DEWI, type Office, RINA } from "../admin/rig";
import { SENDING } from "../support/settings";
import type { Mortal } from "./mortal";

/** What the world does next: somebody writes, WhatsApp tells something else, or time passes. */
export type Act =
  | { readonly told: ChannelEvent }
  | {
      readonly from: Address;
      readonly text: string | ((heard: readonly string[]) => string);
      readonly list?: string;
    }
  | { readonly minutes: number };

const ADMINS = [RINA, DEWI];
const LEASE_MS = 60_000;

/** The world outside of a process: the office's database, and a WhatsApp that keeps what has left and tells again what was not taken. */
export class Town {
  /** Everything that has left, in order. */
  readonly sent: { readonly id: string; readonly to: Address; readonly text: string; readonly at: Date }[] =
    [];
  private readonly untold = new Set<ChannelEvent>();
  private tokens = 0;

  constructor(readonly office: Office) {}

  act(act: Act): void {
    const { talk } = this.office;
    if ("minutes" in act) {
      talk.pass(act.minutes);
      return;
    }
    if ("told" in act) {
      this.untold.add(act.told);
      return;
    }
    const heard = this.sent.filter(({ to }) => to === act.from).map(({ text }) => text);
    const attachment = act.list === undefined ? null : { fileName: "daftar.csv", mimeType: "text/csv" };
    this.untold.add({
      kind: "message",
      caughtUp: false,
      message: {
        providerMessageId: `in-${++this.tokens}`,
        senderId: SENDER,
        from: act.from,
        kind: attachment === null ? "text" : "document",
        text: typeof act.text === "string" ? act.text : act.text(heard),
        quotedMessageId: null,
        sentAt: talk.now(),
        attachment: attachment === null ? null : { ...attachment, content: Buffer.from(act.list!) },
      },
    });
  }

  /** A healthy process does everything that there is to do. */
  async turn(process: Mortal): Promise<void> {
    const { deps, handle, jobs } = this.parts(process);
    const { store, clock, channel } = deps;
    const acceptor = createEventAcceptor({
      ...deps,
      keepDocument: (fileName, content) =>
        keepFile(this.office.folder, "inbox", fileName, content, `${deps.ids.next().slice(0, 8)}-`),
      onMessage: () => undefined,
      onStatus: async () => undefined,
    });
    for (const event of this.untold) if (await acceptor.deliver([event])) this.untold.delete(event);
    await store.now.deliveries.expireLeases(clock.now());
    await settleDoubts(deps, [SENDER]);
    await sweepOutbox({ ...deps, answeredLate: answeredLate() });
    await runSchedule({ ...deps, schedule: this.office.services.schedule, lateLimitMs: 12 * 3_600_000 });
    for (const contactId of await store.now.contacts.waiting(clock.now(), LEASE_MS, 50, [])) {
      const token = `answers ${++this.tokens}`;
      await store.now.contacts.claim([contactId], token, clock.now(), this.fromNow(LEASE_MS));
      for (;;) {
        const [next] = await store.now.inbox.waitingOf(contactId);
        if (next === undefined) break;
        await handle(next);
      }
      await store.now.contacts.release(contactId, token);
    }
    while (await doNextJob(jobs));
    await announceCases({ ...deps, write: caseNote });
    for (const campaign of [null, ...(await store.now.campaigns.inState(["running"]))]) {
      const claim = {
        senderId: SENDER,
        campaignId: campaign?.id ?? null,
        limit: 10,
        token: `sends ${++this.tokens}`,
        now: clock.now(),
        until: this.fromNow(LEASE_MS),
        includeCold: true,
      };
      for (const row of await store.transaction(({ deliveries }) => deliveries.claim(claim)))
        await deliverOne({ ...deps, channel }, row, campaign, AbortSignal.abort());
    }
    await finishCampaigns(deps);
  }

  /** What a process does not live to end is taken up by others when its leases are over. */
  async bury(): Promise<void> {
    this.office.talk.pass(1.2);
    for (const table of ["jobs", "leases"])
      await this.office.talk.sql.run(`UPDATE ${table} SET lease_until = ? WHERE lease_until IS NOT NULL`, [
        "2020-01-01 00:00:00.000",
      ]);
  }

  private fromNow(ms: number): Date {
    return new Date(this.office.talk.now().getTime() + ms);
  }

  /** The parts of one process, every door of which is mortal. */
  private parts(process: Mortal) {
    const { talk, services, jobs, folder } = this.office;
    const store = process.store(talk.store);
    const channel = process.channel(this.whatsapp());
    const sending = { ...SENDING, settleGraceMs: LEASE_MS };
    const app = { ...talk.deps, ...services, sending, admins: ADMINS, store, channel } as unknown as App;
    // Every step of an import is interrupted in a suite of its own; here it is one piece of a job.
    const imports = createImportStore(talk.dataSource);
    const admin = {
      ...services,
      store,
      takeImport: (request: Parameters<typeof importFile>[1]) =>
        importFile(
          {
            files: { open: openTable, rejectionsFor: createRejectionsFile },
            imports,
            clock: talk.clock,
          },
          request,
        ),
      locate: (document: string) => `${folder}/${document}`,
    };
    const route = createAnswering(app, (actor, line, message, repositories) =>
      runAdminLine(
        ADMIN_COMMANDS,
        { ...admin, actor, message, face: "whatsapp" },
        line,
        message,
        repositories,
      ),
    );
    const deps: DeliverDeps & App = {
      ...app,
      documents: { invoice: pdf, stored: pdf },
      receipts: createReceiptBook(app),
      onOutcome: async () => undefined,
      renderBroadcast: (body) => body,
      renderInvoice: (bills, dataAsOf, today) =>
        renderInvoice(DEFAULT_TEMPLATE, {
          bills,
          dataAsOf,
          today,
          unitName: "PLN ULP Jajag",
          offersPdf: true,
        }),
    };
    return {
      deps,
      handle: (message: Parameters<typeof handleMessage>[1]) =>
        handleMessage({ ...talk.deps, store, route }, message),
      jobs: {
        ...jobs,
        store,
        run: (job, progress) =>
          runJob(
            ADMIN_COMMANDS,
            { ...admin, actor: job.actor, message: null, job: progress, face: "whatsapp" },
            job,
          ),
      } satisfies Office["jobs"],
    };
  }

  private whatsapp(): Channel {
    const { talk } = this.office;
    return {
      name: "sandbox",
      start: async () => undefined,
      stop: async () => undefined,
      isReady: () => true,
      refreshReceipts: async () => undefined,
      showTyping: async () => undefined,
      send: async ({ to, text }) => {
        const id = `out-${this.sent.length + 1}`;
        this.sent.push({ id, to, text, at: talk.now() });
        return { kind: "accepted", providerMessageId: id };
      },
      findSent: async ({ to, text, since, knownIds }) => {
        const found = this.sent.find(
          (one) => one.to === to && one.text === text && one.at >= since && !knownIds.includes(one.id),
        );
        return found === undefined ? { kind: "absent" } : { kind: "found", providerMessageId: found.id };
      },
    };
  }
}

async function pdf() {
  return { fileName: "tagihan.pdf", mimeType: "application/pdf", content: Buffer.from("%PDF") };
}
