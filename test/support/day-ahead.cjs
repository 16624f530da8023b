/** Loaded before anything else: a machine whose clock is a day ahead. */
const AHEAD_MS = 24 * 3600_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + AHEAD_MS] : parts));
  }
  static now() {
    return RealDate.now() + AHEAD_MS;
  }
};
