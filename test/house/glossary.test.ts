import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CAMPAIGN_STATES } from "../../src/domain/campaign";
import { DELIVERY_STATES } from "../../src/domain/delivery";
import { tableRows } from "./markdown";
import { ROOT } from "./sources";

const glossary = readFileSync(join(ROOT, "src/domain/GLOSSARY.md"), "utf8");

describe("the glossary", () => {
  it.each([
    ["States of a delivery", DELIVERY_STATES],
    ["States of a campaign", CAMPAIGN_STATES],
  ] as const)("explains exactly the code's words: %s", (heading, states) => {
    expect(tableRows(glossary, heading).map(([state]) => state)).toEqual(
      states.map((state) => `\`${state}\``),
    );
  });
});
