import { CLOUD_SETTINGS } from "../../src/config/cloud-settings";
import { configProblems, configWarnings, loadConfig } from "../../src/config/load-config";
import { SETTINGS } from "../../src/config/settings";
import { Fault } from "../../src/domain/fault";

describe("the settings", () => {
  it("need nothing: the defaults are a sandbox that hurts nobody", () => {
    expect(loadConfig({})).toMatchObject({
      channel: "sandbox",
      databaseUrl: "sqlite:data/lunas.db",
      senders: ["jajag-1"],
      admins: [],
      pushSchedule: [{ daysBefore: 0, clock: "08:00" }],
      http: { host: "127.0.0.1", port: 3000 },
      isUntouched: true,
    });
  });

  it("of real WhatsApp are careful by default", () => {
    const { brakes, sendTimeoutMs, isUntouched } = loadConfig({ CHANNEL: "whatsapp" });
    expect(brakes).toMatchObject({ delayMinMs: 6_000, delayMaxMs: 12_000, warmUpDays: 14 });
    for (const cap of [brakes.hourlyCap, brakes.dailyCap, brakes.coldDailyCap])
      expect(cap).toBeLessThan(2_000);
    expect(sendTimeoutMs).toBe(60_000);
    expect(isUntouched).toBe(false);
  });

  it("are read into values, with the units that the names say", () => {
    const config = loadConfig({
      ADMIN_NUMBERS: "0890 0000 0001, +62 890-0000-0002;628900000003 628900000004",
      SENDERS: "jajag-1, jajag_2",
      PUSH_SCHEDULE: "D-3 09.30, D 08:00",
      DELAY_SECONDS: "1.5 - 3",
      HOURLY_CAP: "100",
      SEND_HOURS: "7:30-21.00",
      HTTP_PORT: "off",
      NIGHTLY_RESTART_HOUR: "3",
      REPORT_DAYS: "D+1 off",
      CHROMIUM_ARGS: '--a --rules="MAP x y, MAP * ~NOTFOUND"',
      PUSH_LATE_LIMIT_HOURS: "2",
    });
    expect(config).toMatchObject({
      admins: ["6289000000001", "6289000000002", "628900000003", "628900000004"],
      senders: ["jajag-1", "jajag_2"],
      pushSchedule: [
        { daysBefore: 3, clock: "09:30" },
        { daysBefore: 0, clock: "08:00" },
      ],
      pushLateLimitMs: 7_200_000,
      http: null,
      reportDays: ["D+1"],
    });
    expect(config.brakes).toMatchObject({
      delayMinMs: 1_500,
      delayMaxMs: 3_000,
      hourlyCap: 100,
      dailyCap: Number.POSITIVE_INFINITY,
      opensAtMinute: 450,
      closesAtMinute: 1_260,
    });
    expect(config.whatsapp).toMatchObject({
      restartHour: 3,
      chromiumArgs: ["--a", "--rules=MAP x y, MAP * ~NOTFOUND"],
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("keep the embedded database in the data folder, wherever that is", () => {
    expect(loadConfig({ DATA_FOLDER: "/srv/lunas" }).databaseUrl).toBe("sqlite:/srv/lunas/lunas.db");
    expect(loadConfig({ DATA_FOLDER: "/srv/lunas", DATABASE_URL: " " }).databaseUrl).toBe(
      "sqlite:/srv/lunas/lunas.db",
    );
    expect(loadConfig({ DATA_FOLDER: "/srv/lunas", DATABASE_URL: "sqlite:x.db" }).databaseUrl).toBe(
      "sqlite:x.db",
    );
  });

  it("that are empty are not set", () => {
    expect(configProblems({ HTTP_PORT: "", ADMIN_NUMBERS: "  ", CHANNEL: "" })).toEqual([]);
  });

  const WRONG: Readonly<Record<string, string>> = {
    CHANNEL: "telegram",
    DATABASE_URL: "postgres://root:geheim@db/lunas",
    SENDERS: "jajag 1!",
    ADMIN_NUMBERS: "12345",
    PUSH_SCHEDULE: "tanggal 20",
    PUSH_LATE_LIMIT_HOURS: "-1",
    INVOICE_PDF: "maybe",
    HOLDOUT_PERCENT: "80",
    DISCLOSURE: "everyone",
    WORKING_HOURS: "pagi",
    SEND_HOURS: "20:00-08:00",
    DELAY_SECONDS: "12-6",
    HOURLY_CAP: "many",
    WARM_UP_DAYS: "1.5",
    BREAKER_FAILURES: "1",
    SEND_TIMEOUT_SECONDS: "0",
    HTTP_PORT: "http",
    SANDBOX_CROWD: "yes",
    NIGHTLY_RESTART_HOUR: "24",
    ROUTE_LENGTH: "0",
    REPORT_DAYS: "D+2",
    LOG_LEVEL: "loud",
  };

  it("that are wrong are told all at once, each with what it should be and its default", () => {
    const problems = configProblems(WRONG);
    expect(problems.map((line) => line.split(/[: ]/)[0]).sort()).toEqual(Object.keys(WRONG).sort());
    for (const line of problems) {
      const setting = SETTINGS.find(({ name }) => line.startsWith(name))!;
      expect(line).toContain(setting.petunjuk);
      expect(line).toMatch(/Bawaan: .+\.$/);
      // zod speaks English where a reader has no sentence of its own.
      expect(line).not.toMatch(/expected|[Ii]nvalid|[Tt]oo /);
    }
    try {
      loadConfig(WRONG);
      throw new Error("was accepted");
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).message.split("\n- ")).toHaveLength(problems.length + 1);
    }
  });

  it.each(Object.entries(WRONG))("%s=%s is refused by itself too", (name, value) => {
    expect(configProblems({ [name]: value })).toHaveLength(1);
  });

  it("never show a password", () => {
    expect(configProblems(WRONG).join("\n")).not.toContain("geheim");
  });

  it.each([
    ["SEND_HOURS", "08:00-08:00"],
    ["SENDERS", "a,b,a"],
    ["UNIT_NAME", "x".repeat(61)],
    ["MOVE_COLD_AFTER_MINUTES", "0"],
    ["SANDBOX_SEED", "satu"],
    ["REPORT_DAYS", "besok"],
  ])("%s=%s is refused with a sentence in the operators' language", (name, value) => {
    const [line = "", ...more] = configProblems({ [name]: value });
    expect(more).toEqual([]);
    expect(line).toMatch(/: (seharusnya|ada label|paling panjang) .*\. .*Bawaan: /);
    expect(line).not.toMatch(/expected|[Ii]nvalid|[Tt]oo /);
  });

  it("that are misspelt in .env are refused; in the environment at large they are worth a look", () => {
    const environment = { HTTP_PRT: "1", HOLDOUT_PERCNT: "1", PATH: "/bin", TZ: "Asia/Jakarta" };
    expect(configProblems(environment, ["HTTP_PRT", "TZ"])).toEqual([
      "HTTP_PRT bukan pengaturan; maksudnya HTTP_PORT?",
    ]);
    expect(configWarnings(environment, ["HTTP_PRT", "TZ"])).toEqual([
      "TZ di .env bukan pengaturan Lunas dan tidak dipakai.",
      "HOLDOUT_PERCNT bukan pengaturan; maksudnya HOLDOUT_PERCENT?",
    ]);
    expect(configProblems(environment)).toEqual([]);
    expect(() => loadConfig(environment, ["HTTP_PRT"])).toThrow(/Pengaturan belum benar:\n- HTTP_PRT/);
  });

  it("that contradict one another are worth a look, once the settings can be read", () => {
    expect(configWarnings({})).toEqual([]);
    expect(configWarnings({ CHANNEL: "whatsapp" })).toEqual([]);
    expect(configWarnings({ PUSH_SCHEDULE: "D 21:00" })).toHaveLength(1);
    expect(configWarnings({ PUSH_SCHEDULE: "D 21:00", HTTP_PORT: "x" })).toEqual([]);
  });
});

describe("the settings of the official channel", () => {
  const GOOD = {
    CHANNEL: "cloud",
    CLOUD_ACCOUNT_ID: "500000000000001",
    CLOUD_PHONE_NUMBER_IDS: "100000000000001",
    CLOUD_TOKEN: "geheim-token",
    CLOUD_APP_SECRET: "geheim-secret",
    CLOUD_VERIFY_TOKEN: "geheim-geheim-geheim",
  };
  const TWO = { SENDERS: "jajag-1,jajag-2" };

  it("are good when all that it needs is there", () => {
    expect(configProblems(GOOD)).toEqual([]);
    expect(loadConfig({ ...GOOD, CLOUD_API_URL: "http://127.0.0.1:8080/" }).cloud).toMatchObject({
      ...{ apiUrl: "http://127.0.0.1:8080", apiVersion: "v26.0", messagesPerSecond: null, utilityPrice: 0 },
    });
  });

  const WRONG: readonly (readonly [change: Readonly<Record<string, string>>, sentence: RegExp])[] = [
    [{ CLOUD_ACCOUNT_ID: "" }, /^CLOUD_ACCOUNT_ID: wajib diisi dengan CHANNEL=cloud/],
    [{ CLOUD_ACCOUNT_ID: "PLN Jajag" }, /^CLOUD_ACCOUNT_ID "PLN Jajag": seharusnya angka saja/],
    [{ CLOUD_PHONE_NUMBER_IDS: "" }, /^CLOUD_PHONE_NUMBER_IDS: ada 0 ID untuk 1 nomor di SENDERS/],
    [{ CLOUD_PHONE_NUMBER_IDS: "+6289000000001" }, /^CLOUD_PHONE_NUMBER_IDS .*bukan nomor HP/],
    [{ CLOUD_PHONE_NUMBER_IDS: "10001,10002" }, /ada 2 ID untuk 1 nomor di SENDERS; tulis satu ID/],
    [{ ...TWO, CLOUD_PHONE_NUMBER_IDS: "10001" }, /ada 1 ID untuk 2 nomor di SENDERS/],
    [{ ...TWO, CLOUD_PHONE_NUMBER_IDS: "10001,10001" }, /^CLOUD_PHONE_NUMBER_IDS: .*tertulis dua kali/],
    [{ CLOUD_TOKEN: "" }, /^CLOUD_TOKEN: wajib diisi/],
    [{ CLOUD_TOKEN: "geheim\nzwei" }, /^CLOUD_TOKEN: seharusnya tanpa spasi/],
    [{ CLOUD_APP_SECRET: "" }, /^CLOUD_APP_SECRET: wajib diisi/],
    [{ CLOUD_APP_SECRET: "geheim zwei" }, /^CLOUD_APP_SECRET: seharusnya tanpa spasi/],
    [{ CLOUD_VERIFY_TOKEN: "" }, /^CLOUD_VERIFY_TOKEN: wajib diisi/],
    [{ CLOUD_VERIFY_TOKEN: "geheim" }, /^CLOUD_VERIFY_TOKEN: seharusnya 16 sampai 200/],
    [{ CLOUD_API_URL: "graph.facebook.com" }, /^CLOUD_API_URL .*seharusnya alamat https/],
    [{ CLOUD_API_URL: "http://graph.facebook.com" }, /^CLOUD_API_URL .*http di komputer ini/],
    [{ CLOUD_API_VERSION: "26" }, /^CLOUD_API_VERSION "26": seharusnya seperti v26\.0/],
    [{ CLOUD_MESSAGES_PER_SECOND: "0" }, /^CLOUD_MESSAGES_PER_SECOND "0": seharusnya auto, atau 1 sampai/],
    [{ CLOUD_MESSAGES_PER_SECOND: "1001" }, /^CLOUD_MESSAGES_PER_SECOND "1001": seharusnya auto/],
    [{ CLOUD_PRICE_UTILITY: "Rp350" }, /^CLOUD_PRICE_UTILITY "Rp350": seharusnya bilangan 0 sampai 100000/],
    [{ CLOUD_PRICE_UTILITY: "-1" }, /^CLOUD_PRICE_UTILITY "-1": seharusnya bilangan/],
    [{ HTTP_PORT: "off" }, /^HTTP_PORT off: dengan CHANNEL=cloud Meta harus dapat memanggil Lunas/],
    [{ HTTP_PORT: "65536" }, /^HTTP_PORT "65536": seharusnya port 0 sampai 65535/],
  ];

  it.each(WRONG)("with %j have one sentence, that shows no secret", (change, sentence) => {
    const [line = "", ...more] = configProblems({ ...GOOD, ...change });
    expect(more).toEqual([]);
    expect(line).toMatch(sentence);
    expect(line).not.toMatch(/geheim|expected|[Ii]nvalid|[Tt]oo /);
  });

  it("are all in that table; those that name files are tried with files", () => {
    const tried = new Set(WRONG.flatMap(([change]) => Object.keys(change)));
    const names = CLOUD_SETTINGS.map(({ name }) => name).filter((name) => !name.endsWith("_FILE"));
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });

  it("lack much at once, and all of it is told; another channel needs none", () => {
    expect(configProblems({ CHANNEL: "cloud" })).toHaveLength(5);
    expect(configProblems({ CHANNEL: "whatsapp" })).toEqual([]);
  });
});
