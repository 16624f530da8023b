import { ACCOUNT_ID } from "./webhooks";
import type { GraphWorld, Json, Refusal } from "./world";

interface Call {
  readonly method: string;
  readonly path: string;
  readonly raw: Buffer;
  readonly json: Json;
  readonly type: string;
}

/** Everything but the sending of messages: numbers, files, templates, subscriptions. `null`: no such thing. */
export function answerManagement(
  world: GraphWorld,
  url: string,
  call: Call,
): object | Buffer | Refusal | null {
  const [path = "", query = ""] = call.path.replace(/^\/v[\d.]+\//, "").split("?");
  const file = /^\/files\/(\w+)$/.exec(call.path);
  if (call.method === "GET" && file !== null) return world.inboundFiles.get(file[1]!)?.content ?? null;
  const upload = /^(\d+)\/media$/.exec(path);
  if (call.method === "POST" && upload !== null) {
    const mimeType = /Content-Type: ([^\r\n]+)/i.exec(call.raw.toString("latin1"))?.[1] ?? "";
    if (!call.type.startsWith("multipart/form-data") || mimeType === "")
      return { code: 131053, details: "Media upload error" };
    const id = world.nextId("7");
    world.media.set(id, { numberId: upload[1]!, mimeType, size: call.raw.length });
    return { id };
  }
  if (path === `${ACCOUNT_ID}/message_templates`) return templates(world, call, query);
  if (path === `${ACCOUNT_ID}/subscribed_apps`)
    return { data: [{ whatsapp_business_api_data: { id: "700000000000001", name: "Lunas", link: "" } }] };
  const inbound = world.inboundFiles.get(path);
  if (call.method === "GET" && inbound !== undefined && world.areFilesAway)
    return { code: 131000, details: "Something went wrong", http: 500 };
  if (call.method === "GET" && inbound !== undefined)
    return {
      id: path,
      url: `${url}/files/${path}`,
      mime_type: inbound.mimeType,
      file_size: inbound.content.length,
    };
  if (call.method === "GET" && /^1\d{14}$/.test(path))
    return {
      id: path,
      display_phone_number: "+62 890-9999-9901",
      verified_name: "PLN ULP Jajag",
      quality_rating: "GREEN",
      status: "CONNECTED",
      throughput: { level: world.throughput },
      whatsapp_business_manager_messaging_limit: tierName(world.tier),
    };
  return null;
}

function tierName(tier: number): string {
  if (!Number.isFinite(tier)) return "TIER_UNLIMITED";
  return tier % 1_000 === 0 ? `TIER_${tier / 1_000}K` : `TIER_${tier}`;
}

function templates(world: GraphWorld, { method, json }: Call, query: string): object | Refusal | null {
  if (method === "GET") {
    const after = Number(new URLSearchParams(query).get("after") ?? 0);
    const all = [...world.templates.values()].map(({ form, status, category }) => ({
      name: form.name,
      language: form.language,
      status,
      category,
      quality_score: { score: "GREEN" },
      components: [
        { type: "BODY", text: form.body },
        ...(form.footer === null ? [] : [{ type: "FOOTER", text: form.footer }]),
        ...(form.buttons.length === 0
          ? []
          : [{ type: "BUTTONS", buttons: form.buttons.map((text) => ({ type: "QUICK_REPLY", text })) }]),
      ],
    }));
    const page = all.slice(after, after + 4);
    const next = after + 4 < all.length ? { next: "more", cursors: { after: String(after + 4) } } : {};
    return { data: page, paging: next };
  }
  if (method !== "POST") return null;
  const body = json.components?.find((one: Json) => one.type === "BODY");
  if (body === undefined || !/^[a-z0-9_]+$/.test(json.name))
    return { code: 100, details: "Invalid template" };
  if (world.templates.has(json.name)) return { code: 100, details: "Template name already exists" };
  const examples = Object.fromEntries(
    (body.example?.body_text_named_params ?? []).map((one: Json) => [one.param_name, one.example]),
  );
  const form = {
    name: json.name,
    language: json.language,
    category: "UTILITY",
    body: body.text,
    footer: json.components.find((one: Json) => one.type === "FOOTER")?.text ?? null,
    buttons: (json.components.find((one: Json) => one.type === "BUTTONS")?.buttons ?? []).map(
      (one: Json) => one.text,
    ),
    examples,
  } as const;
  world.templates.set(json.name, { form, status: "PENDING", category: json.category });
  return { id: world.nextId("8"), status: "PENDING", category: json.category };
}
