import { mask, maskDeep } from "../../../src/adapters/system/mask";

test.each([
  ["phone 6289012345678 refused", "phone 6289••••678 refused"],
  ["from 6289012345678@c.us", "from 6289••••678@c.us"],
  ["0890-1234-5678 and +62 890 1234 5678", "0890••••678 and 6289••••678"],
  ["Duplicate entry '516759900011' for key", "Duplicate entry '51675••••011' for key"],
  ["5167 5990 0011", "51675••••011"],
  ["lid:123456789012345", "lid:1234••••345"],
  ["NIK 3510123456789012", "NIK 3510••••012"],
])("%s", (raw, masked) => {
  expect(mask(raw)).toBe(masked);
});

test.each([
  "Delivery 38344 failed",
  "Rp77.125",
  "scheduled 2026-11-20T01:00:00.000Z",
  "20-11-2026 08.00 WIB",
  "1,000,000 rows taken in 12.3 s",
  "http://127.0.0.1:3000/",
])("leaves %s alone", (text) => {
  expect(mask(text)).toBe(text);
});

test("masks keys and values at any depth, and keeps of an error only what cannot hold people's words", () => {
  const error = Object.assign(new Error("bad 6289012345678"), {
    code: "ER_DUP_ENTRY",
    sql: "INSERT INTO inbox VALUES ('pesan rahasia')",
    parameters: ["pesan rahasia"],
  });
  const shown = JSON.stringify(maskDeep({ "6289012345678": [{ id: "516759900011" }], error, count: 3 }));
  expect(shown).not.toMatch(/12345678|516759900011|rahasia/);
  expect(shown).toContain("ER_DUP_ENTRY");
  expect(shown).toContain('"count":3');
});
