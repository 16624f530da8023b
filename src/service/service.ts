import { keepFile } from "../adapters/files/keep-file";
import { createHttp, type HttpFace } from "../adapters/http/create-http";
import { createScheduler } from "../adapters/system/scheduler";
import { createAnswering } from "../answering";
import { startInboxLoop } from "../application/answering/inbox-loop";
import { noteWaitingPush } from "../application/campaigns/note-waiting-push";
import { runSchedule } from "../application/campaigns/run-schedule";
import { announceCases } from "../application/operating/announce-cases";
import { startHousekeeping } from "../application/operating/housekeeping";
import { watchClockSteps } from "../application/ports/elapsed";
import { type Loop, startLoop } from "../application/ports/loop";
import { createEventAcceptor } from "../application/receiving/accept-events";
import { createReceiptBook } from "../application/receiving/record-receipt";
import { runReports } from "../application/report/run-reports";
import { createBrakesWatch } from "../application/sending/brakes-watch";
import type { DeliverDeps } from "../application/sending/deliver-one";
import { moveColdOfDownSenders } from "../application/sending/move-cold";
import { moveNotesOfDownSenders } from "../application/sending/move-notes";
import { notifyAdmins } from "../application/sending/notify-admins";
import { watchRemoteSenders } from "../application/sending/remote-senders";
import { createRestartWindow } from "../application/sending/restart-window";
import { startSenderLoop } from "../application/sending/sender-loop";
import { createSenderStatus, readNewestReceipts } from "../application/sending/sender-status";
import { createAdminFace } from "../compose/admin-face";
import type { Base } from "../compose/base";
import { compose } from "../compose/compose";
import { composeAdmin } from "../compose/compose-admin";
import { broadcastText, waitsForBills } from "../texts/campaign";
import { caseNote } from "../texts/cases";
import { answeredLate, apology } from "../texts/chat";
import { renderInvoice } from "../texts/invoice";
import { healthOf } from "./health";

export const ROLES = ["sender", "inbox", "scheduler", "http"] as const;
export type Role = (typeof ROLES)[number];

export interface Service {
  /** Address of the HTTP face, when this process has one. */
  readonly url: string | null;
  stop(): Promise<void>;
}

const HOUSEKEEPING_MS = 1_000;
/** How soon admins hear of a new case, when no note was sent just before. */
const CASES_MS = 5_000;
/** A second bubble follows the first within this time, mostly. */
const BUBBLE_PAUSE_MS = 1_000;
/** How often down numbers and the night's quiet are looked for. */
const SENDERS_MS = 5_000;
/** Docker and systemd kill what has not stopped after ten seconds and more. */
const STOP_PATIENCE_MS = 4_000;

/** Starts the parts that this process plays, and stops them in reverse order. */
export async function startService(
  base: Base,
  options: {
    readonly roles: readonly Role[];
    readonly senders?: readonly string[];
    /** A number waits to be linked: `qr` to scan, or a pairing code in `detail`. */
    readonly onLinking?: (senderId: string, qr: string | null, detail: string) => void;
  },
): Promise<Service> {
  const { config, log, clock, store } = base;
  const plays = (role: Role) => options.roles.includes(role);
  const senders = options.senders ?? config.senders;
  // A WhatsApp number has one browser, in the process that sends; others work through the database.
  const opensChannel = plays("sender") || (plays("inbox") && config.channel === "sandbox");
  const composed = compose(base, {
    withCrowd: plays("inbox"),
    senders,
    whatsapp: {
      mayRestart: (senderId) => restartWindow.isOpen(senderId),
      pairingPhone: () => null,
      whenStored: () => acceptor.stored(),
    },
  });
  const { sandbox, reports } = composed;
  const restartWindow = createRestartWindow(composed.app);
  const remote = opensChannel ? null : watchRemoteSenders(composed.app);
  const app = remote === null ? composed.app : { ...composed.app, channel: remote.channel };
  for (const senderId of senders) await store.now.senders.add(senderId, clock.now());

  // Before anything else begins: a port that is taken ends the start while nothing has been sent.
  let eventsWaitSince: () => Date | null = () => null;
  let http: HttpFace | null = null;
  let url: string | null = null;
  if (plays("http") && config.http !== null) {
    http = createHttp({
      ...config.http,
      health: () => healthOf(app, senders, base.trouble.current(), () => eventsWaitSince()),
      sandbox: sandbox?.phones ?? null,
      onError: (error) => log.emit({ name: "error", where: "http", error }),
    });
    url = await http.start();
  }

  // The understanding learns its examples at the first free text: better here than while a customer waits.
  if (plays("inbox")) app.understand({ text: "pak tagihan saya naik", kind: "text" });

  const watch = createBrakesWatch(app, async () => wakeSenders());
  const receipts = createReceiptBook(app, watch.onFailedReceipt, ({ id, state }) =>
    log.emit({ name: "delivery.settled", deliveryId: id, state }),
  );
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

  const clockSteps = watchClockSteps(clock);
  // The clock may have been set back while nobody was here.
  let isFirstLook = true;
  const loops: Loop[] = [
    startLoop("database", app, async () => {
      if (await base.trouble.look()) for (const loop of loops) loop.wake();
      return HOUSEKEEPING_MS;
    }),
  ];
  const senderLoops = plays("sender")
    ? senders.map((senderId) => startSenderLoop({ ...deliverDeps, ids: app.ids }, senderId))
    : [];
  loops.push(...senderLoops);
  const wakeSenders = () => {
    for (const loop of senderLoops) loop.wake();
  };

  const services = composeAdmin(base, { app, reports });
  const admin = createAdminFace(app, services);
  const route = createAnswering(app, admin.answer);
  const jobs = plays("inbox") ? admin.startWorker(wakeSenders) : null;
  if (jobs !== null) loops.push(jobs);
  const wakeWorkers = () => {
    wakeSenders();
    jobs?.wake();
  };
  const inbox = plays("inbox")
    ? startInboxLoop({ ...app, route, apology: apology(), bubblePauseMs: BUBBLE_PAUSE_MS }, wakeWorkers)
    : null;
  if (inbox !== null) {
    loops.push(inbox);
    loops.push(
      startLoop("cases", app, async () => {
        if ((await announceCases({ ...app, write: caseNote })) > 0) wakeSenders();
        return CASES_MS;
      }),
    );
  }

  const acceptor = createEventAcceptor({
    ...app,
    receipts,
    // Two lists of one name are two files.
    keepDocument: (fileName, content) =>
      keepFile(config.dataFolder, "inbox", fileName, content, `${app.ids.next().slice(0, 8)}-`),
    onMessage: () => inbox?.wake(),
    onStatus: createSenderStatus({
      ...app,
      onLinking: ({ senderId, qr, detail }) => options.onLinking?.(senderId, qr, detail),
      onReady: wakeSenders,
    }),
  });
  eventsWaitSince = acceptor.waitsSince;

  if (plays("sender") || plays("inbox"))
    loops.push(
      ...startHousekeeping(
        { ...app, receipts, clockSteps, answeredLate: answeredLate() },
        plays("sender") ? senders : [],
      ),
    );
  if (plays("sender"))
    loops.push(
      startLoop("receipts", app, () => readNewestReceipts(app, senders)),
      startLoop("senders", app, async () => {
        await restartWindow.look(senders);
        if (isFirstLook || clockSteps.within(2 * SENDERS_MS))
          await store.now.deliveries.dueAfterSetBack(clock.now());
        isFirstLook = false;
        await moveColdOfDownSenders(app);
        if ((await moveNotesOfDownSenders(app)) > 0) wakeSenders();
        return SENDERS_MS;
      }),
    );
  if (remote !== null)
    loops.push(
      startLoop("remote senders", app, async () => {
        await remote.look();
        return HOUSEKEEPING_MS;
      }),
    );

  const pushes = {
    schedule: config.pushSchedule,
    lateLimitMs: config.pushLateLimitMs,
    onWaiting: noteWaitingPush((due) => notifyAdmins(app, waitsForBills(due, config.pushLateLimitMs))),
  };
  const scheduler = plays("scheduler")
    ? createScheduler(
        { clock, onError: (error) => log.emit({ name: "error", where: "scheduler", error }) },
        async () => {
          await runSchedule({ ...app, ...pushes });
          wakeSenders();
          await runReports({ ...app, days: config.reportDays, maker: reports });
        },
        config.channel === "sandbox" ? { kind: "poll", everyMs: 1_000 } : { kind: "every_minute" },
      )
    : null;

  const stop = async () => {
    await scheduler?.stop();
    await http?.stop();
    const stopped = Promise.all(loops.map((loop) => loop.stop()));
    // A message under way may end; one that hangs becomes a doubt when its browser closes, and is settled next time.
    const patience = new AbortController();
    await Promise.race([stopped, clock.sleep(STOP_PATIENCE_MS, patience.signal)]);
    patience.abort();
    if (opensChannel) await app.channel.stop();
    await stopped;
    await acceptor.stop();
    // A database that is away must not hold up the end: the lease of a number runs out by itself.
    await Promise.allSettled(senderLoops.map((loop) => loop.letGo()));
  };
  try {
    if (opensChannel) await app.channel.start(acceptor.accept);
  } catch (error) {
    // Loops that go on would keep a process alive that does not do its work.
    await stop();
    throw error;
  }
  scheduler?.start();
  return { url, stop };
}
