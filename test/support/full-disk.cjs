/**
 * For `node -r`: a disk that is full for as long as the file $LUNAS_FULL_DISK exists. SQLite's commits and writes to files
 * then fail as they do on a real one; what reads goes on.
 */
const fs = require("node:fs");
const Libsql = require("libsql");

const flag = process.env.LUNAS_FULL_DISK;
const isFull = () => fs.existsSync(flag);

const { exec } = Libsql.prototype;
Libsql.prototype.exec = function (sql) {
  if (sql !== "COMMIT" || !isFull()) return exec.call(this, sql);
  exec.call(this, "ROLLBACK");
  throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
};

const { writeSync } = fs;
fs.writeSync = (handle, ...rest) => {
  if (handle > 2 && isFull())
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  return writeSync(handle, ...rest);
};
