import { filesBelow } from "../house/sources";

/** What customers read; the lexicon and the examples are what they write. */
const READ = filesBelow("src/texts", [".ts"]).filter(
  ({ path }) => !/src\/texts\/(lexicon|examples|effect-report|understanding)/.test(path),
);

/** Only what stands in quotes is said; what a template must not hold is told to operators. */
function said(text: string): string[] {
  return (
    [...text.replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, "").matchAll(/"([^"\n]*)"|`([^`]*)`/g)]
      // What stands in the braces of a template is code, `one.id` no address.
      .map((match) => (match[1] ?? match[2] ?? "").replace(/\$\{[^{}]*\}/g, "…"))
      .filter((sentence) => !sentence.includes("tidak boleh ada"))
  );
}

const NEVER = [
  ["a link", /https?:|www\.|wa\.me|bit\.ly|\.(?:com|id|apk)\b/i],
  [
    "a threat or a promise about the supply",
    /diputus|putus sambungan|pemutusan|dicabut|dibongkar|sanksi|denda/i,
  ],
  [
    "an account number or a wish for money",
    /\b\d{10,}\b|transfer ke|kirim uang|no(?:mor)? rek\w* (?:kami|\d)/i,
  ],
  ["a wish for secrets", /(?:kirim|masukkan|sebutkan)[^.]*\b(?:pin|otp|nik|ktp|password)\b/i],
] as const;

describe("the texts", () => {
  it("are found", () => {
    expect(READ.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["src/texts/chat.ts", "src/texts/paid.ts", "src/texts/linking.ts"]),
    );
    expect(READ.flatMap(({ text }) => said(text)).length).toBeGreaterThan(80);
  });

  it.each(NEVER)("hold no %s", (_what, pattern) => {
    const found = READ.flatMap(({ path, text }) =>
      said(text)
        .filter((sentence) => pattern.test(sentence))
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "Silakan buka https://pln.co.id",
    "Listrik segera diputus",
    "Transfer ke 1234567890",
    "Mohon kirim foto KTP",
  ])("would notice %p", (sentence) => {
    expect(NEVER.some(([, pattern]) => pattern.test(sentence))).toBe(true);
  });
});
