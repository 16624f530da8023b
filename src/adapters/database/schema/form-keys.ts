import { defineTable, instant, key, longText, primary, words } from "./define-table";

export const formKeysTable = defineTable(
  "form_keys",
  {
    keyHash: primary(key(64)),
    sessionHash: key(64),
    path: words(190),
    answer: longText({ nullable: true }),
    startedAt: instant(),
    endedAt: instant({ nullable: true }),
  },
  { index: { ix_form_keys_started: ["startedAt"] } },
);
