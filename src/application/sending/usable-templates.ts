import type { App } from "../ports/app";
import type { TemplateRecord } from "../ports/repositories";

/** So old may the answer be: a template changes within hours, and the provider refuses it anyway. */
const FRESH_MS = 2_000;

/** Templates that may go now: approved, and of a category that costs what we think, or that an operator has agreed to. */
export function usableTemplates({
  store,
  clock,
}: Pick<App, "store" | "clock">): () => Promise<ReadonlySet<string>> {
  let known: ReadonlySet<string> = new Set();
  let knownAtMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now().getTime();
    if (now - knownAtMs >= 0 && now - knownAtMs < FRESH_MS) return known;
    const names = new Set<string>();
    for (const template of await store.now.account.templates())
      if (await mayGo(store, template)) names.add(template.name);
    [known, knownAtMs] = [names, now];
    return known;
  };
}

export async function mayGo(
  store: App["store"],
  { name, status, category }: TemplateRecord,
): Promise<boolean> {
  if (status !== "approved") return false;
  if (category === null || category === "UTILITY") return true;
  return (await store.now.account.fact(`accepted:${name}`))?.value === category;
}
