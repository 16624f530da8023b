import { defineTable, instant, integer, key, primary, words } from "./define-table";

export const sendersTable = defineTable("senders", {
  senderId: primary(key(40)),
  state: key(14),
  stateUntil: instant({ nullable: true }),
  stateReason: words(190, { nullable: true }),
  isPaused: integer(),
  phone: key(40, { nullable: true }),
  linkedAt: instant({ nullable: true }),
  failureStreak: integer(),
  leaseToken: key(36, { nullable: true }),
  leaseUntil: instant({ nullable: true }),
  updatedAt: instant(),
});
