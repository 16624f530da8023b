import { count, defineTable, id, instant, key } from "./define-table";

export const contactsTable = defineTable(
  "contacts",
  {
    id: id(),
    phone: key(40, { nullable: true }),
    createdAt: instant(),
    optedOutAt: instant({ nullable: true }),
    firstInboundAt: instant({ nullable: true }),
    lastInboundAt: instant({ nullable: true }),
    firstOutboundAt: instant({ nullable: true }),
    lastOutboundAt: instant({ nullable: true }),
    senderId: key(40, { nullable: true }),
    registration: key(12),
    registrationCheckedAt: instant({ nullable: true }),
    attendedBy: key(40, { nullable: true }),
    attendedUntil: instant({ nullable: true }),
    begunCount: count(),
    leaseToken: key(36, { nullable: true }),
    leaseUntil: instant({ nullable: true }),
    wishAt: instant({ nullable: true }),
    wrongNumberAt: instant({ nullable: true }),
  },
  { unique: { uq_contacts_phone: ["phone"] } },
);
