import { createSystemClock } from "../../../src/adapters/system/clock";
import { createWhatsAppChannel } from "../../../src/adapters/whatsapp/channel";
import { CHANNEL_OPTIONS } from "./rig-names";

/** A channel in a process of its own that is only there to be killed; says "ready" once. */
const channel = createWhatsAppChannel(
  { clock: createSystemClock(), random: { unit: () => 0.5 }, events: { emit: () => {} } },
  {
    ...CHANNEL_OPTIONS,
    dataFolder: process.env.LONE_FOLDER!,
    chromiumArgs: JSON.parse(process.env.LONE_ARGS!),
  },
);
void channel.start((event) => {
  if (event.kind === "status" && event.status === "ready") process.stdout.write("ready\n");
});
