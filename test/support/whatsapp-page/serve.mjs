#!/usr/bin/env node
// The pretend WhatsApp as a process of its own, which outlives the service that a crash test kills:
//   node test/support/whatsapp-page/serve.mjs [port of the control]
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../typescript.cjs");
const { serveWhatsAppPage } = require("./serve-whatsapp-page.ts");
await serveWhatsAppPage(Number(process.argv[2] ?? 0));
