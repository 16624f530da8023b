import { lidName, phoneNumber } from "../../src/domain/phone-number";
import { createScrub, SCRUBBED } from "../../src/domain/scrub";

const scrub = createScrub({
  addresses: [phoneNumber("6289012345678"), lidName("123456789")],
  names: ["SITI ZULAIKHAH", "Al"],
  words: ["CEK", "tolong meteran saya buram sekali sejak kemarin\nterima kasih"],
});

describe("taking a person out of a text", () => {
  it.each([
    "6289012345678",
    "089012345678",
    "+62 890-1234-5678",
    "(0890) 1234 5678",
    "62 0890 1234 5678",
    "0062890.1234.5678",
    "89012345678",
    "true_6289012345678@c.us_3EB0",
    "pada 2026 089012345678 menulis",
    "lid:123456789",
    "123456789@lid",
  ])("finds the phone or the hidden id in %s", (text) => {
    expect(scrub.clean(text, "phones")).toBe(SCRUBBED);
  });

  it.each([
    "62890123456789",
    "189012345678",
    "6289••••678",
    "Rp89.012",
    "0890 1234 567",
    "SITI ZULAIKHAH",
    "",
  ])("finds nothing in %s, which is somebody else's", (text) => {
    expect(scrub.clean(text, "phones")).toBeNull();
  });

  it("takes names where only staff read, words where they can only be quoted, and leaves the other lines", () => {
    const note = 'Kasus 3\nSiti  Zulaikhah\n"tolong meteran saya buram se…"\nCEK, Al';
    expect(scrub.clean(note, "phones")).toBeNull();
    expect(scrub.clean(note, "names")).toBe(`Kasus 3\n${SCRUBBED}\n"tolong meteran saya buram se…"\nCEK, Al`);
    expect(scrub.clean(note, "words")).toBe(`Kasus 3\n${SCRUBBED}\n${SCRUBBED}\nCEK, Al`);
  });

  it("leaves JSON what it is, numbers and names of parts included", () => {
    const json = JSON.stringify({ a: ["0890-1234-5678", 6289012345678], "089012345678": 1, b: { c: "x" } });
    expect(JSON.parse(scrub.clean(json, "phones")!)).toEqual({
      a: [SCRUBBED, SCRUBBED],
      [SCRUBBED]: 1,
      b: { c: "x" },
    });
    expect(scrub.clean('{ "b":  1 }', "phones")).toBeNull();
    expect(scrub.clean("[089012345678", "phones")).toBe(SCRUBBED);
  });
});
