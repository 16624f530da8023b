import { createSandboxChannel } from "../../../src/adapters/sandbox/sandbox-channel";
import { createSystemClock } from "../../../src/adapters/system/clock";
import { createSystemIds } from "../../../src/adapters/system/ids";
import { createSystemRandom } from "../../../src/adapters/system/random";
import { phoneNumber } from "../../../src/domain/phone-number";

/** Sends to one phone as fast as it can and prints the id of each accepted message, until it is killed. */
async function sendForEver(folder: string): Promise<void> {
  const channel = createSandboxChannel(
    { senders: ["jajag-1"], folder, latencyMs: { least: 0, most: 0 }, crowd: null },
    {
      clock: createSystemClock(),
      ids: createSystemIds(),
      random: createSystemRandom(),
      events: { emit() {} },
    },
  );
  await channel.start(() => {});
  for (let deliveryId = 1; ; deliveryId++) {
    const text = `tagihan ${deliveryId}`;
    const to = phoneNumber("6289000000001");
    const outbound = { deliveryId, senderId: "jajag-1", to, text, attachment: null, quotedMessageId: null };
    const outcome = await channel.send(outbound, new AbortController().signal);
    if (outcome.kind === "accepted") process.stdout.write(`${outcome.providerMessageId}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void sendForEver(process.argv[2]!);
