import type { Command } from "commander";
import type { GraphAnswer } from "../adapters/cloud/graph-client";
import { sentence } from "../adapters/cloud/outcome";
import { listTemplates, submitTemplate, type TemplateAtMeta } from "../adapters/cloud/templates";
import { graphClientOf } from "../compose/compose-cloud";
import type { Config } from "../config/config";
import { Fault } from "../domain/fault";
import { type MessageTemplate, templateFaults } from "../domain/message-template";
import { TEMPLATES, templateNamed } from "../texts/templates";
import type { CliContext } from "./context";
import { withBase } from "./with-base";

const PATIENCE_MS = 30_000;
const WORDS: Readonly<Record<TemplateAtMeta["status"], string>> = {
  pending: "sedang ditinjau",
  approved: "disetujui",
  rejected: "ditolak",
  paused: "dijeda Meta",
  disabled: "dimatikan Meta",
  gone: "dihapus",
};

/** `lunas template list|submit|status|accept`: the templates of the official channel, from our text to Meta's yes. */
export function cloudTemplateCommands(template: Command, { config, print }: CliContext): void {
  template
    .command("list")
    .description("templat resmi yang dipakai Lunas di Cloud API, dengan contohnya")
    .action(() => {
      for (const one of TEMPLATES) {
        const faults = templateFaults(one);
        print(
          `${one.name} (${one.language}, ${one.category})${faults.length === 0 ? "" : ` – ${faults.join("; ")}`}`,
        );
        print(`  ${one.body.replace(/\n/g, "\n  ")}`);
      }
    });
  template
    .command("submit [nama]")
    .description("ajukan templat ke Meta; tanpa nama: semua yang belum ada di sana")
    .action(async (name: string | undefined) => {
      const chosen = name === undefined ? TEMPLATES : [need(name)];
      const known = await atMeta(config());
      for (const one of chosen) {
        if (known.some((other) => other.name === one.name && other.language === one.language))
          print(`${one.name}: sudah ada di Meta.`);
        else print(`${one.name}: ${await submit(config(), one)}`);
      }
      print("Tinjauan Meta memakan beberapa menit sampai sehari: lunas template status");
    });
  template
    .command("status")
    .description("keadaan templat di Meta")
    .action(async () => {
      const known = await atMeta(config());
      for (const one of TEMPLATES) print(statusLine(one, known));
    });
  template
    .command("accept <nama>")
    .description("setujui kategori baru sebuah templat yang dipindahkan Meta (harganya lain)")
    .action((name: string) =>
      withBase(config(), async ({ store, clock }) => {
        const { name: known } = need(name);
        const record = (await store.now.account.templates()).find((one) => one.name === known);
        if (record?.category == null)
          throw new Fault(
            "not_found",
            `Kategori ${known} belum diketahui. Jalankan layanan dulu, lalu ulangi.`,
          );
        await store.now.account.setFact(`accepted:${known}`, record.category, clock.now());
        await store.now.auditLog.add({
          ...{ actor: "cli", command: "template accept", details: `${known} ${record.category}` },
          ...{ outcome: "done", occurredAt: clock.now() },
        });
        print(`Templat ${known} dipakai dalam kategori ${record.category}.`);
      }),
    );
}

function need(name: string): MessageTemplate {
  const found = templateNamed(name);
  if (found !== null) return found;
  throw new Fault(
    "not_found",
    `Templat ${name} tidak ada. Pilihan: ${TEMPLATES.map((one) => one.name).join(", ")}.`,
  );
}

function statusLine(one: MessageTemplate, known: readonly TemplateAtMeta[]): string {
  const there = known.find(({ name, language }) => name === one.name && language === one.language);
  if (there === undefined)
    return `${one.name}: belum diajukan. Ajukan dengan: lunas template submit ${one.name}`;
  const quality = there.quality === null ? "" : `, mutu ${there.quality}`;
  const category =
    there.category === one.category ? "" : `, kategori ${there.category} (diminta ${one.category})`;
  const text = there.body === one.body ? "" : ", TEKSNYA LAIN dari yang dipakai Lunas";
  const reason = there.reason === "" ? "" : ` (${there.reason})`;
  return `${one.name}: ${WORDS[there.status]}${reason}${quality}${category}${text}`;
}

async function atMeta(config: Config): Promise<readonly TemplateAtMeta[]> {
  if (config.channel !== "cloud")
    throw new Fault(
      "wrong_state",
      "Templat resmi hanya untuk Cloud API. Isi CHANNEL=cloud dulu; lihat docs/cloud-api.md.",
    );
  const found = await listTemplates(
    graphClientOf(config),
    config.cloud.accountId,
    AbortSignal.timeout(PATIENCE_MS),
  );
  if ("kind" in found) throw unavailable(found);
  return found;
}

async function submit(config: Config, template: MessageTemplate): Promise<string> {
  const answer = await submitTemplate(
    graphClientOf(config),
    config.cloud.accountId,
    template,
    AbortSignal.timeout(PATIENCE_MS),
  );
  if (answer.kind !== "ok") throw unavailable(answer);
  return "diajukan.";
}

export function unavailable(answer: Exclude<GraphAnswer, { kind: "ok" }>): Fault {
  const why = answer.kind === "refused" ? sentence(answer.error) : answer.detail;
  return new Fault(
    "channel_unavailable",
    `Meta tidak menerima: ${why}. Periksa pengaturan CLOUD_… dengan: lunas doctor`,
  );
}
