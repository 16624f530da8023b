import { conflictsOf } from "../../src/config/config-conflicts";
import { loadConfig } from "../../src/config/load-config";

const found = (settings: Record<string, string>) => conflictsOf(loadConfig(settings)).join("\n");

describe("settings that are right one by one", () => {
  it.each([
    [{ PUSH_SCHEDULE: "D 07:00" }, /^PUSH_SCHEDULE "D 07:00" sebelum jam kirim.*sampai 08\.00\.$/],
    [{ PUSH_SCHEDULE: "D-3 20:00" }, /^PUSH_SCHEDULE "D-3 20:00" sesudah jam kirim.*besoknya\. Pilih/],
    [{ PUSH_SCHEDULE: "D 20:00" }, /besoknya, SESUDAH batas bayar/],
    [{ PUSH_SCHEDULE: "D-3 9:00,D-1 9:00,D 9:00" }, /^PUSH_SCHEDULE memuat 3 kiriman; .* 2 kali/],
    [{ NIGHTLY_RESTART_HOUR: "9" }, /^NIGHTLY_RESTART_HOUR 9 berada di dalam SEND_HOURS/],
    [{ HOURLY_CAP: "500", DAILY_CAP: "100" }, /^HOURLY_CAP 500 lebih besar dari DAILY_CAP 100/],
    [{ COLD_DAILY_CAP: "500", DAILY_CAP: "100" }, /^COLD_DAILY_CAP 500 lebih besar/],
    [{ HOURLY_CAP: "0" }, /^HOURLY_CAP 0: tidak ada kiriman/],
    [{ DAILY_CAP: "0" }, /^DAILY_CAP 0: tidak ada kiriman/],
    [{ HTTP_PORT: "off" }, /^HTTP_PORT off: `lunas chat`/],
    [{ HTTP_HOST: "0.0.0.0", HTTP_TOKEN: "x".repeat(16) }, /^HTTP_HOST 0\.0\.0\.0 membuka Lunas ke jaringan/],
  ])("%j contradict one another", (settings, sentence) => {
    expect(found(settings)).toMatch(sentence);
    expect(found(settings)).not.toContain("\n");
  });

  it.each([
    [{}],
    [{ CHANNEL: "whatsapp", HTTP_PORT: "off" }],
    [{ HTTP_HOST: "localhost" }],
    [{ PUSH_SCHEDULE: "off" }],
    [{ PUSH_SCHEDULE: "D 08:00, D-1 19:59" }],
    [{ HOURLY_CAP: "100", DAILY_CAP: "none" }],
    [{ NIGHTLY_RESTART_HOUR: "off", SEND_HOURS: "00:00-24:00" }],
  ])("%j do not", (settings) => {
    expect(found(settings)).toBe("");
  });
});
