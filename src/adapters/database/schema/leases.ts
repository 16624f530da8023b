import { defineTable, instant, key, primary, words } from "./define-table";

export const leasesTable = defineTable("leases", {
  name: primary(key(40)),
  token: key(36, { nullable: true }),
  holder: words(60, { nullable: true }),
  about: words(255, { nullable: true }),
  takenAt: instant({ nullable: true }),
  leaseUntil: instant({ nullable: true }),
});
