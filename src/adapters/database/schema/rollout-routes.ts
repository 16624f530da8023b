import { defineTable, integer, key, primary, words } from "./define-table";

/** `place`: the order in which they were drawn, blocks together. */
export const rolloutRoutesTable = defineTable("rollout_routes", {
  rolloutId: primary(integer()),
  place: primary(integer()),
  route: words(40),
  block: integer(),
  startPeriod: key(7),
});
