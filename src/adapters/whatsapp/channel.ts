import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Channel, ChannelEvent } from "../../application/ports/channel";
import type { EventSink } from "../../application/ports/events";
import type { Clock, Random } from "../../application/ports/ports";
import { Fault } from "../../domain/fault";
import { lidName } from "../../domain/phone-number";
import { createOwnNumber, NOT_CONNECTED, type OwnNumber } from "./own-number";
import { describeError } from "./page/describe-error";
import { logOutSocket } from "./page/in-page";
import { LIMITS, type Limits, type WhatsAppOptions } from "./page/options";
import { inspectPage, type PageLook } from "./page/page-capabilities";
import { withTimeout } from "./page/with-timeout";
import { createIdentities } from "./receiving/identity";
import { createRegistrations } from "./sending/registration";

/** The channel, and what only this one can do. */
export interface WhatsAppChannel extends Channel {
  /** Logs the number out of WhatsApp and forgets its session; unless it `linksAgain`, this channel does not open it again. */
  logOut(senderId: string, how?: { readonly linksAgain: true }): Promise<void>;
  /** Opens a number that is not linked anew, as `pairingPhone` says by now; nothing for one that is ready. */
  relink(senderId: string): Promise<void>;
  /** What of WhatsApp's page is there; `null` while the number has no open page. */
  inspect(senderId: string): Promise<PageLook | null>;
}

export interface WhatsAppDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly events: EventSink;
}

/** Several numbers on the real WhatsApp, each with a browser and a supervisor of its own. */
export function createWhatsAppChannel(deps: WhatsAppDeps, options: WhatsAppOptions): WhatsAppChannel {
  for (const senderId of options.senders) {
    if (!/^[-\w]+$/.test(senderId)) {
      throw new Fault(
        "argument_invalid",
        `Nama pengirim "${senderId}" hanya boleh berisi huruf, angka, "-" dan "_".`,
      );
    }
  }
  const limits: Limits = { ...LIMITS, ...options.limits };
  const sessionsFolder = resolve(join(options.dataFolder, "whatsapp"));
  let emit: (event: ChannelEvent) => void = () => {};
  const trouble = (senderId: string) => (where: string, error: unknown) =>
    deps.events.emit({ name: "channel.trouble", senderId, detail: `${where}: ${describeError(error)}` });
  const identities = createIdentities(deps.clock, limits, options.identities, {
    onLearnt: (lid, phone) => tell({ kind: "identity", name: lidName(lid), phone }),
    onSpelling: (phone, spelling) => tell({ kind: "spelling", phone, spelling }),
    isAdmin: (phone) => options.isAdmin(phone),
    onTrouble: trouble("*"),
  });
  const registrations = createRegistrations(
    deps.clock,
    options.registrations,
    trouble("*"),
    (phone, chatId) => identities.learn(chatId, phone),
  );

  /** The application's own mistakes must not pass for the library's. */
  function tell(event: ChannelEvent): void {
    try {
      emit(event);
    } catch (error) {
      deps.events.emit({ name: "error", where: "channel event", error });
    }
  }

  const numbers = new Map(
    options.senders.map((senderId) => [
      senderId,
      createOwnNumber(deps, senderId, options, limits, sessionsFolder, {
        identities,
        registrations,
        tell,
        trouble: trouble(senderId),
      }),
    ]),
  );

  function numberOf(senderId: string): OwnNumber {
    const number = numbers.get(senderId);
    if (number === undefined) throw new Fault("not_found", `Tidak ada pengirim bernama "${senderId}".`);
    return number;
  }

  return {
    name: "whatsapp",
    async start(listener) {
      emit = listener;
      await mkdir(sessionsFolder, { recursive: true, mode: 0o700 });
      for (const number of numbers.values()) number.session.start();
    },
    async stop() {
      await Promise.all([...numbers.values()].map((number) => number.stop()));
    },
    async lookUp(senderId, to, signal, stored) {
      const number = numbers.get(senderId);
      return number === undefined ? NOT_CONNECTED : number.lookUp(to, signal, stored);
    },
    async send(message, signal) {
      return (await numbers.get(message.senderId)?.send(message, signal)) ?? NOT_CONNECTED;
    },
    async findSent(query) {
      return (await numbers.get(query.senderId)?.findSent(query)) ?? { kind: "unknown" };
    },
    isReady: (senderId) => numbers.get(senderId)?.isReady() ?? false,
    async refreshReceipts(senderId, ids) {
      await numbers.get(senderId)?.refreshReceipts(ids);
    },
    async showTyping(senderId, to) {
      await numbers.get(senderId)?.showTyping(to);
    },
    async relink(senderId) {
      const { session } = numberOf(senderId);
      if (session.live() !== null) return;
      await session.stop();
      session.start();
    },
    async logOut(senderId, how) {
      const number = numberOf(senderId);
      const live = number.session.live();
      if (live !== null) {
        await withTimeout("log out", limits.questionMs, live.page.evaluate(logOutSocket)).catch(
          (error: unknown) => trouble(senderId)("log out", error),
        );
      }
      await number.session.forget();
      tell({
        kind: "status",
        senderId,
        status: "logged_out",
        detail: "logged out by an operator",
        phone: null,
        qr: null,
      });
      if (how?.linksAgain === true) number.session.start();
    },
    async inspect(senderId) {
      const page = numbers.get(senderId)?.session.page() ?? null;
      return page === null ? null : inspectPage(page, deps.clock.now(), limits.questionMs);
    },
  };
}
