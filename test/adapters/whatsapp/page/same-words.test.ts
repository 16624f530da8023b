import { isSameWords } from "../../../../src/adapters/whatsapp/page/same-words";

const SENT = "🙏 Yth. *Siti*,\nTagihan November 2026: Rp77.125\n• café ✔️";

it.each([
  ["as it was sent", SENT],
  ["with other line ends and spaces", SENT.replaceAll("\n", "\r\n").replace("Yth. ", "Yth.\u00a0")],
  ["with its letters composed differently", SENT.normalize("NFD")],
  ["without the variation of an emoji", SENT.replaceAll("\ufe0f", "")],
  ["with its end trimmed of signs", SENT.replace(" ✔️", "")],
])("the words are the same %s", (_how, stored) => {
  expect(isSameWords(stored, SENT)).toBe(true);
});

it.each([
  ["another amount", SENT.replace("77.125", "77.126")],
  ["another month", SENT.replace("November", "Oktober")],
  ["more words", `${SENT} Terima kasih`],
  ["nothing", ""],
])("they are not with %s", (_how, stored) => {
  expect(isSameWords(stored, SENT)).toBe(false);
});

it("signs alone are compared as they are", () => {
  expect([isSameWords("👍", "👎"), isSameWords("👍", "👍"), isSameWords("", "")]).toEqual([
    false,
    true,
    true,
  ]);
});
