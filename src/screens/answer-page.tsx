import type { ActAnswer, Notice } from "../application/operating/do-once";
import type { Caller, ErrorScreen, Screen, ScreenAnswer, ScreenRequest } from "../application/ports/screens";
import type { MenuFacts } from "./components/menu";
import type { Html, MenuKey, PageContext, PageDefinition, PageRequest, ScreenTools } from "./define-page";
import { mintKey } from "./form-key";
import { BareFrame, Frame, Part, render } from "./frame";

/** A page's address with its query, as it is fetched again. */
export function addressOf({ path, query }: ScreenRequest): string {
  const words = new URLSearchParams(query).toString();
  return words === "" ? path : `${path}?${words}`;
}

/** Serves one page: its model read, its view put into the frame. */
export function pageScreen(page: PageDefinition, tools: ScreenTools, menus: ReadonlySet<MenuKey>): Screen {
  return {
    method: "GET",
    path: page.path,
    least: page.least,
    async answer(asked) {
      const request = signedIn(asked);
      if (request.isQuiet) return partOf(page, tools, request);
      const stream = await streamOf(tools, page.topics?.(request) ?? []);
      const model = await page.load(request, tools);
      return framed(tools, menus, request, {
        title: page.title(model),
        menu: page.menu,
        help: page.help,
        stream,
        view: (context) => page.view(model, context),
      });
    },
  };
}

interface Framed {
  readonly title: string;
  readonly menu: MenuKey;
  readonly help: string | null;
  readonly stream: string | null;
  readonly status?: number;
  readonly view: (page: PageContext) => Html;
}

/** A page of which a part is put in place of an older one: without its frame, which stays. */
async function partOf(page: PageDefinition, tools: ScreenTools, request: PageRequest): Promise<ScreenAnswer> {
  const model = await readAgain(page, tools, request);
  const key = () => mintKey(tools, request.caller);
  const context: PageContext = { request, now: tools.clock.now(), key, notice: null };
  const html = (
    <Part title={titleOf(page.title(model))} assetUrl={tools.assetUrl}>
      {page.view(model, context)}
    </Part>
  );
  return { kind: "page", status: 200, html: render(html) };
}

/** At least as new as the versions that whoever follows has been told of. */
async function readAgain(page: PageDefinition, tools: ScreenTools, request: PageRequest): Promise<unknown> {
  const read = () => page.load(request, tools);
  if (page.sharedBy === undefined) return read();
  const topics = page.topics?.(request) ?? [];
  const noticed = await Promise.all(topics.map((topic) => tools.changes.noticed(topic)));
  return tools.shareReading(JSON.stringify([addressOf(request), page.sharedBy(request), noticed]), read);
}

function titleOf(title: string): string {
  return `${title} – Lunas`;
}

/** A view within the frame; takes what the session has left to say. */
export async function framed(
  tools: ScreenTools,
  menus: ReadonlySet<MenuKey>,
  request: PageRequest,
  page: Framed,
): Promise<ScreenAnswer> {
  const { caller } = request;
  const notice = await takeNotice(tools, caller);
  const key = () => mintKey(tools, caller);
  const context: PageContext = { request, now: tools.clock.now(), key, notice };
  const html = (
    <Frame
      title={titleOf(page.title)}
      assetUrl={tools.assetUrl}
      menu={await menuFacts(tools, menus, caller, page.menu)}
      stream={page.stream}
      notice={notice}
      formKey={key}
      help={page.help}
    >
      {page.view(context)}
    </Frame>
  );
  return { kind: "page", status: page.status ?? 200, html: render(html) };
}

async function menuFacts(
  tools: ScreenTools,
  menus: ReadonlySet<MenuKey>,
  caller: Caller,
  current: MenuKey | null,
): Promise<MenuFacts> {
  const { open } = await tools.views.cases.counts(caller.actor);
  const { unitName, phones } = tools;
  return { current, caller, menus, waiting: open, unitName, isSandbox: phones !== null };
}

/** Versions before data: what changes in between is told at once. */
async function streamOf({ changes }: ScreenTools, topics: readonly string[]): Promise<string | null> {
  if (topics.length === 0) return null;
  const seen = await Promise.all(topics.map(async (topic) => [topic, await changes.version(topic)] as const));
  return `/langsung?${new URLSearchParams(Object.fromEntries(seen))}`;
}

export function signedIn(request: ScreenRequest): PageRequest {
  if (request.caller === null) throw new Error("a page without a caller");
  return { ...request, caller: request.caller };
}

/** Leaves word for the next page, and leads there: Back and Reload never send a form again. */
export async function seeOther(
  tools: ScreenTools,
  caller: Caller,
  { to, notice }: ActAnswer,
): Promise<ScreenAnswer> {
  await tools.store.now.signInSessions.setFlash(caller.sessionHash, JSON.stringify(notice));
  return { kind: "see_other", to };
}

async function takeNotice(tools: ScreenTools, caller: Caller): Promise<Notice | null> {
  const flash = await tools.store.now.signInSessions.takeFlash(caller.sessionHash);
  return flash === null ? null : (JSON.parse(flash) as Notice);
}

/** What went wrong, as a page. It asks the database for nothing: that may be what is wrong. */
export function errorPage(tools: Pick<ScreenTools, "assetUrl">, { status, sentence }: ErrorScreen): string {
  const headings: Readonly<Record<number, string>> = {
    403: "Tidak boleh",
    404: "Tidak ada",
    429: "Terlalu sering",
    503: "Sedang tidak dapat",
  };
  const heading = headings[status] ?? (status < 500 ? "Tidak dapat dikerjakan" : "Ada yang salah");
  return render(
    <BareFrame title={`${heading} – Lunas`} assetUrl={tools.assetUrl}>
      <div class="card lone">
        <h1>{heading}</h1>
        <p>{sentence}</p>
        <p>
          <a class="button main" href="/">
            Ke Beranda
          </a>
        </p>
      </div>
    </BareFrame>,
  );
}
