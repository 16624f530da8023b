import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sources";

const read = (name: string) => readFileSync(join(ROOT, "docs/deploy", name), "utf8");

describe("the examples of running it", () => {
  it("start node itself, so that signals reach the service, from the entry that is there", () => {
    expect(read("lunas.service")).toMatch(
      /^ExecStart=\/usr\/bin\/node \/opt\/lunas\/src\/lunas\.mjs start$/m,
    );
    expect(read("Dockerfile")).toContain('ENTRYPOINT ["tini", "--", "node", "src/lunas.mjs"]');
    expect(existsSync(join(ROOT, "src/lunas.mjs"))).toBe(true);
  });

  it("copy what the build needs, run as nobody, on a root that is not written to", () => {
    const dockerfile = read("Dockerfile");
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names!.split(" "),
    );
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(read("compose.yaml")).toContain("read_only: true");
  });

  it("hold no password", () => {
    for (const name of ["Dockerfile", "compose.yaml", "lunas.service"])
      expect(
        read(name).match(/(?:PASSWORD|TOKEN|SECRET)[ \t]*[=:][ \t]*(?![ \t$…?]|"yes")\S+/g) ?? [],
      ).toEqual([]);
  });
});
