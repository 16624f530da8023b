import { createHttp, type HttpFace } from "./adapters/http/create-http";
import { createScheduler } from "./adapters/system/scheduler";
import { ADMIN_COMMANDS } from "./admin";
import { createAnswering } from "./answering";
import { createEventAcceptor } from "./application/accept-events";
import { runAdminLine } from "./application/admin";
import { createBrakesWatch } from "./application/brakes-watch";
import { finishCampaigns, pauseCampaign } from "./application/campaign-acts";
import type { ChannelEvent } from "./application/channel";
import type { DeliverDeps } from "./application/deliver-one";
import { startInboxLoop } from "./application/inbox-loop";
import { type Loop, startLoop } from "./application/loop";
import { notifyAdmins } from "./application/notify-admins";
import { createReceiptBook } from "./application/record-receipt";
import { runReports } from "./application/report/run-reports";
import { runSchedule } from "./application/run-schedule";
import { startSenderLoop } from "./application/sender-loop";
import { settleDoubts } from "./application/settle-delivery";
import { type Base, compose, keepFile } from "./compose";
import { healthOf } from "./health";
import { broadcastText } from "./texts/campaign";
import { apology } from "./texts/chat";
import { renderInvoice } from "./texts/invoice";

export const ROLES = ["sender", "inbox", "scheduler", "http"] as const;
export type Role = (typeof ROLES)[number];

export interface Service {
  /** Address of the HTTP face, when this process has one. */
  readonly url: string | null;
  stop(): Promise<void>;
}

const HOUSEKEEPING_MS = 1_000;
/** A second bubble follows the first within this time, mostly. */
const BUBBLE_PAUSE_MS = 1_000;
/** Receipts of messages younger than this are read again after a start. */
const RECEIPTS_SINCE_MS = 3 * 86_400_000;
const RECEIPTS_AT_ONCE = 500;

/** Starts the parts that this process plays, and stops them in reverse order. */
export async function startService(
  base: Base,
  options: {
    readonly roles: readonly Role[];
    readonly senders?: readonly string[];
    readonly onQr?: (senderId: string, qr: string) => void;
  },
): Promise<Service> {
  const { config, log, clock, store } = base;
  const plays = (role: Role) => options.roles.includes(role);
  const senders = options.senders ?? config.senders;
  const { app, sandbox, reports } = compose(base, { withCrowd: plays("inbox"), senders });
  for (const senderId of senders) await store.now.senders.add(senderId, clock.now());

  const receipts = createReceiptBook(app);
  const watch = createBrakesWatch(app, async (senderId, failures, reason) => {
    for (const campaign of await store.now.campaigns.inState(["running"]))
      await pauseCampaign(app, campaign.id, "pengaman", `${failures} kegagalan beruntun (${reason})`);
    await notifyAdmins(
      app,
      `⚠️ Nomor ${senderId}: ${failures} kegagalan beruntun (${reason}). Semua kampanye dijeda. Periksa, lalu balas !resume.`,
    );
  });
  const deliverDeps: DeliverDeps = {
    ...app,
    receipts,
    onOutcome: watch.onOutcome,
    renderInvoice: (bills, dataAsOf, today) =>
      renderInvoice(app.push.invoiceTemplate, {
        bills,
        dataAsOf,
        today,
        unitName: config.unitName,
        offersPdf: config.invoicePdf !== "off",
      }),
    renderBroadcast: (body) => broadcastText(body, config.unitName),
  };

  const loops: Loop[] = [];
  const senderLoops = plays("sender")
    ? senders.map((senderId) => startSenderLoop({ ...deliverDeps, ids: app.ids }, senderId))
    : [];
  loops.push(...senderLoops);
  const wakeSenders = () => {
    for (const loop of senderLoops) loop.wake();
  };

  const operations = { ...app, schedule: config.pushSchedule };
  const route = createAnswering(app, (phone, text) =>
    runAdminLine(ADMIN_COMMANDS, { ...operations, actor: phone }, text),
  );
  const inbox = plays("inbox")
    ? startInboxLoop({ ...app, route, apology: apology(), bubblePauseMs: BUBBLE_PAUSE_MS }, wakeSenders)
    : null;
  if (inbox !== null) loops.push(inbox);

  const acceptor = createEventAcceptor({
    ...app,
    receipts,
    keepDocument: (fileName, content) => keepFile(config, "inbox", fileName, content),
    onMessage: () => inbox?.wake(),
    onStatus: (event) => onStatus(event),
  });
  async function onStatus(event: Extract<ChannelEvent, { kind: "status" }>): Promise<void> {
    const { senderId, status, detail, phone, qr } = event;
    log.emit({ name: "channel.status", senderId, status, detail });
    if (qr !== null) options.onQr?.(senderId, qr);
    if (status === "logged_out") {
      await store.now.senders.setState(senderId, "logged_out", null, detail, clock.now());
      await notifyAdmins(app, `⚠️ Nomor ${senderId} keluar dari WhatsApp. Pindai QR baru di layar Lunas.`);
    }
    if (status !== "ready") return;
    await store.now.senders.setLinked(senderId, phone, clock.now());
    const since = new Date(clock.now().getTime() - RECEIPTS_SINCE_MS);
    const awaiting = await store.now.deliveries.awaitingReceipts(senderId, since, RECEIPTS_AT_ONCE);
    if (awaiting.length > 0)
      void app.channel
        .refreshReceipts(senderId, awaiting)
        .catch((error) => log.emit({ name: "error", where: "receipts", error }));
    wakeSenders();
  }

  if (plays("sender") || plays("inbox")) {
    loops.push(
      startLoop("housekeeping", app, async () => {
        const expired = await store.now.deliveries.expireLeases(clock.now());
        if (expired.returned + expired.doubted > 0)
          log.emit({ name: "leases.expired", returned: expired.returned, uncertain: expired.doubted });
        if (plays("sender")) await settleDoubts({ ...app, receipts }, senders);
        await finishCampaigns(app);
        return HOUSEKEEPING_MS;
      }),
    );
    await app.channel.start(acceptor.accept);
  }

  const scheduler = plays("scheduler")
    ? createScheduler(
        { clock, onError: (error) => log.emit({ name: "error", where: "scheduler", error }) },
        async () => {
          await runSchedule({ ...app, schedule: config.pushSchedule, lateLimitMs: config.pushLateLimitMs });
          wakeSenders();
          await runReports({ ...app, days: config.reportDays, maker: reports });
        },
        config.channel === "sandbox" ? { kind: "poll", everyMs: 1_000 } : { kind: "every_minute" },
      )
    : null;
  scheduler?.start();

  let http: HttpFace | null = null;
  let url: string | null = null;
  if (plays("http") && config.http !== null) {
    http = createHttp({
      ...config.http,
      health: () => healthOf(app, senders),
      sandbox: sandbox?.phones ?? null,
      onError: (error) => log.emit({ name: "error", where: "http", error }),
    });
    url = await http.start();
  }

  return {
    url,
    stop: async () => {
      await scheduler?.stop();
      await http?.stop();
      await Promise.all(loops.map((loop) => loop.stop()));
      if (plays("sender") || plays("inbox")) await app.channel.stop();
      await acceptor.idle();
      await Promise.all(senderLoops.map((loop) => loop.letGo()));
    },
  };
}
