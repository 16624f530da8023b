import type { PageRequest, ScreenTools } from "../define-page";

/** One search of this browser; no word of it stands in an address. */
interface KeptSearch {
  readonly text: string;
  readonly at: number;
}

const HANDLE_LETTERS = 8;
const KEPT_MS = 60 * 60_000;
const MOST_KEPT = 20;

type Kept = Readonly<Record<string, KeptSearch>>;

async function readKept({ store, clock }: ScreenTools, { caller }: PageRequest): Promise<Kept> {
  const raw = await store.now.signInSessions.searches(caller.sessionHash);
  if (raw === null) return {};
  const since = clock.now().getTime() - KEPT_MS;
  return Object.fromEntries(Object.entries(JSON.parse(raw) as Kept).filter(([, { at }]) => at > since));
}

/** Keeps it with the sign-in session for an hour; returns the handle that the address bears. */
export async function keepSearch(tools: ScreenTools, request: PageRequest, text: string): Promise<string> {
  const kept = Object.entries(await readKept(tools, request)).slice(1 - MOST_KEPT);
  const handle = tools.accounts.tokens.next().slice(0, HANDLE_LETTERS);
  const all = Object.fromEntries([...kept, [handle, { text, at: tools.clock.now().getTime() }]]);
  await tools.store.now.signInSessions.setSearches(request.caller.sessionHash, JSON.stringify(all));
  return handle;
}

/** `null`: never kept here, or an hour ago. */
export async function searchOf(
  tools: ScreenTools,
  request: PageRequest,
  handle: string,
): Promise<string | null> {
  const kept = await readKept(tools, request);
  return Object.hasOwn(kept, handle) ? kept[handle]!.text : null;
}
