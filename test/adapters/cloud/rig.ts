import { createCloudChannel } from "../../../src/adapters/cloud/channel";
import type { CloudOptions } from "../../../src/adapters/cloud/options";
import { createSystemClock } from "../../../src/adapters/system/clock";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { AppEvent } from "../../../src/application/ports/events";
import type { OutboundMessage } from "../../../src/domain/message";
import { phoneNumber } from "../../../src/domain/phone-number";
import { startGraphApi } from "../../support/graph-api/graph-api";
import { serveWebhook } from "../../support/graph-api/webhook-server";
import { ACCOUNT_ID, APP_SECRET } from "../../support/graph-api/webhooks";
import type { WorldOptions } from "../../support/graph-api/world";

export const SENDER = "jajag-1";
export const NUMBER_ID = "106500000000001";
export const CUSTOMER = phoneNumber("6289000001001");
export const INSTALLATION = "a7f3";

/** The adapter before the stand-in, both ways over real HTTP. Everything told is in `events`. */
export async function cloudRig(change: Partial<CloudOptions> = {}, world: Partial<WorldOptions> = {}) {
  const api = await startGraphApi(world);
  const events: ChannelEvent[] = [];
  const log: AppEvent[] = [];
  const channel = createCloudChannel(
    {
      ...{ baseUrl: api.url, version: "v26.0", token: api.world.token, accountId: ACCOUNT_ID },
      ...{ appSecret: APP_SECRET, verifyToken: "verify-me", installation: INSTALLATION },
      numbers: [{ senderId: SENDER, phoneNumberId: NUMBER_ID }],
      messagesPerSecond: 80,
      isAdmin: () => false,
      lookEveryMs: 50,
      ...change,
    },
    {
      clock: createSystemClock(),
      random: { unit: () => 0.5 },
      events: { emit: (event) => void log.push(event) },
    },
  );
  channel.webhook.onTold(async (told) => {
    events.push(...told);
    return true;
  });
  const server = await serveWebhook(channel.webhook);
  api.listener = server.url;
  let deliveryId = 0;
  return {
    api,
    channel,
    events,
    log,
    message(text: string, more: Partial<OutboundMessage> = {}): OutboundMessage {
      deliveryId += 1;
      const attempt = `try-${deliveryId}`;
      return {
        deliveryId,
        attempt,
        senderId: SENDER,
        to: CUSTOMER,
        text,
        attachment: null,
        quotedMessageId: null,
        ...more,
      };
    },
    async start() {
      await channel.start((event) => void events.push(event));
      while (!channel.isReady(SENDER)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop() {
      await channel.stop();
      await server.stop();
      await api.stop();
    },
  };
}
