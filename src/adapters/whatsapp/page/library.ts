import type * as Library from "whatsapp-web.js";

/**
 * whatsapp-web.js, and with it puppeteer: a second of loading and many megabytes, for whoever opens a number. The
 * sandbox, and commands that only read the database, do without.
 */
export function library(): typeof Library {
  return require("whatsapp-web.js") as typeof Library;
}
