import { kindOf } from "../../../../src/adapters/whatsapp/page/message-kind";

it.each([
  ["chat", "text"],
  ["ptt", "voice"],
  ["document", "document"],
  ["call_log", "call"],
  ["revoked", "deleted"],
  ["poll_creation", "poll"],
  ["something_of_next_year", "other"],
])("takes WhatsApp's %s for %s", (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});

it.each(["e2e_notification", "gp2", "protocol", "ciphertext", undefined, 7])(
  "passes %s by: nobody wrote it",
  (type) => {
    expect(kindOf(type)).toBeNull();
  },
);
