/** Patterns whose work grows with the square of the text, by place and beginning, and why nobody can make them wait. */
export const QUADRATIC: readonly {
  readonly place: string;
  readonly begins: string;
  readonly because: string;
}[] = [
  {
    place: "src/cli/speak-indonesian.ts",
    begins: "\\(Did you mean",
    because: "words of our own command line",
  },
  {
    place: "src/domain/audience-words.ts",
    begins: "\\s*:\\s*",
    because: "an operator's words, at most 4,000 letters",
  },
  { place: "src/domain/local-time.ts", begins: "\\s*WIB$", because: "a moment that an operator types" },
  {
    place: "src/domain/phone-number.ts",
    begins: "\\([^()\\d]*[a-z]",
    because: "a cell of a file, whose length is limited",
  },
  { place: "src/domain/rupiah.ts", begins: "\\B(?=(\\d{3})", because: "the digits of an amount of ours" },
  {
    place: "src/handlers/link.ts",
    begins: "^\\W*daftar(?:kan)?",
    because: "one message, at most 4,000 letters: some milliseconds",
  },
  { place: "src/adapters/language/judge.ts", begins: "\\s*[\\n|]\\s*", because: "our own examples" },
  {
    place: "src/adapters/whatsapp/receiving/identity.ts",
    begins: "@.*$",
    because: "an id of WhatsApp, some 30 letters",
  },
  {
    place: "src/adapters/whatsapp/browser/processes.ts",
    begins: "^\\s*(\\d+)\\s+",
    because: "a line of the system's own list",
  },
  {
    place: "src/adapters/sandbox/chat-repro.ts",
    begins: "\\b\\d{1,2}",
    because: "our own replies, in a developer's tool",
  },
  { place: "src/flows/steps/read-proof.ts", begins: "[\\s.,]+$", because: "at most 100 letters" },
  {
    place: "src/adapters/files/xlsx/styles.ts",
    begins: '"[^"]*"',
    because: "a number format of at most 300 letters",
  },
  { place: "src/domain/user.ts", begins: "[\\d\\W_]+$", because: "a password of at most 200 letters" },
  { place: "src/domain/user.ts", begins: "\\d+$", because: "a password of at most 200 letters" },
  {
    place: "src/adapters/report/xlsx-setup.ts",
    begins: "<pageMargins",
    because: "a sheet that we have just written",
  },
  {
    place: "src/adapters/report/xlsx-setup.ts",
    begins: "<sheetPr",
    because: "a sheet that we have just written",
  },
  {
    place: "src/admin/impor.ts",
    begins: "(?:^|\\s)lembar",
    because: "an operator's line, at most 4,000 letters",
  },
  {
    place: "src/adapters/files/xlsx/xml-tag.ts",
    begins: "(?<=^|\\s)([^\\s=]+)",
    because:
      "one tag, whose length the reader limits; the checker's worst text of 310,000 letters takes 52 ms",
  },
];
