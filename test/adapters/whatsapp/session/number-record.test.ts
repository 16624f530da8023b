import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createRecordKeeper,
  readNumberRecord,
} from "../../../../src/adapters/whatsapp/session/number-record";

describe("a number's record", () => {
  const profile = mkdtempSync(join(tmpdir(), "lunas-record-"));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));
  const troubles: string[] = [];
  const keeper = (folder = profile) => createRecordKeeper(folder, (where) => troubles.push(where));

  it("keeps its parts apart, and leaves no half-written file", async () => {
    const first = keeper();
    await Promise.all([first.update({ readUpTo: 5 }), first.update({ readUpTo: 7, fullyReadAt: "x" })]);
    await keeper().update({ status: { is: "ready", detail: "", at: "2026-11-20T03:00:00.000Z" } });
    expect(await readNumberRecord(profile)).toEqual({
      readUpTo: 7,
      fullyReadAt: "x",
      status: { is: "ready", detail: "", at: "2026-11-20T03:00:00.000Z" },
    });
    expect(readdirSync(profile)).toEqual(["lunas.json"]);
  });

  it("is empty when the session is forgotten, and when nothing can be read", async () => {
    const one = keeper();
    expect(await one.read()).toMatchObject({ readUpTo: 7 });
    one.forget();
    expect(await one.read()).toEqual({});
    for (const nonsense of ["", "null", "7", "{"]) {
      writeFileSync(join(profile, "lunas.json"), nonsense);
      expect(await keeper().read()).toEqual({});
    }
  });

  it("does not mind a folder that is not there, but says when it cannot write", async () => {
    await keeper(join(profile, "gone")).update({ readUpTo: 1 });
    expect(troubles).toEqual([]);
    writeFileSync(join(profile, "file"), "");
    await keeper(join(profile, "file")).update({ readUpTo: 1 });
    expect(troubles).toEqual(["number record"]);
  });
});
