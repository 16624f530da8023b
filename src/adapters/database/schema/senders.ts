import { defineTable, instant, integer, key, primary, words } from "./define-table";

export const sendersTable = defineTable("senders", {
  senderId: primary(key(40)),
  phone: key(40, { nullable: true }),
  linkedAt: instant({ nullable: true }),
  failureStreak: integer(),
  leaseToken: key(36, { nullable: true }),
  leaseUntil: instant({ nullable: true }),
  updatedAt: instant(),
  barredAt: instant({ nullable: true }),
  barredReason: words(190, { nullable: true }),
  loggedOutAt: instant({ nullable: true }),
  trippedAt: instant({ nullable: true }),
  pausedAt: instant({ nullable: true }),
  cappedUntil: instant({ nullable: true }),
  coldLockedUntil: instant({ nullable: true }),
  lookupsFailedAt: instant({ nullable: true }),
  messagesPerSecond: integer({ nullable: true }),
});
