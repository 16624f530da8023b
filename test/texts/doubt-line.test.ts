import { phoneNumber } from "../../src/domain/phone-number";
import { doubtLine } from "../../src/texts/admin";

const DOUBT = {
  id: 12,
  campaignId: 1,
  senderId: "jajag-1",
  begunAt: new Date("2026-11-20T01:00:00Z"),
  phone: phoneNumber("6289000001001"),
  providerMessageId: null,
};

test("a doubt is shown with its number, for whom, when and in which campaign, and the phone masked", () => {
  expect(doubtLine(DOUBT)).toBe(
    "12. 6289••••001 lewat jajag-1, 20-11-2026 08.00 WIB, kampanye 1: belum pasti",
  );
});

test("a reply that stands in its chat is said to wait for WhatsApp", () => {
  expect(doubtLine({ ...DOUBT, campaignId: null, begunAt: null, providerMessageId: "3EB0" })).toBe(
    "12. 6289••••001 lewat jajag-1, balasan: belum pasti (ada di chat, menunggu server WhatsApp)",
  );
});
