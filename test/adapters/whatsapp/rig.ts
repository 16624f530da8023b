import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWhatsAppChannel, type WhatsAppChannel } from "../../../src/adapters/whatsapp/channel";
import type { WhatsAppOptions } from "../../../src/adapters/whatsapp/options";
import { listProcesses } from "../../../src/adapters/whatsapp/processes";
import type { ChannelEvent } from "../../../src/application/channel";
import type { AppEvent } from "../../../src/application/events";
import type { OutboundMessage, SendOutcome } from "../../../src/domain/message";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import { startWhatsAppPage, type WhatsAppPage } from "../../support/whatsapp-page/whatsapp-page";

export const CHROMIUM = "/usr/bin/chromium";
export const SENDER = "jajag-1";
export const OUR_PHONE = "6289000000001";
export const CUSTOMER = phoneNumber("6289000001001");

/** Real browsers and a real library; everything else is ours. */
export interface Rig {
  readonly page: WhatsAppPage;
  readonly channel: WhatsAppChannel;
  readonly events: ChannelEvent[];
  readonly troubles: AppEvent[];
  readonly dataFolder: string;
  send(text: string, more?: Partial<OutboundMessage>, limitMs?: number): Promise<SendOutcome>;
  find(text: string, since: Date, to?: PhoneNumber): ReturnType<WhatsAppChannel["findSent"]>;
  /** Waits for QR or readiness, scans when there is a QR. */
  link(): Promise<void>;
  until(holds: () => unknown, what: string, limitMs?: number): Promise<void>;
  textsOn(phone: PhoneNumber): Promise<readonly string[]>;
  statuses(): readonly string[];
  browsers(): Promise<readonly number[]>;
  stop(): Promise<void>;
}

export const hasChromium = existsSync(CHROMIUM);
/** Suites with a real browser; where there is none they say so instead of passing silently. */
export const describeWithChromium: jest.Describe = hasChromium
  ? describe
  : (((name: string) =>
      describe.skip(`${name} (no ${CHROMIUM}: install chromium to run this)`, () => {})) as never);

export interface RigSetup {
  readonly options?: Partial<WhatsAppOptions>;
  /** Share a page and a folder with an earlier rig, as a restarted service does. */
  readonly page?: WhatsAppPage;
  readonly dataFolder?: string;
}

let deliveryId = 0;

export async function createRig(setup: RigSetup = {}): Promise<Rig> {
  const page = setup.page ?? (await startWhatsAppPage());
  const dataFolder = setup.dataFolder ?? mkdtempSync(join(tmpdir(), "lunas-wa-"));
  const events: ChannelEvent[] = [];
  const troubles: AppEvent[] = [];
  const channel = createWhatsAppChannel(
    { clock: realClock, random: { unit: () => 0.5 }, events: { emit: (event) => troubles.push(event) } },
    {
      senders: [SENDER],
      dataFolder,
      chromiumPath: CHROMIUM,
      chromiumArgs: page.chromiumArgs,
      webVersionCache: false,
      sendTimeoutMs: 2500,
      ackTimeoutMs: 1500,
      takeoverOnConflict: true,
      pairingPhone: () => null,
      answerCalls: true,
      restartHour: null,
      mayRestart: () => true,
      isAdmin: () => false,
      ...setup.options,
      limits: {
        lookMs: 200,
        lookReadyMs: 200,
        quietSyncMs: 1500,
        answerMs: 2000,
        unresponsiveMs: 4000,
        questionMs: 3000,
        backOffMs: 200,
        backOffMaxMs: 1000,
        settledMs: 300,
        unconfirmedMs: 2500,
        takeoverMs: 300,
        ...setup.options?.limits,
      },
    },
  );
  const until: Rig["until"] = async (holds, what, limitMs = 30_000) => {
    const deadline = Date.now() + limitMs;
    while (!(await holds())) {
      if (Date.now() > deadline) {
        const said = JSON.stringify({ events: events.slice(-8), troubles: troubles.slice(-8) });
        throw new Error(`never happened: ${what}; last said: ${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  return {
    page,
    channel,
    events,
    troubles,
    dataFolder,
    until,
    send(text, more = {}, limitMs = 20_000) {
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
      return channel.send(message, AbortSignal.timeout(limitMs));
    },
    find: (text, since, to = CUSTOMER) =>
      channel.findSent({ senderId: SENDER, to, text, fileName: null, since, knownIds: [] }),
    async link() {
      await channel.start((event) => {
        events.push(event);
        if (event.kind === "status" && event.qr !== null)
          void page.scanQr(OUR_PHONE, event.qr).catch(() => {});
      });
      await until(() => channel.isReady(SENDER), "the number is ready");
    },
    textsOn: async (phone) => (await page.messages({ to: phone })).map((message) => message.text),
    statuses: () => events.flatMap((event) => (event.kind === "status" ? [event.status] : [])),
    async browsers() {
      const own = (await listProcesses()).filter((one) => one.command.includes(dataFolder));
      return own.filter((one) => !one.command.includes("--type=")).map((one) => one.pid);
    },
    async stop() {
      await channel.stop();
      if (setup.page === undefined) await page.stop();
      if (setup.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const realClock = {
  now: () => new Date(),
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
};
