import { useDatabase } from "../../../support/database";

describe("the embedded database", () => {
  const open = useDatabase("SQLite");

  it("writes every commit through to the disk, so that a power cut takes back nothing that was sent", async () => {
    const { dataSource } = await open();
    // 2 is FULL (sqlite.org/pragma.html#pragma_synchronous); with a write-ahead log NORMAL, 1, loses the last commits.
    expect(await dataSource.query("PRAGMA synchronous")).toEqual([{ synchronous: 2 }]);
    expect(await dataSource.query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });
});
