import { createSystemRandom } from "./adapters/system/random";
import { createWhatsAppChannel, type WhatsAppChannel } from "./adapters/whatsapp/channel";
import type { Base } from "./compose";

/** The real WhatsApp, with its tables of identities and registrations in our database. */
export function composeWhatsApp(
  { config, clock, log, store }: Base,
  senders: readonly string[],
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
      pairingPhone: () => null,
      answerCalls: whatsapp.answerCalls,
      restartHour: whatsapp.restartHour,
      mayRestart: () => true,
      isAdmin: (phone) => config.admins.includes(phone),
      identities: {
        phoneOf: (lid) => store.now.identities.phoneOf(lid),
        lidOf: (phone) => store.now.identities.lidOf(phone),
      },
      registrations: {
        find: async (phone) => {
          const contact = await store.now.contacts.findByPhone(phone);
          if (
            contact === null ||
            contact.registration === "unknown" ||
            contact.registrationCheckedAt === null
          )
            return null;
          return {
            registered: contact.registration === "registered",
            checkedAt: contact.registrationCheckedAt,
          };
        },
        save: async (phone, registered, checkedAt) => {
          const contact = await store.now.contacts.findByPhone(phone);
          if (contact !== null)
            await store.now.contacts.setRegistration(
              contact.id,
              registered ? "registered" : "absent",
              checkedAt,
            );
        },
      },
      phoneOfMessage: async (providerMessageId) => {
        const delivery = await store.now.deliveries.findByProviderMessageId(providerMessageId);
        const contact = delivery === null ? null : await store.now.contacts.find(delivery.contactId);
        return contact?.phone ?? null;
      },
    },
  );
}
