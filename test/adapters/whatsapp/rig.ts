import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listProcesses } from "../../../src/adapters/whatsapp/browser/processes";
import { createWhatsAppChannel, type WhatsAppChannel } from "../../../src/adapters/whatsapp/channel";
import type { WhatsAppOptions } from "../../../src/adapters/whatsapp/page/options";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { AppEvent } from "../../../src/application/ports/events";
import type { OutboundMessage, SendOutcome } from "../../../src/domain/message";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import { startWhatsAppPage, type WhatsAppPage } from "../../support/whatsapp-page/whatsapp-page";
import { CHANNEL_OPTIONS, CHROMIUM, SENDER } from "./rig-names";

export { CHROMIUM, SENDER };
export const OUR_PHONE = "6289000000001";
export const CUSTOMER = phoneNumber("6289000001001");

/** Real browsers and a real library; everything else is ours. */
export interface Rig {
  readonly page: WhatsAppPage;
  readonly channel: WhatsAppChannel;
  readonly events: ChannelEvent[];
  readonly troubles: AppEvent[];
  readonly dataFolder: string;
  /** Waits as long as a slow machine may take: what is not accepted then was not accepted. */
  send(text: string, more?: Partial<OutboundMessage>): Promise<SendOutcome>;
  /** Gives the page and the server no more than the suite's own time limits: for sends that get no answer. */
  sendInHaste(text: string, more?: Partial<OutboundMessage>): Promise<SendOutcome>;
  find(text: string, since: Date, to?: PhoneNumber): ReturnType<WhatsAppChannel["findSent"]>;
  /**
   * Delivers as the service does, first in haste: an uncertain outcome is settled from the chat, and only what is surely absent is
   * sent again. Tells what the first send said, and the first finding that decides; `unconfirmed` does when it is said
   * of a page loaded anew.
   */
  deliver(text: string, more?: Partial<OutboundMessage>): Promise<Delivered>;
  /** Starts the channel; QR codes are scanned by `scanWith`. */
  start(): Promise<void>;
  /** Starts and waits for QR or readiness, scans when there is a QR. */
  link(): Promise<void>;
  until(holds: () => unknown, what: string, limitMs?: number): Promise<void>;
  textsOn(phone: PhoneNumber): Promise<readonly string[]>;
  statuses(): readonly string[];
  inboundTexts(): readonly string[];
  browsers(): Promise<readonly number[]>;
  stop(): Promise<void>;
}

export const hasChromium = existsSync(CHROMIUM);
/** Suites with a real browser; where there is none they say so instead of passing silently. */
export const describeWithChromium: jest.Describe = hasChromium
  ? globalThis.describe // Not there when a bench opens a rig.
  : (((name: string) =>
      describe.skip(`${name} (no ${CHROMIUM}: install chromium to run this)`, () => {})) as never);

export interface RigSetup {
  readonly options?: Partial<WhatsAppOptions>;
  /** Share a page and a folder with an earlier rig, as a restarted service does. */
  readonly page?: WhatsAppPage;
  readonly dataFolder?: string;
  /** The phone that scans the QR codes of this number; `null`: nobody does. */
  readonly scanWith?: (senderId: string) => string | null;
  /** How far the channel's clock is ahead of the page's. */
  readonly aheadMs?: number;
  /** The application behind the channel; may fail. */
  readonly onEvent?: (event: ChannelEvent) => void;
}

export interface Delivered {
  readonly outcome: SendOutcome;
  /** `null` when there was no doubt. */
  readonly finding: "found" | "unconfirmed" | "absent" | null;
}

let deliveryId = 0;
/** How long a send may take that is to succeed; within the time limit of a test, and never used up in vain. */
const PATIENCE_MS = 90_000;

export async function createRig(setup: RigSetup = {}): Promise<Rig> {
  const page = setup.page ?? (await startWhatsAppPage());
  const dataFolder = setup.dataFolder ?? mkdtempSync(join(tmpdir(), "lunas-wa-"));
  const events: ChannelEvent[] = [];
  const troubles: AppEvent[] = [];
  const impatient = { ...CHANNEL_OPTIONS, ...setup.options };
  let hasty = 0;
  const channel = createWhatsAppChannel(
    {
      clock: clockAhead(setup.aheadMs ?? 0),
      random: { unit: () => 0.5 },
      events: { emit: (event) => troubles.push(event) },
    },
    {
      ...impatient,
      dataFolder,
      chromiumArgs: page.chromiumArgs,
      get sendTimeoutMs() {
        return hasty > 0 ? impatient.sendTimeoutMs : PATIENCE_MS;
      },
      get ackTimeoutMs() {
        return hasty > 0 ? impatient.ackTimeoutMs : PATIENCE_MS;
      },
      limits: {
        lookMs: 200,
        lookReadyMs: 200,
        quietSyncMs: 1500,
        answerMs: 10_000,
        unresponsiveMs: 30_000,
        questionMs: 20_000,
        lookUpGapMs: 0,
        lookUpRestMs: 200,
        lookUpRestMaxMs: 1000,
        barredMs: 100,
        backOffMs: 200,
        backOffMaxMs: 1000,
        settledMs: 300,
        unconfirmedMs: 2500,
        takeoverMs: 300,
        ...setup.options?.limits,
      },
    },
  );
  const scanWith = setup.scanWith ?? (() => OUR_PHONE);
  const until: Rig["until"] = async (holds, what, limitMs = 90_000) => {
    const deadline = Date.now() + limitMs;
    while (!(await holds())) {
      if (Date.now() > deadline) {
        const said = JSON.stringify({ events: events.slice(-8), troubles: troubles.slice(-8) });
        throw new Error(`never happened: ${what}; last said: ${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const start = () =>
    channel.start((event) => {
      events.push(event);
      const phone = event.kind === "status" && event.qr !== null ? scanWith(event.senderId) : null;
      if (phone !== null) void page.scanQr(phone, (event as { qr: string }).qr).catch(() => {});
      setup.onEvent?.(event);
    });
  const rig: Rig = {
    page,
    channel,
    events,
    troubles,
    dataFolder,
    until,
    send(text, more = {}) {
      deliveryId += 1;
      const message = {
        deliveryId,
        senderId: SENDER,
        to: CUSTOMER,
        text,
        attachment: null,
        quotedMessageId: null,
        ...more,
      };
      return channel.send(message, AbortSignal.timeout(PATIENCE_MS));
    },
    async sendInHaste(text, more) {
      hasty += 1;
      try {
        return await rig.send(text, more);
      } finally {
        hasty -= 1;
      }
    },
    find: (text, since, to = CUSTOMER) =>
      channel.findSent({
        senderId: SENDER,
        to,
        text,
        fileName: null,
        since,
        providerMessageId: null,
        knownIds: [],
      }),
    async deliver(text, more = {}) {
      const since = new Date();
      const before = events.length;
      const outcome = await rig.sendInHaste(text, more);
      if (outcome.kind !== "uncertain") return { outcome, finding: null };
      const query = {
        senderId: SENDER,
        to: CUSTOMER,
        text,
        fileName: more.attachment?.fileName ?? null,
        since,
        providerMessageId: outcome.providerMessageId ?? null,
        knownIds: [],
        ...(more.to === undefined ? {} : { to: more.to }),
      };
      const isLoadedAnew = () =>
        events.slice(before).some((event) => event.kind === "status" && event.status === "ready");
      const settle = async () => {
        const wasLoadedAnew = isLoadedAnew();
        const { kind } = await channel.findSent(query);
        return kind === "unknown" || (kind === "unconfirmed" && !wasLoadedAnew) ? null : kind;
      };
      let finding: Delivered["finding"] = null;
      await until(async () => {
        finding = await settle();
        return finding !== null;
      }, `the doubt about "${text}" is settled`);
      if (finding === "absent") {
        await until(() => channel.isReady(SENDER), "the number is ready for the second try");
        const again = await rig.send(text, more);
        if (again.kind !== "accepted") throw new Error(`the second try: ${JSON.stringify(again)}`);
      }
      return { outcome, finding };
    },
    start,
    async link() {
      await start();
      await until(() => channel.isReady(SENDER), "the number is ready");
    },
    textsOn: async (phone) => (await page.messages({ to: phone })).map((message) => message.text),
    statuses: () => events.flatMap((event) => (event.kind === "status" ? [event.status] : [])),
    inboundTexts: () => events.flatMap((event) => (event.kind === "message" ? [event.message.text] : [])),
    async browsers() {
      const own = (await listProcesses()).filter((one) => one.command.includes(dataFolder));
      return own.filter((one) => !one.command.includes("--type=")).map((one) => one.pid);
    },
    async stop() {
      await channel.stop();
      if (setup.page === undefined) await page.stop();
      if (setup.dataFolder === undefined)
        rmSync(dataFolder, { recursive: true, force: true, maxRetries: 12, retryDelay: 250 });
    },
  };
  return rig;
}

const clockAhead = (aheadMs: number) => ({
  now: () => new Date(Date.now() + aheadMs),
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(done, ms);
      signal.addEventListener("abort", done, { once: true });
      function done() {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      }
    }),
});
