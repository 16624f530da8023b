import { createSystemClock } from "../../../src/adapters/system/clock";
import { createWhatsAppChannel } from "../../../src/adapters/whatsapp/channel";
import { CHROMIUM, SENDER } from "./rig-names";

/** A channel in a process of its own that is only there to be killed; says "ready" once. */
const channel = createWhatsAppChannel(
  { clock: createSystemClock(), random: { unit: () => 0.5 }, events: { emit: () => {} } },
  {
    senders: [SENDER],
    dataFolder: process.env.LONE_FOLDER!,
    chromiumPath: CHROMIUM,
    chromiumArgs: JSON.parse(process.env.LONE_ARGS!),
    webVersionCache: false,
    sendTimeoutMs: 2500,
    ackTimeoutMs: 1500,
    takeoverOnConflict: true,
    pairingPhone: () => null,
    answerCalls: true,
    restartHour: null,
    mayRestart: () => true,
    isAdmin: () => false,
  },
);
void channel.start((event) => {
  if (event.kind === "status" && event.status === "ready") process.stdout.write("ready\n");
});
