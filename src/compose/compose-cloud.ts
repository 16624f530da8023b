import { type CloudChannel, createCloudChannel } from "../adapters/cloud/channel";
import { createGraphClient, type GraphClient } from "../adapters/cloud/graph-client";
import { createSystemIds } from "../adapters/system/ids";
import { createSystemRandom } from "../adapters/system/random";
import type { Config } from "../config/config";
import type { Base } from "./base";

/** The calls of the Graph API with our token. */
export function graphClientOf({ cloud }: Pick<Config, "cloud">): GraphClient {
  return createGraphClient({ baseUrl: cloud.apiUrl, version: cloud.apiVersion, token: cloud.token });
}

/** Which database this is among those that send for one account; kept with its first use. */
export async function installationOf({ store, clock }: Pick<Base, "store" | "clock">): Promise<string> {
  const fresh = createSystemIds().next().replaceAll("-", "").slice(0, 12);
  return store.now.account.firstFact("installation", fresh, clock.now());
}

/** Meta's official channel, with the questions that it asks of our database. */
export function composeCloud(
  { config, clock, log, store }: Base,
  senders: readonly string[],
  installation: string,
): CloudChannel {
  const { cloud } = config;
  const numbers = config.senders.map((senderId, index) => ({
    ...{ senderId, phoneNumberId: cloud.phoneNumberIds[index]! },
  }));
  return createCloudChannel(
    {
      ...{ baseUrl: cloud.apiUrl, version: cloud.apiVersion, token: cloud.token },
      ...{ accountId: cloud.accountId, appSecret: cloud.appSecret, verifyToken: cloud.verifyToken },
      driven: senders,
      ...{ numbers, installation, messagesPerSecond: cloud.messagesPerSecond },
      isAdmin: (phone) => config.admins.includes(phone),
      lastMessageOf: async (senderId, to) => {
        const contact = await store.now.contacts.findByAddress(to as never);
        return contact === null ? null : store.now.inbox.newestIdOf(contact.id, "cloud", senderId);
      },
    },
    { clock, random: createSystemRandom(), events: log },
  );
}
