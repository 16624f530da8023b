/**
 * For `node -r`: answering a message that says MATI ends the process at once, as an error in native code does; BEKU lets it
 * stand for ever. Both just before the answer is written down, on every start anew.
 */
const Module = require("node:module");

const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (!request.endsWith("/commit-answer")) return loaded;
  const commitAnswer = (repositories, turn, routed) => {
    if (turn.message.text === "MATI") process.kill(process.pid, "SIGKILL");
    if (turn.message.text === "BEKU") for (;;);
    return loaded.commitAnswer(repositories, turn, routed);
  };
  return { ...loaded, commitAnswer };
};
