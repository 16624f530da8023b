import { phoneNumber } from "../../../src/domain/phone-number";
import { describeChannel } from "../../contracts/channel";
import { CUSTOMER, createRig, describeWithChromium, OUR_PHONE, SENDER } from "./rig";

const OTHER = phoneNumber("6289000001002");
const STRANGER = phoneNumber("6289000001003");
const FATES = { refused: "throw", hangs: "hang", hangs_but_arrives: "hang_delivers" } as const;

describeWithChromium("WhatsApp", () => {
  describeChannel("the real library in a real browser", async () => {
    const rig = await createRig();
    await rig.page.addPerson({ phone: STRANGER, registered: false });
    const { channel, page } = rig;
    return {
      channel: {
        ...channel,
        start: (emit) =>
          channel.start((event) => {
            emit(event);
            if (event.kind === "status" && event.qr !== null) void page.scanQr(OUR_PHONE, event.qr);
          }),
      },
      world: {
        senderId: SENDER,
        customer: CUSTOMER,
        otherCustomer: OTHER,
        stranger: STRANGER,
        customerWrites: async (from, text) => void (await page.inbound({ from, text })),
        async customerReads(phone) {
          for (const message of await page.messages({ to: phone })) await page.ack(message.id, 3);
        },
        received: async (phone) => page.messages({ to: phone }),
        nextSend: (fate) => page.fault({ on: "send", kind: FATES[fate] }),
      },
      stop: rig.stop,
    };
  });
});
