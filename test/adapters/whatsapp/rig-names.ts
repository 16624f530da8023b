export const CHROMIUM = "/usr/bin/chromium";
export const SENDER = "jajag-1";
