export const CHROMIUM = "/usr/bin/chromium";
export const SENDER = "jajag-1";

/** What every channel under test is set to; a suite changes what it is about. */
export const CHANNEL_OPTIONS = {
  senders: [SENDER],
  chromiumPath: CHROMIUM,
  webVersionCache: false,
  sendTimeoutMs: 2500,
  ackTimeoutMs: 1500,
  takeoverOnConflict: true,
  pairingPhone: () => null,
  answerCalls: true,
  restartHour: null,
  mayRestart: () => true,
  isAdmin: () => false,
};
