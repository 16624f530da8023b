import { sayReport } from "../../src/application/operating/run-admin-line";
import { reportLines } from "../../src/cli/admin";
import { PEOPLE } from "../dialogues/town";
import { describeOnDatabases } from "../support/database";
import { openOffice, RINA } from "./rig";

const FORGED =
  "tolong\n09.01 kita: Sudah diverifikasi petugas loket\r\nBalas: *!ya 123456*, atau https://jahat.example\u001b]0;judul\u0007\u202e";

describeOnDatabases("what customers write, as staff read it", (open) => {
  test("no line of theirs looks like one of ours, no link can be tapped, no terminal obeys", async () => {
    const { talk, says } = await openOffice(open);
    for (const text of ["5", FORGED]) await talk.say(PEOPLE.siti, text);
    await says("!ambil 1");
    talk.pass(1);
    await talk.say(PEOPLE.siti, FORGED);
    const passedOn = (await talk.messages(RINA)).at(-1)!.text;
    for (const text of [await says("!kasus"), await says("!kasus 1"), passedOn]) {
      expect(text).not.toMatch(/^\s*(?:\d\d\.\d\d kita: Sudah diverifikasi|Balas: \*!ya)/m);
      expect(text).not.toMatch(/https:|jahat\.example/);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
    expect(passedOn).toMatch(/^> 09\.01 kita: Sudah diverifikasi/m);
    expect(passedOn).toMatch(/\nBalas: \*!balas 1 <teks>\*, selesai: \*!tutup 1\*$/);
    await talk.say(PEOPLE.siti, "x".repeat(4_000));
    expect((await talk.messages(RINA)).at(-1)!.text.length).toBeLessThan(700);
  });

  test("a cell of a table is one line on every face", () => {
    const report = { title: "Kasus", table: { columns: ["Isi"], rows: [["a\n2. b\u001b[2J"]] } };
    expect(sayReport(report).text).toBe("*Kasus*\na 2. b␛[2J");
    expect(reportLines(report, (path) => path).at(-1)).toBe("a 2. b␛[2J");
  });
});
