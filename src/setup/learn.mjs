// Learns the customers' words ahead, from the compiled program, so that no first message has to wait for it. The last
// step of compiling (`build.mjs`, `npm run build`).
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const compiled = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dist", "src");
const require = createRequire(import.meta.url);
const { learnAhead } = require(join(compiled, "adapters", "language", "judge.js"));
const { LEXICON } = require(join(compiled, "texts", "lexicon.js"));
learnAhead(LEXICON);
