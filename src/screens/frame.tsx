import type { Child } from "hono/jsx";
import type { Notice } from "../application/operating/do-once";
import { AssetUrl, Icon } from "./components/icon";
import { Menu, type MenuFacts } from "./components/menu";
import { NoticeBar } from "./components/notice";
import type { Html } from "./define-page";

/** How htmx behaves; `open` is left alone, or a morph would close what was opened. */
const HTMX = JSON.stringify({
  extensions: "sse",
  history: false,
  includeIndicatorCSS: false,
  noSwap: [204, 304, "4xx", "5xx"],
  morphIgnore: ["data-htmx-powered", "open"],
});

interface DocumentProps {
  readonly title: string;
  readonly assetUrl: (name: string) => string;
  readonly class?: string;
  readonly children?: Child;
}

/** The document around every page. */
function Document({ title, assetUrl, children, ...props }: DocumentProps): Html {
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={HTMX} />
        <title>{title}</title>
        <link
          rel="preload"
          href={assetUrl("plus-jakarta-sans.woff2")}
          as="font"
          type="font/woff2"
          crossorigin=""
        />
        <link rel="stylesheet" href={assetUrl("lunas.css")} />
        <link rel="icon" href={assetUrl("lunas.svg")} type="image/svg+xml" />
        <script src={assetUrl("lunas.js")} defer></script>
      </head>
      <body class={props.class}>
        <AssetUrl.Provider value={assetUrl}>{children}</AssetUrl.Provider>
      </body>
    </html>
  );
}

export interface FrameProps extends DocumentProps {
  readonly menu: MenuFacts;
  /** Topics with the versions that the page was made of: the address of its stream; `null` follows nothing. */
  readonly stream: string | null;
  readonly notice: Notice | null;
  readonly formKey: () => string;
  /** The anchor of the guide that explains this page. */
  readonly help: string | null;
}

/** Menu at the left, the page at the right, one stream for everything that moves on it. */
export function Frame({ menu, stream, notice, formKey, help, children, ...document }: FrameProps): Html {
  return (
    <Document {...document}>
      <a class="skip" href="#isi">
        Langsung ke isi
      </a>
      <Menu {...menu} />
      <main id="isi">
        {stream === null ? null : <div id="saluran" {...{ "hx-sse:connect": stream }} hidden></div>}
        <p id="terputus" class="notice fault" role="status" hidden></p>
        <NoticeBar notice={notice} formKey={formKey} />
        {children}
        {help === null || !menu.menus.has("bantuan") ? null : (
          <a class="help" href={`/bantuan#${help}`}>
            <Icon name="circle-question-mark" />
            Penjelasan halaman ini
          </a>
        )}
      </main>
    </Document>
  );
}

/** A page of its own: signing in, an error before anybody is known. */
export function BareFrame({ children, ...document }: DocumentProps): Html {
  return (
    <Document {...document} class="bare">
      <main id="isi">{children}</main>
    </Document>
  );
}

/** What is fetched again while a page is looked at: its content, of which the script takes what it follows. */
export function Part({ title, assetUrl, children }: DocumentProps): Html {
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <AssetUrl.Provider value={assetUrl}>{children}</AssetUrl.Provider>
      </body>
    </html>
  );
}

/** The whole text of a document. A view that is asynchronous would not be one. */
export function render(page: Html): string {
  const text: unknown = page.toString();
  if (typeof text !== "string") throw new Error("a view is asynchronous");
  return `<!doctype html>\n${text}`;
}
