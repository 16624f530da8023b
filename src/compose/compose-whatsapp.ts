import { join, resolve } from "node:path";
import { createSystemRandom } from "../adapters/system/random";
import { createWhatsAppChannel, type WhatsAppChannel } from "../adapters/whatsapp/channel";
import { profileFolder } from "../adapters/whatsapp/session/client";
import type { ContactName } from "../application/ports/repositories";
import { CAMPAIGN_CONTACTS_AT_ONCE } from "../application/sending/delivery-pool";
import type { Config } from "../config/config";
import { isHidden, lidName, type PhoneNumber } from "../domain/phone-number";
import type { Base } from "./base";

/** What the process that drives the numbers decides. */
export interface WhatsAppHooks {
  /** May this number's browser have its nightly restart now? */
  readonly mayRestart: (senderId: string) => boolean;
  /** Link by a code typed on this phone instead of a QR code. */
  readonly pairingPhone: (senderId: string) => PhoneNumber | null;
  /** Resolves when everything that the channel told is in the database; `false` when some of it was given up. */
  readonly whenStored?: () => Promise<boolean>;
}

const NO_HOOKS: WhatsAppHooks = { mayRestart: () => false, pairingPhone: () => null };

/** Where a number's session is kept. */
export function sessionFolder(config: Pick<Config, "dataFolder">, senderId: string): string {
  return profileFolder(resolve(join(config.dataFolder, "whatsapp")), senderId);
}

/** The real WhatsApp, with its tables of identities and registrations in our database. */
export function composeWhatsApp(
  { config, clock, log, store }: Base,
  senders: readonly string[],
  hooks: WhatsAppHooks = NO_HOOKS,
): WhatsAppChannel {
  const { whatsapp } = config;
  return createWhatsAppChannel(
    { clock, random: createSystemRandom(), events: log },
    {
      senders,
      dataFolder: config.dataFolder,
      chromiumPath: whatsapp.chromiumPath,
      chromiumArgs: whatsapp.chromiumArgs,
      webVersionCache: whatsapp.webVersionCache,
      sendTimeoutMs: config.sendTimeoutMs / 2,
      ackTimeoutMs: config.sendTimeoutMs / 3,
      takeoverOnConflict: whatsapp.takeoverOnConflict,
      pairingPhone: hooks.pairingPhone,
      answerCalls: whatsapp.answerCalls,
      restartHour: whatsapp.restartHour,
      mayRestart: hooks.mayRestart,
      barredReason: async (senderId) => {
        const sender = await store.now.senders.find(senderId);
        return sender?.barredAt == null ? null : (sender.barredReason ?? "");
      },
      isAdmin: (phone) => config.admins.includes(phone),
      identities: {
        phoneOf: (lid) => store.now.identities.phoneOf(lid),
        confirmedAt: async (lid) => (await store.now.identities.find(lidName(lid)))?.confirmedAt ?? null,
        lidOf: async (phone) => lidOf(await store.now.identities.namesOf(phone)),
        spellingOf: async (phone) => spellingOf(await store.now.identities.namesOf(phone)),
      },
      registrations: {
        saveAbsent: (phone, checkedAt) => store.now.contacts.setRegistration(phone, "absent", checkedAt),
        forget: (phone, at) => store.now.contacts.setRegistration(phone, "unknown", at),
      },
      ...(config.brakes.delayMaxMs === 0 ? { lookUpsAtOnce: CAMPAIGN_CONTACTS_AT_ONCE } : {}),
      isStored: (providerMessageId) => store.now.inbox.has("whatsapp", providerMessageId),
      ...(hooks.whenStored === undefined ? {} : { whenStored: hooks.whenStored }),
      phoneOfMessage: async (providerMessageId) => {
        const delivery = await store.now.deliveries.findByProviderMessageId(providerMessageId);
        const contact = delivery === null ? null : await store.now.contacts.find(delivery.contactId);
        if (contact === null || contact.phone !== null) return contact?.phone ?? null;
        return (await store.now.identities.ofContact(contact.id))[0]?.name ?? null;
      },
    },
  );
}

/** The digits of the newest LID among a contact's names. */
function lidOf(names: readonly ContactName[]): string | null {
  const lid = names.find(({ name }) => name.startsWith("lid:"));
  return lid === undefined ? null : lid.name.slice("lid:".length);
}

/** WhatsApp's own spelling of the phone. */
function spellingOf(names: readonly ContactName[]): PhoneNumber | null {
  for (const { name } of names) if (!isHidden(name)) return name;
  return null;
}
