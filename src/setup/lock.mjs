import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_AGAIN_MS = 200;
/** Longer than any install or build takes; older locks are left over, whoever has their process number by now. */
const OLDEST_LOCK_MS = 20 * 60_000;
/** A lock without a process number is one that is being written, or whose writer died right then. */
const WRITING_MS = 5_000;

/**
 * Waits for the lock in `folder` and takes it; returns the function that gives it back. Two `lunas` commands started
 * together in a fresh clone must not install and compile into each other. A dead holder's lock is taken over.
 */
export async function holdSetupLock(folder, onWait) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, ".lock");
  for (let waited = false; ; ) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isLeftOver(path)) {
      takeAway(path);
      continue;
    }
    if (!waited) onWait(path);
    waited = true;
    await sleep(LOOK_AGAIN_MS);
  }
}

function isLeftOver(path) {
  let age = 0;
  let pid = 0;
  try {
    age = Date.now() - statSync(path).mtimeMs;
    pid = Number(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return false; // given back this moment
    throw error;
  }
  if (age > OLDEST_LOCK_MS) return true;
  if (!Number.isInteger(pid) || pid <= 0) return age > WRITING_MS;
  if (pid === process.pid) return true; // we hold none yet: an earlier process had our number
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** Renames before it removes, so that one waiter only takes a dead lock away; a live one caught by mistake goes back. */
function takeAway(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (isLeftOver(aside)) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
