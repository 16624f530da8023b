import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandboxChannel } from "../../../src/adapters/sandbox/sandbox-channel";
import { createSystemIds } from "../../../src/adapters/system/ids";
import { createSeededRandom } from "../../../src/adapters/system/random";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import { lidName, phoneNumber } from "../../../src/domain/phone-number";
import { createManualClock } from "../../support/manual-clock";

const SITI = phoneNumber("6289000000001");
const HIDDEN = lidName("123400001");

it("a hidden person writes, is answered, and is told to be a phone, whose doubts are looked for in both chats", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lunas-sandbox-"));
  const clock = createManualClock();
  const channel = createSandboxChannel(
    { senders: ["jajag-1"], folder, latencyMs: { least: 0, most: 0 }, crowd: null },
    { clock, ids: createSystemIds(), random: createSeededRandom(1), events: { emit: () => undefined } },
  );
  const events: ChannelEvent[] = [];
  await channel.start((event) => events.push(event));
  try {
    await channel.phones.say(HIDDEN, "CEK");
    expect(events).toContainEqual(
      expect.objectContaining({ message: expect.objectContaining({ from: HIDDEN, text: "CEK" }) }),
    );
    const outbound = {
      deliveryId: 1,
      senderId: "jajag-1",
      to: HIDDEN,
      text: "Tagihan",
      attachment: null,
      quotedMessageId: null,
    };
    const sent = await channel.send(outbound, new AbortController().signal);
    channel.stage.tellIdentity("jajag-1", "123400001", SITI);
    expect(events).toContainEqual({ kind: "identity", name: lidName("123400001"), phone: SITI });
    const query = { senderId: "jajag-1", text: "Tagihan", fileName: null, since: clock.now(), knownIds: [] };
    expect(await channel.findSent({ ...query, to: SITI, providerMessageId: null })).toEqual({
      kind: "found",
      providerMessageId: (sent as { providerMessageId: string }).providerMessageId,
    });
  } finally {
    await channel.stop();
    rmSync(folder, { recursive: true });
  }
});
