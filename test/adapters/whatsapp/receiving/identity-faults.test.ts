import { lidName, phoneNumber } from "../../../../src/domain/phone-number";
import { createRig, describeWithChromium, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const BY_LID = phoneNumber("6289000003001");
const HIDDEN = phoneNumber("6289000003002");
const NOBODY = phoneNumber("6289000003003");
const LATE_LID = phoneNumber("6289000003004");
const ADMIN = phoneNumber("6289000003005");
const CSV = Buffer.from("idpel;nama").toString("base64");

describeWithChromium.each(["_serialized", "$1", "$1_everywhere"] as const)(
  "ids of the style %s",
  (idStyle) => {
    let rig: Rig;
    const asked: string[] = [];

    beforeAll(async () => {
      rig = await createRig({
        options: {
          isAdmin: (phone) => {
            asked.push(phone);
            return phone === ADMIN;
          },
        },
      });
      await rig.page.configure({ idStyle });
      await rig.page.addPerson({ phone: BY_LID, chatKey: "lid" });
      await rig.page.addPerson({ phone: HIDDEN, phoneKnown: "never" });
      await rig.page.addPerson({ phone: NOBODY, registered: false });
      await rig.page.addPerson({ phone: LATE_LID, lidKnown: "after_lookup" });
      await rig.page.addPerson({ phone: ADMIN, chatKey: "lid", phoneKnown: "after_lookup" });
      await rig.link();
    });
    afterAll(() => rig.stop());

    const messageWith = (text: string) => () =>
      rig.events.find((event) => event.kind === "message" && event.message.text === text);

    it("sends to and hears from a chat that stands under a hidden id, as the phone", async () => {
      const outcome = await rig.send("Tagihan", { to: BY_LID });
      expect(outcome.kind).toBe("accepted");
      const id = outcome.kind === "accepted" ? outcome.providerMessageId : "";
      await rig.page.ack(id, 3);
      await rig.until(
        () =>
          rig.events.some((e) => e.kind === "receipt" && e.providerMessageId === id && e.receipt === "read"),
        "read",
      );
      await rig.page.inbound({ from: BY_LID, text: "CEK" });
      await rig.until(messageWith("CEK"), "the message");
      expect(messageWith("CEK")()).toMatchObject({ message: { from: BY_LID } });
      const { lid } = await rig.page.person(BY_LID);
      expect(rig.events).toContainEqual({ kind: "identity", name: lidName(lid), phone: BY_LID });
    });

    it("settles a doubt in a chat that stands under a hidden id", async () => {
      await rig.page.fault({ on: "send", kind: "undefined_delivers", to: BY_LID });
      const delivered = await rig.deliver("Ragu", { to: BY_LID });
      expect(delivered).toMatchObject({ outcome: { kind: "uncertain" }, finding: "found" });
      expect((await rig.textsOn(BY_LID)).filter((text) => text === "Ragu")).toHaveLength(1);
    });

    it("serves a hidden number as a stranger, answers it, and never takes its digits for an admin's phone", async () => {
      await rig.page.inbound({
        from: HIDDEN,
        kind: "document",
        text: "dari siapa",
        fileName: "data.csv",
        mimeType: "text/csv",
        contentBase64: CSV,
      });
      await rig.until(messageWith("dari siapa"), "the stranger");
      const { lid } = await rig.page.person(HIDDEN);
      expect(messageWith("dari siapa")()).toMatchObject({
        message: { from: `lid:${lid}`, attachment: null },
      });
      expect(asked.filter((phone) => phone.includes(lid))).toEqual([]);
      expect((await rig.send("Jawaban", { to: phoneNumber(`lid:${lid}`) })).kind).toBe("accepted");
      expect(await rig.textsOn(HIDDEN)).toContain("Jawaban");
    });

    it("knows an admin behind a hidden id by the phone, and downloads only the admin's document", async () => {
      const order = {
        kind: "document",
        fileName: "data.csv",
        mimeType: "text/csv",
        contentBase64: CSV,
      } as const;
      await rig.page.inbound({ ...order, from: ADMIN, text: "impor" });
      await rig.page.inbound({ ...order, from: BY_LID, text: "bukan admin" });
      await rig.until(messageWith("impor"), "the admin's document");
      await rig.until(messageWith("bukan admin"), "the other document");
      expect(messageWith("impor")()).toMatchObject({
        message: { from: ADMIN, attachment: { fileName: "data.csv", content: Buffer.from(CSV, "base64") } },
      });
      expect(messageWith("bukan admin")()).toMatchObject({ message: { attachment: null } });
    });

    it("rejects a number without WhatsApp without ever writing to it", async () => {
      for (const _ of [1, 2])
        expect(await rig.send("Halo", { to: NOBODY })).toMatchObject({ reason: "not_on_whatsapp" });
      expect(await rig.page.traces("unregistered_send")).toEqual([]);
      expect((await rig.page.traces("lookup")).filter((phone) => phone === NOBODY)).toHaveLength(1);
    });

    it("looks a number up again when the page has lost its hidden id, within the same send", async () => {
      await rig.page.fault({ on: "open_chat", kind: "error", text: "No LID for user", to: LATE_LID });
      expect((await rig.send("Akhirnya", { to: LATE_LID })).kind).toBe("accepted");
      expect(await rig.textsOn(LATE_LID)).toEqual(["Akhirnya"]);
      const lookups = (await rig.page.traces("lookup")).filter((phone) => phone === LATE_LID);
      expect(lookups).toHaveLength(2);
      expect(rig.channel.isReady(SENDER)).toBe(true);
    });

    it("quotes the message that it answers", async () => {
      const id = await rig.page.inbound({ from: BY_LID, text: "kutip saya" });
      await rig.until(messageWith("kutip saya"), "the message");
      await rig.send("Jawab kutipan", { to: BY_LID, quotedMessageId: id });
      expect(await rig.page.messages({ text: "Jawab kutipan" })).toMatchObject([{ quotedId: id }]);
    });
  },
);
