import { startWatchdog } from "../../../src/adapters/system/watchdog";

/** `stand`: its loop never turns again. `work`: it computes without end in small pieces, and ends by itself. */
const looks = process.argv[2] === "stand" ? 5 : 20;
startWatchdog("It stood still.", { looks, lookMs: 50 });
setTimeout(() => {
  if (process.argv[2] === "stand") for (;;);
  const end = performance.now() + 3_000;
  const piece = () => {
    // Longer than a look: many find no new beat, never twenty in a row.
    const until = performance.now() + 120;
    while (performance.now() < until);
    if (performance.now() < end) setImmediate(piece);
    else process.exit(0);
  };
  piece();
}, 200);
