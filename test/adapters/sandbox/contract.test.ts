import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandboxChannel } from "../../../src/adapters/sandbox/sandbox-channel";
import { createSystemClock } from "../../../src/adapters/system/clock";
import { createSystemIds } from "../../../src/adapters/system/ids";
import { createSystemRandom } from "../../../src/adapters/system/random";
import { phoneNumber } from "../../../src/domain/phone-number";
import { describeChannel } from "../../contracts/channel";

const FAULTS = {
  refused: { kind: "deferred", reason: "channel_error" },
  hangs: { kind: "hang" },
  hangs_but_arrives: { kind: "hang_but_deliver" },
} as const;

describeChannel("the sandbox", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lunas-sandbox-"));
  const channel = createSandboxChannel(
    { senders: ["jajag-1"], folder, latencyMs: { least: 1, most: 5 }, crowd: null },
    {
      clock: createSystemClock(),
      ids: createSystemIds(),
      random: createSystemRandom(),
      events: {
        emit(event) {
          throw new Error(`unexpected: ${event.name}`);
        },
      },
    },
  );
  const stranger = phoneNumber("6289000000099");
  channel.stage.setOnWhatsApp(stranger, false);
  return {
    channel,
    world: {
      senderId: "jajag-1",
      customer: phoneNumber("6289000000001"),
      otherCustomer: phoneNumber("6289000000002"),
      stranger,
      customerWrites: (from, text) => channel.phones.say(from, text),
      customerReads: async (phone) => {
        await channel.phones.read(phone);
      },
      received: async (phone) =>
        (await channel.phones.messages(phone))
          .filter(({ direction }) => direction === "out")
          .map(({ text, document }) => ({ text, fileName: document?.fileName ?? null })),
      nextSend: async (fate) => channel.stage.failNext(null, FAULTS[fate]),
    },
    async stop() {
      await channel.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
