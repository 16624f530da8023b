import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ADMIN_COMMANDS } from "../../src/admin";
import { SETTINGS, type Setting } from "../../src/config/settings";
import { FAULT_CODES } from "../../src/domain/fault";
import { tableRows } from "./markdown";

const ROOT = join(__dirname, "..", "..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** `CHANNEL` of "`CHANNEL`". */
const bare = (cell: string | undefined) => (cell ?? "").replaceAll("`", "");

const defaultOf = (setting: Setting) => {
  const own = setting.default === "" ? "empty" : `\`${setting.default}\``;
  const others = [
    ...(setting.whatsapp === undefined ? [] : [`WhatsApp: \`${setting.whatsapp}\``]),
    ...(setting.cloud === undefined ? [] : [`cloud: \`${setting.cloud}\``]),
  ];
  return others.length === 0 ? own : `${own} (${others.join(", ")})`;
};

describe("README.md", () => {
  it("has every setting with its default and its meaning, in the code's order", () => {
    expect(tableRows(readme, "Settings")).toEqual(
      SETTINGS.map((setting: Setting) => [`\`${setting.name}\``, defaultOf(setting), setting.help]),
    );
  });

  it("has every admin command with its usage", () => {
    const written = tableRows(readme, "Admin commands").map(([usage, meaning]) => [bare(usage), meaning]);
    expect(written).toEqual(ADMIN_COMMANDS.map(({ usage, summary }) => [usage, summary]));
  });

  it("lists every fault code", () => {
    const listed = tableRows(readme, "Faults").map(([code]) => bare(code));
    expect(listed).toEqual([...FAULT_CODES]);
  });

  it.each(["README.md", "docs/panduan-operator.md", "docs/http-api.md"])(
    "points only at files that are there: %s",
    (file) => {
      const document = readFileSync(join(ROOT, file), "utf8");
      const targets = [...document.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
      const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)));
      expect(missing).toEqual([]);
    },
  );
});
