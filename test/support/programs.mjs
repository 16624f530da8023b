import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where servers live although an ordinary user's PATH does not name it. */
const EXTRA_FOLDERS = [
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/libexec",
  "/opt/homebrew/bin",
  "/usr/local/mysql/bin",
];

/** The path of the first of these programs that is installed, or `null`. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...EXTRA_FOLDERS].filter(
    (part) => part !== "",
  );
  for (const name of names)
    for (const folder of folders)
      for (const file of process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name])
        if (existsSync(join(folder, file))) return join(folder, file);
  return null;
}
