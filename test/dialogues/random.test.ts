import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeOnDatabases, useDatabase } from "../support/database";
import { playDialogues } from "../support/random-dialogues/play";
import { compareTowns } from "../support/random-dialogues/twins";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-random-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** More of the same: `npm run soak -- dialogues`. */
describeOnDatabases("random dialogues", (open, engine) => {
  const turns = engine === "SQLite" ? 400 : 60;

  it.each(["anyone", "linked"] as const)(
    "tell nobody what is not theirs (DISCLOSURE=%s)",
    async (disclosure) => {
      const { dataSource } = await open();
      const played = await playDialogues(dataSource, { seed: 7, turns, disclosure, folder });
      expect(played.breaches).toEqual([]);
      expect(played.replies).toBeGreaterThan(turns / 2);
    },
  );
});

describe("strangers in a town and in its empty twin", () => {
  const inhabited = useDatabase("SQLite");
  const empty = useDatabase("SQLite");

  it.each(["anyone", "linked"] as const)(
    "cannot tell by the words which number exists (DISCLOSURE=%s)",
    async (disclosure) => {
      const databases = { inhabited: (await inhabited()).dataSource, empty: (await empty()).dataSource };
      expect(await compareTowns(databases, { seed: 5, turns: 200, disclosure, folder })).toEqual([]);
    },
  );
});
