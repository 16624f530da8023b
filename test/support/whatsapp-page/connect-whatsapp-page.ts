import type { WhatsAppPageControl } from "./types";

export interface RemoteWhatsAppPage extends WhatsAppPageControl {
  readonly chromiumArgs: readonly string[];
}

/** The control of a page that runs in a process of its own (`serve.mjs`), as if it were in this one. */
export async function connectWhatsAppPage(url: string): Promise<RemoteWhatsAppPage> {
  const told = (await call(url, "", [])) as { chromiumArgs: string[]; methods: string[] };
  const methods = told.methods.map((name) => [name, (...values: unknown[]) => call(url, name, values)]);
  return { ...Object.fromEntries(methods), chromiumArgs: told.chromiumArgs };
}

async function call(url: string, method: string, values: readonly unknown[]): Promise<unknown> {
  const response = await fetch(`${url}/${method}`, { method: "POST", body: JSON.stringify(values) });
  const answer = (await response.json()) as { result?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.result;
}
