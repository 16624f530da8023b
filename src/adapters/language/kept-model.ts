import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Lexicon } from "../../domain/lexicon";
import { decodeModel, encodeModel, type Model } from "./model";

/** Learning takes a second or more, so it is done once, when the program is built; the result is kept in `dist/`. */
const FOLDER = join(projectFolder(__dirname), "dist");
/** Sources and compiled code (tests run the one, the service the other) keep a file each. */
const FILE = join(FOLDER, `understanding${extname(__filename)}.bin`);
/** Code that decides what is learned: all of it that reads messages. */
const CODE = [__dirname, join(__dirname, "../../domain")];

/** The model that was kept for exactly this lexicon and this code, or `null`. */
export function keptModel(lexicon: Lexicon): Model | null {
  return existsSync(FILE) ? decodeModel(readFileSync(FILE), markOf(lexicon)) : null;
}

/** Learns and keeps a model, unless it is there. Another process never sees half a file. */
export function keepModel(lexicon: Lexicon, learn: (lexicon: Lexicon) => Model): void {
  if (keptModel(lexicon) !== null) return;
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${FILE}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, encodeModel(learn(lexicon), markOf(lexicon)), { flag: "wx" });
  renameSync(draft, FILE);
}

/** Contents, not times: the words, and the code that reads and learns them. */
function markOf(lexicon: Lexicon): string {
  const hash = createHash("sha256").update(JSON.stringify(lexicon));
  for (const folder of CODE) {
    const files = readdirSync(folder).filter((file) => extname(file) === extname(__filename));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex");
}

/** The folder with the project's `package.json`, above the sources and above the compiled code alike. */
function projectFolder(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("Lunas does not stand in its own folder: no package.json above it.");
  return projectFolder(above);
}
