import { runQuietly } from "../../src/setup/run-quietly.mjs";
import { say, step } from "../../src/setup.mjs";
import { findProgram } from "./programs.mjs";

/**
 * On a Debian machine, as root, installs what is missing of: a MariaDB server (the -core packages, which bring no
 * service and start nothing) and a browser. Elsewhere, or when that fails, does nothing: the suites that need them
 * say that they did not run.
 */
export async function installDebianPackages() {
  const missing = [
    ...(findProgram("mariadbd", "mysqld") === null ? ["mariadb-server-core", "mariadb-client-core"] : []),
    ...(findProgram("chromium", "google-chrome", "chrome") === null ? ["chromium"] : []),
  ];
  const aptGet = findProgram("apt-get");
  if (missing.length === 0 || aptGet === null || process.getuid?.() !== 0) return;
  const options = {
    cwd: "/",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    failed: "apt-get said:",
  };
  try {
    await step(`Installing ${missing.join(" and ")} through apt for the tests`, async () => {
      await runQuietly(aptGet, ["update", "-qq"], options);
      await runQuietly(aptGet, ["install", "-qq", "-y", "--no-install-recommends", ...missing], options);
    });
  } catch (error) {
    say(`${error.message}\nGoing on without.`);
  }
}
