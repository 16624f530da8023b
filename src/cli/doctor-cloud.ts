import { z } from "zod";
import type { GraphAnswer, GraphClient } from "../adapters/cloud/graph-client";
import { NUMBER, numberPath } from "../adapters/cloud/number";
import { sentence } from "../adapters/cloud/outcome";
import { listTemplates } from "../adapters/cloud/templates";
import { WEBHOOK_PATH } from "../adapters/http/webhook-routes";
import { graphClientOf } from "../compose/compose-cloud";
import type { Config } from "../config/config";
import { TEMPLATES } from "../texts/templates";
import { broken, type Check, notice, ok } from "./doctor-check";

const PATIENCE_MS = 20_000;
const SUBSCRIBED = z.looseObject({ data: z.array(z.unknown()) });

/** Asks Meta for all that the official channel needs: rights, numbers, webhook, templates. */
export async function checkCloud(config: Config): Promise<readonly Check[]> {
  const client = graphClientOf(config);
  const checks: Check[] = [];
  for (const [index, senderId] of config.senders.entries())
    checks.push(await checkNumber(client, senderId, config.cloud.phoneNumberIds[index]!));
  return [...checks, await checkSubscription(client, config), ...(await checkTemplates(client, config))];
}

async function checkNumber(client: GraphClient, senderId: string, phoneNumberId: string): Promise<Check> {
  const name = `Nomor ${senderId}`;
  const answer = await client.get(numberPath(phoneNumberId), AbortSignal.timeout(PATIENCE_MS));
  if (answer.kind !== "ok") return refused(name, answer);
  const { data } = NUMBER.safeParse(answer.body);
  if (data === undefined) return broken(name, "jawaban Meta tidak terbaca", "Periksa CLOUD_API_VERSION.");
  const found = [
    data.verified_name,
    data.status,
    `mutu ${data.quality_rating ?? "?"}`,
    `batas ${data.whatsapp_business_manager_messaging_limit ?? "?"}`,
    `kecepatan ${data.throughput?.level ?? "?"}`,
  ].join(", ");
  if (data.status !== undefined && data.status !== "CONNECTED")
    return broken(name, found, "Daftarkan nomor ini di WhatsApp Manager; lihat docs/cloud-api.md.");
  return data.quality_rating === "RED"
    ? notice(name, found, "Banyak orang memblokir atau melaporkannya: kurangi kiriman yang tidak diharapkan.")
    : ok(name, found);
}

async function checkSubscription(client: GraphClient, { cloud }: Config): Promise<Check> {
  const name = "Webhook Meta";
  const answer = await client.get(`${cloud.accountId}/subscribed_apps`, AbortSignal.timeout(PATIENCE_MS));
  if (answer.kind !== "ok") return refused(name, answer);
  const { data } = SUBSCRIBED.safeParse(answer.body);
  return data !== undefined && data.data.length > 0
    ? ok(name, `akun WhatsApp terhubung ke aplikasi; alamatnya harus berakhir ${WEBHOOK_PATH}`)
    : broken(
        name,
        "akun WhatsApp belum terhubung ke aplikasi",
        "Hubungkan (subscribe) aplikasinya; lihat docs/cloud-api.md.",
      );
}

async function checkTemplates(client: GraphClient, { cloud }: Config): Promise<readonly Check[]> {
  const found = await listTemplates(client, cloud.accountId, AbortSignal.timeout(PATIENCE_MS));
  if ("kind" in found) return [refused("Templat", found)];
  return TEMPLATES.map((one) => {
    const name = `Templat ${one.name}`;
    const there = found.find((other) => other.name === one.name && other.language === one.language);
    if (there === undefined) return broken(name, "belum diajukan", `lunas template submit ${one.name}`);
    if (there.body !== one.body)
      return broken(
        name,
        "teksnya di Meta lain",
        "Ubah di WhatsApp Manager sampai sama dengan: lunas template list",
      );
    if (there.status !== "approved")
      return broken(
        name,
        `${there.status}${there.reason === "" ? "" : ` (${there.reason})`}`,
        "Lihat: lunas template status",
      );
    return there.category === one.category
      ? ok(name, "disetujui")
      : notice(
          name,
          `disetujui sebagai ${there.category}`,
          `Lebih mahal; bila setuju: lunas template accept ${one.name}`,
        );
  });
}

function refused(name: string, answer: Exclude<GraphAnswer, { kind: "ok" }>): Check {
  const why = answer.kind === "refused" ? sentence(answer.error) : answer.detail;
  return broken(
    name,
    `Meta tidak menjawab: ${why}`,
    "Periksa internet, CLOUD_TOKEN (hak whatsapp_business_messaging dan whatsapp_business_management), dan ID-nya.",
  );
}
