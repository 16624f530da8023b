import { Command } from "commander";
import { cloudTemplateCommands } from "../../src/cli/cloud-template";
import { checkCloud } from "../../src/cli/doctor-cloud";
import { loadConfig } from "../../src/config/load-config";
import { TEMPLATES } from "../../src/texts/templates";
import { type GraphApi, startGraphApi } from "../support/graph-api/graph-api";
import { ACCOUNT_ID, APP_SECRET } from "../support/graph-api/webhooks";

let api: GraphApi;
beforeEach(async () => {
  api = await startGraphApi();
});
afterEach(() => api.stop());

const configOf = (more: Record<string, string> = {}) =>
  loadConfig({
    ...{ CHANNEL: "cloud", CLOUD_ACCOUNT_ID: ACCOUNT_ID, CLOUD_PHONE_NUMBER_IDS: "106500000000001" },
    ...{ CLOUD_TOKEN: "token-1", CLOUD_APP_SECRET: APP_SECRET, CLOUD_VERIFY_TOKEN: "verify-me-verify-me" },
    CLOUD_API_URL: api.url,
    ...more,
  });

async function lunas(words: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const printed: string[] = [];
  const program = new Command("lunas").exitOverride();
  cloudTemplateCommands(program.command("template"), {
    ...{ environment: {}, fileNames: [], realNames: [], config: () => configOf(more) },
    print: (text) => void printed.push(text),
  });
  await program.parseAsync(["template", ...words], { from: "user" });
  return printed.join("\n");
}

describe("lunas template, before Meta", () => {
  it("lists every template with its text, and nothing that Meta's rules would refuse; asks nobody", async () => {
    const said = await lunas(["list"]);
    for (const one of TEMPLATES) {
      expect(said).toContain(`${one.name} (id, UTILITY)\n  `);
      expect(said.replace(/\n {2}/g, "\n")).toContain(one.body);
    }
    expect(api.calls).toEqual([]);
  });

  it("submits what Meta does not have, once, as it will be sent; and one by its name", async () => {
    const [first, second, ...others] = TEMPLATES;
    for (const one of [first!, second!]) api.world.templates.delete(one.name);
    expect(await lunas(["submit", second!.name])).toContain(`${second!.name}: diajukan.`);
    const said = await lunas(["submit"]);
    expect(said).toContain(`${first!.name}: diajukan.`);
    for (const one of [second!, ...others]) expect(said).toContain(`${one.name}: sudah ada di Meta.`);
    for (const { name, body, footer, buttons, examples } of [first!, second!])
      expect(api.world.templates.get(name)).toMatchObject({
        form: { name, body, footer, buttons, examples },
        status: "PENDING",
      });
    expect(await lunas(["submit"])).not.toContain("diajukan.");
    expect(api.calls.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  it("says of each what Meta says: not there, in review, approved, paused, dearer, another text", async () => {
    const [absent, pending, paused, moved, other, good] = TEMPLATES.map(({ name }) => name);
    const at = (name: string) => api.world.templates.get(name)!;
    api.world.templates.delete(absent!);
    at(pending!).status = "PENDING";
    at(paused!).status = "PAUSED";
    at(moved!).category = "MARKETING";
    api.world.templates.set(other!, { ...at(other!), form: { ...at(other!).form, body: "Lain." } });
    expect((await lunas(["status"])).split("\n")).toEqual([
      `${absent}: belum diajukan. Ajukan dengan: lunas template submit ${absent}`,
      `${pending}: sedang ditinjau, mutu GREEN`,
      `${paused}: dijeda Meta, mutu GREEN`,
      `${moved}: disetujui, mutu GREEN, kategori MARKETING (diminta UTILITY)`,
      `${other}: disetujui, mutu GREEN, TEKSNYA LAIN dari yang dipakai Lunas`,
      `${good}: disetujui, mutu GREEN`,
    ]);
    const checks = await checkCloud(configOf());
    expect(checks.slice(0, 2)).toEqual([
      expect.objectContaining({ kind: "ok", name: "Nomor jajag-1" }),
      expect.objectContaining({ kind: "ok", name: "Webhook Meta" }),
    ]);
    expect(checks.slice(2).map(({ name, kind, found }) => [name, kind, found])).toEqual([
      [`Templat ${absent}`, "broken", "belum diajukan"],
      [`Templat ${pending}`, "broken", "pending"],
      [`Templat ${paused}`, "broken", "paused"],
      [`Templat ${moved}`, "notice", "disetujui sebagai MARKETING"],
      [`Templat ${other}`, "broken", "teksnya di Meta lain"],
      [`Templat ${good}`, "ok", "disetujui"],
    ]);
  });

  it.each([
    [["submit", "tagihan"], {}, /^Templat tagihan tidak ada\. Pilihan: tagihan_listrik,/],
    [["accept", "tagihan"], {}, /^Templat tagihan tidak ada\. Pilihan:/],
    [["status"], { CHANNEL: "sandbox" }, /^Templat resmi hanya untuk Cloud API\. Isi CHANNEL=cloud/],
    [["status"], { CLOUD_TOKEN: "geheim" }, /^Meta tidak menerima: .*190.*lunas doctor$/],
    [["submit"], { CLOUD_TOKEN: "geheim" }, /^Meta tidak menerima: .*190.*lunas doctor$/],
    [["status"], { CLOUD_API_URL: "http://127.0.0.1:1" }, /^Meta tidak menerima: .*lunas doctor$/],
  ])("%j with %j says what is wrong and what to do", async (words, more, sentence) => {
    const failure = lunas(words, more as Record<string, string>);
    await expect(failure).rejects.toThrow(sentence);
    await expect(failure).rejects.not.toThrow(/geheim/);
  });

  it("doctor says of each check what is wrong when Meta refuses the token or cannot be reached", async () => {
    for (const [name, value] of [
      ["CLOUD_TOKEN", "geheim"],
      ["CLOUD_API_URL", "http://127.0.0.1:1"],
    ] as const) {
      const checks = await checkCloud(configOf({ [name]: value }));
      expect(checks.map((check) => `${check.name} ${check.kind}`)).toEqual([
        "Nomor jajag-1 broken",
        "Webhook Meta broken",
        "Templat broken",
      ]);
      expect(JSON.stringify(checks)).not.toContain("geheim");
      for (const check of checks)
        expect(check).toMatchObject({
          found: expect.stringMatching(/^Meta tidak menjawab: ./),
          remedy: expect.stringContaining("CLOUD_TOKEN"),
        });
    }
  });
});
