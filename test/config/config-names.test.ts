import { unknownNames } from "../../src/config/config-names";

describe("names that are no settings", () => {
  it.each([
    ["HTTP_PRT", "HTTP_PORT"],
    ["INVOCIE_PDF", "INVOICE_PDF"],
    ["ADMIN_NUMBER", "ADMIN_NUMBERS"],
    ["SENDER", "SENDERS"],
    ["HTTPPORT", "HTTP_PORT"],
    ["http_port", "HTTP_PORT"],
    ["Holdout-Percent", "HOLDOUT_PERCENT"],
    ["PORT_HTTP", "HTTP_PORT"],
    ["DATABASE_URI", "DATABASE_URL"],
    ["CHANEL", "CHANNEL"],
  ])("%s in .env: %s was meant", (name, meant) => {
    expect(unknownNames([name], [name])).toEqual({
      wrong: [`${name} bukan pengaturan; maksudnya ${meant}?`],
      doubtful: [],
    });
  });

  it.each(["TZ", "NODE_OPTIONS", "MYSQL_ROOT_PASSWORD", "HTTP_PROXY", "NO_COLOR"])(
    "%s in .env is for somebody else: said, not refused",
    (name) => {
      const { wrong, doubtful } = unknownNames([name], [name]);
      expect(wrong).toEqual([]);
      expect(doubtful).toEqual([`${name} di .env bukan pengaturan Lunas dan tidak dipakai.`]);
    },
  );

  it("of the machine's environment only Lunas' own words are near enough to mean something", () => {
    const machine =
      "PATH HOME LANG TERM SHELL USER PWD TZ PORT HOST HTTP_PROXY HTTPS_PORT DATABASE_URI LOG_LEVELS SENDER " +
      "CHANNELS CHROME_PATH DATA_FOLDERS UNIT_NAMES NODE_ENV CI npm_config_cache _";
    expect(unknownNames(machine.split(" "), [])).toEqual({ wrong: [], doubtful: [] });
    expect(unknownNames(["DALY_CAP", "PUSH_SHEDULE"], []).doubtful).toEqual([
      "DALY_CAP bukan pengaturan; maksudnya DAILY_CAP?",
      "PUSH_SHEDULE bukan pengaturan; maksudnya PUSH_SCHEDULE?",
    ]);
  });
});
