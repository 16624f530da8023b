import { defineTable, id, instant, integer, key, words } from "./define-table";

export const rolloutsTable = defineTable("rollouts", {
  id: id(),
  seed: key(60),
  waves: integer(),
  firstPeriod: key(7),
  monthsApart: integer(),
  routeLength: integer(),
  endedPeriod: key(7, { nullable: true }),
  createdBy: words(60),
  createdAt: instant(),
});
