import { defineTable, id, instant, integer, key, longText, words } from "./define-table";

export const inboxTable = defineTable(
  "inbox",
  {
    id: id(),
    channel: key(10),
    providerMessageId: key(190),
    senderId: key(40),
    contactId: integer(),
    kind: key(12),
    text: longText(),
    quotedMessageId: key(190, { nullable: true }),
    document: words(255, { nullable: true }),
    sentAt: instant(),
    receivedAt: instant(),
    caughtUp: integer(),
    isForwarded: integer({ nullable: true }),
    state: key(10),
    attempts: integer(),
    revision: key(10, { nullable: true }),
    intent: key(24, { nullable: true }),
    confidence: integer({ nullable: true }),
    rule: key(60, { nullable: true }),
    foundIds: words(190, { nullable: true }),
    answeredAt: instant({ nullable: true }),
    fromName: key(140, { nullable: true }),
  },
  {
    unique: { uq_inbox_message: ["channel", "providerMessageId"] },
    index: {
      ix_inbox_state: ["state", "contactId", "id"],
      ix_inbox_contact: ["contactId", "receivedAt"],
      ix_inbox_rule: ["rule", "receivedAt"],
    },
  },
);
