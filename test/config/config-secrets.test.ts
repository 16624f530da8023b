import { withoutSecrets } from "../../src/config/config-secrets";

test.each([
  ["DATABASE_URL", "mysql://lunas:r4h@si4@127.0.0.1:3306/lunas", "mysql://lunas:***@127.0.0.1:3306/lunas"],
  ["DATABASE_URL", "mysql://lunas:a:b/c?d@h/lunas", "mysql://lunas:***@h/lunas"],
  ["DATABASE_URL", "mysql://h/lunas?user=a&password=r4h@sia&ssl=1", "mysql://***@sia&ssl=1"],
  [
    "DATABASE_URL",
    "mysql://h/lunas?user=a&password=rahasia&ssl=1",
    "mysql://h/lunas?user=a&password=***&ssl=1",
  ],
  ["DATABASE_URL", "sqlite:data/lunas.db", "sqlite:data/lunas.db"],
  [
    "CHROMIUM_ARGS",
    '--no-sandbox --proxy-server="http://kita:r4h@sia@proxy:3128" --proxy-auth=a:b --token rahasia --lang=id',
    "--no-sandbox --proxy-server=http://kita:***@proxy:3128 --proxy-auth=*** --token *** --lang=id",
  ],
  ["HTTP_TOKEN", "sangat-rahasia-sekali", "***"],
  ["UNIT_NAME", "PLN ULP Jajag", "PLN ULP Jajag"],
])("%s=%s is shown as %s", (name, value, shown) => {
  expect(withoutSecrets(name, value)).toBe(shown);
});
