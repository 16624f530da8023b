import { spawn } from "node:child_process";

/** Runs a program in `cwd` without showing anything; when it fails, throws all that it said below the `failed` line. */
export function runQuietly(command, args, { cwd, failed, shell = false, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, env, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => reject(new Error(`${failed}\n${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${failed}\n${Buffer.concat(output)}\n(ended with ${signal ?? code})`));
    });
  });
}
