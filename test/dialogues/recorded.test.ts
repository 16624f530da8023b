import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FLOWS } from "../../src/flows";
import { useDatabase } from "../support/database";
import { replay } from "./replay";

const FOLDER = join(__dirname, "recorded");
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
/** `RECORD_DIALOGUES=1` writes what is said now over the recordings: read the difference before you commit it. */
const records = process.env.RECORD_DIALOGUES === "1";

describe("the recorded dialogues", () => {
  const open = useDatabase("SQLite");

  it.each(files)("%s is said word for word", async (file) => {
    const path = join(FOLDER, file);
    const recording = readFileSync(path, "utf8");
    const played = await replay(open, recording);
    if (records) writeFileSync(path, played);
    else expect(played).toBe(recording);
  });

  it("there is one for each flow", () => {
    const missing = FLOWS.filter(
      ({ name }) => !files.some((file) => file.startsWith(name.replaceAll("_", "-"))),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
