import { defineTable, instant, integer, key, longText, primary, words } from "./define-table";

export const signInSessionsTable = defineTable(
  "sign_in_sessions",
  {
    idHash: primary(key(64)),
    userId: integer({ nullable: true }),
    createdAt: instant(),
    seenAt: instant(),
    agent: words(190),
    flash: longText({ nullable: true }),
    searches: longText({ nullable: true }),
  },
  { index: { ix_sign_in_sessions_user: ["userId"], ix_sign_in_sessions_seen: ["seenAt"] } },
);
