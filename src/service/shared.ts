import { keepFile } from "../adapters/files/keep-file";
import { createMetrics, type Metrics } from "../adapters/metrics/metrics";
import type { App } from "../application/ports/app";
import type { Loop } from "../application/ports/loop";
import { createEventAcceptor, type EventAcceptor } from "../application/receiving/accept-events";
import { createReceiptBook, type ReceiptBook } from "../application/receiving/record-receipt";
import { type BrakesWatch, createBrakesWatch } from "../application/sending/brakes-watch";
import { createHeardNote } from "../application/sending/heard-note";
import { type RemoteSenders, watchRemoteSenders } from "../application/sending/remote-senders";
import { createRestartWindow, type RestartWindow } from "../application/sending/restart-window";
import { createSenderStatus } from "../application/sending/sender-status";
import type { Base } from "../compose/base";
import { type Composed, compose } from "../compose/compose";
import { installationOf } from "../compose/compose-cloud";
import type { PhoneNumber } from "../domain/phone-number";
import type { Role } from "./roles";

export interface ServiceOptions {
  readonly roles: readonly Role[];
  readonly senders?: readonly string[];
  /** A number waits to be linked: `qr` to scan, or a pairing code in `detail`. */
  readonly onLinking?: (senderId: string, qr: string | null, detail: string) => void;
}

/** What the roles of one process share. */
export interface Shared extends Pick<Composed, "sandbox" | "reports" | "cloud" | "whatsapp"> {
  /** Its log counts what goes through it. */
  readonly base: Base;
  readonly metrics: Metrics;
  readonly app: App;
  readonly senders: readonly string[];
  plays(role: Role): boolean;
  /** Has this process the browsers of its numbers, or the sandbox? */
  readonly opensChannel: boolean;
  /** In a process without a channel of its own: which numbers others drive. */
  readonly remote: RemoteSenders | null;
  readonly restartWindow: RestartWindow;
  readonly acceptor: EventAcceptor;
  readonly receipts: ReceiptBook;
  /** Phones on which a code is to be typed instead of scanning one, by number. */
  readonly pairingPhones: Map<string, PhoneNumber>;
  readonly watch: BrakesWatch;
  /** Loops that others wake; empty until their role begins. */
  readonly wakes: { readonly senders: Loop[]; readonly inbox: Loop[]; readonly jobs: Loop[] };
}

/** Composes the application for the roles of this process. Nothing is sent, and no channel opened, before they begin. */
export async function openShared(opened: Base, options: ServiceOptions): Promise<Shared> {
  const metrics = createMetrics();
  const base = counting(opened, metrics);
  const { config, log, clock, store } = base;
  const plays = (role: Role) => options.roles.includes(role);
  const senders = options.senders ?? config.senders;
  // A WhatsApp number has one browser, in the process that sends; others work through the database.
  const opensChannel = plays("sender") || (plays("inbox") && config.channel === "sandbox");
  const pairingPhones = new Map<string, PhoneNumber>();
  const composed = compose(base, {
    withCrowd: plays("inbox"),
    senders,
    ...(config.channel === "cloud" ? { installation: await installationOf(base) } : {}),
    whatsapp: {
      mayRestart: (senderId) => restartWindow.isOpen(senderId),
      pairingPhone: (senderId) => pairingPhones.get(senderId) ?? null,
      whenStored: () => acceptor.stored(),
    },
  });
  const restartWindow = createRestartWindow(composed.app);
  const remote = opensChannel ? null : watchRemoteSenders(composed.app);
  const app = remote === null ? composed.app : { ...composed.app, channel: remote.channel };
  for (const senderId of senders) await store.now.senders.add(senderId, clock.now());

  const wakes: Shared["wakes"] = { senders: [], inbox: [], jobs: [] };
  const watch = createBrakesWatch(app, async () => wake(wakes.senders));
  const receipts = createReceiptBook(app, watch.onFailedReceipt, ({ id, state }) =>
    log.emit({ name: "delivery.settled", deliveryId: id, state }),
  );
  const acceptor = createEventAcceptor({
    ...app,
    receipts,
    // Two lists of one name are two files.
    keepDocument: (fileName, content) =>
      keepFile(config.dataFolder, "inbox", fileName, content, `${app.ids.next().slice(0, 8)}-`),
    onMessage: () => wake(wakes.inbox),
    onStatus: createSenderStatus({
      ...app,
      onLinking: ({ senderId, qr, detail }) => options.onLinking?.(senderId, qr, detail),
      onReady: () => wake(wakes.senders),
    }),
  });
  const { sandbox, reports, cloud, whatsapp } = composed;
  const heard = createHeardNote(app);
  // In whichever process Meta calls: what it tells is settled in the database.
  cloud?.webhook.onTold(async (events) => {
    const isKept = await acceptor.deliver(events);
    if (isKept) await heard.note();
    return isKept;
  });
  return {
    base,
    metrics,
    app,
    sandbox,
    reports,
    cloud,
    whatsapp,
    pairingPhones,
    senders,
    plays,
    opensChannel,
    remote,
    restartWindow,
    acceptor,
    receipts,
    watch,
    wakes,
  };
}

function counting(base: Base, metrics: Metrics): Base {
  const { log } = base;
  const emit: Base["log"]["emit"] = (event) => {
    metrics.count(event);
    log.emit(event);
  };
  return { ...base, log: { emit, close: () => log.close() } };
}

export function wake(loops: readonly Loop[]): void {
  for (const loop of loops) loop.wake();
}
