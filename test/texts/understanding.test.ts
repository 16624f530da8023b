import { customerId } from "../../src/domain/customer-id";
import { INTENTS } from "../../src/domain/intent";
import { explainUnderstanding } from "../../src/texts/understanding";

const STOP = {
  intent: "opt_out",
  confidence: 1,
  rule: "exact:stop",
  ids: [],
  meterNumbers: [],
  oddNumbers: [],
  isAutomatic: false,
  certain: true,
} as const;

describe("explainUnderstanding", () => {
  it("says intent, reason and confidence", () => {
    expect(explainUnderstanding(STOP)).toBe(
      'Dipahami sebagai: berhenti menerima pengingat (opt_out). Alasan: seluruh pesan adalah perintah "stop". Keyakinan: 100%.',
    );
  });

  it("says that an unsure opt-out is asked", () => {
    const unsure = { ...STOP, rule: "opt_out:do_not_send", confidence: 0.8, certain: false };
    expect(explainUnderstanding(unsure)).toContain("ditanyakan dulu");
    expect(explainUnderstanding(unsure)).toContain('aturan "opt_out:do_not_send"');
    expect(explainUnderstanding(STOP)).not.toContain("ditanyakan");
  });

  it("lists the numbers", () => {
    const check = {
      ...STOP,
      intent: "check_bill" as const,
      rule: "number:alone",
      ids: [customerId("516759900011")],
      meterNumbers: ["14012345678"],
      oddNumbers: ["5167599001"],
    };
    const text = explainUnderstanding(check);
    expect(text).toContain("ID pelanggan: 516759900011.");
    expect(text).toContain("14012345678");
    expect(text).toContain("5167599001 (10 angka)");
  });

  it.each([
    "kind:voice",
    "learned:pdf",
    "emoji:thanks",
    "number:alone",
    "number:greeting:word",
    "automatic",
    "none",
  ])("has words for the rule %s", (rule) =>
    expect(explainUnderstanding({ ...STOP, rule })).not.toContain("undefined"),
  );

  it("has a name for every intent", () => {
    for (const intent of INTENTS) expect(explainUnderstanding({ ...STOP, intent })).toContain(`(${intent})`);
  });
});
