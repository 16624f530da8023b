import { phoneNumber } from "../../../src/domain/phone-number";
import { describeChannel } from "../../contracts/channel";
import { CUSTOMER, cloudRig, NUMBER_ID, SENDER } from "./rig";

const OTHER = phoneNumber("6289000001002");
const STRANGER = phoneNumber("6289000001003");
const FATES = {
  refused: { code: 131000, details: "Something went wrong" },
  hangs: "hangs",
  hangs_but_arrives: "hangs_but_arrives",
} as const;

describeChannel("the official channel before its stand-in", async () => {
  const rig = await cloudRig();
  const { api, channel } = rig;
  api.world.absent.add(STRANGER);
  // Free text goes only to people who have written of late.
  for (const phone of [CUSTOMER, OTHER, STRANGER]) api.world.openWindow(NUMBER_ID, phone);
  return {
    channel: {
      ...channel,
      start: (emit) => {
        channel.webhook.onTold(async (told) => {
          for (const event of told) emit(event);
          return true;
        });
        return channel.start(emit);
      },
    },
    tells: "receipts",
    world: {
      senderId: SENDER,
      customer: CUSTOMER,
      otherCustomer: OTHER,
      stranger: STRANGER,
      customerWrites: async (from, text) =>
        void (await api.customerWrites(NUMBER_ID, from, { type: "text", text: { body: text } })),
      // The stand-in tells by itself that everything was read.
      customerReads: () => api.idle(),
      received: async (phone) => api.world.sent.filter(({ to }) => to === phone),
      nextSend: async (fate) => api.fail(FATES[fate]),
    },
    stop: rig.stop,
  };
});
