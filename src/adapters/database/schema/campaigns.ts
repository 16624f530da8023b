import { day, defineTable, id, instant, integer, key, longText, words } from "./define-table";

export const campaignsTable = defineTable(
  "campaigns",
  {
    id: id(),
    kind: key(16),
    name: words(120),
    period: key(7),
    audience: words(255),
    body: longText({ nullable: true }),
    attachPdf: key(12),
    state: key(12),
    stateReason: words(120, { nullable: true }),
    holdoutPercent: integer(),
    holdoutSeed: key(36),
    secondWaveOf: integer({ nullable: true }),
    primaryOutcome: key(30),
    dueOn: day(),
    planCursor: integer(),
    plannedCount: integer(),
    createdBy: words(60),
    createdAt: instant(),
    plannedAt: instant({ nullable: true }),
    startedAt: instant({ nullable: true }),
    finishedAt: instant({ nullable: true }),
  },
  { index: { ix_campaigns_state: ["state"], ix_campaigns_period: ["period", "kind"] } },
);
