import { request as ask } from "node:http";

const EDGE = "----lunas-bench";

interface Answer {
  readonly status: number;
  readonly html: string;
  readonly to: string;
}

export type Visitor = ReturnType<typeof createVisitor>;

/** One browser without a screen, over a real connection. */
export function createVisitor(url: string) {
  let cookie = "";
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer | string | null,
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = ask(
        new URL(path, url),
        {
          method,
          headers: {
            accept: "text/html",
            ...(cookie === "" ? {} : { cookie }),
            ...(body === null
              ? {}
              : { "content-length": String(Buffer.byteLength(body)), "sec-fetch-site": "same-origin" }),
            ...headers,
          },
        },
        (response) => {
          const set = response.headers["set-cookie"]?.[0];
          if (set !== undefined) cookie = set.split(";", 1)[0]!;
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () =>
            resolve({
              status: response.statusCode!,
              html: Buffer.concat(parts).toString("utf8"),
              to: response.headers.location ?? "",
            }),
          );
        },
      );
      asked.on("error", reject);
      asked.end(body ?? undefined);
    });
  return {
    get: (path: string, headers = {}) => send("GET", path, headers, null),
    post: (path: string, values: Readonly<Record<string, string>>) =>
      send(
        "POST",
        path,
        { "content-type": "application/x-www-form-urlencoded" },
        new URLSearchParams(values).toString(),
      ),
    upload: (path: string, kunci: string, file: Buffer) =>
      send(
        "POST",
        path,
        { "content-type": `multipart/form-data; boundary=${EDGE}` },
        Buffer.concat([
          Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="kunci"\r\n\r\n${kunci}\r\n`),
          Buffer.from(
            `--${EDGE}\r\ncontent-disposition: form-data; name="berkas"; filename="saldo.csv"\r\ncontent-type: text/csv\r\n\r\n`,
          ),
          file,
          Buffer.from(`\r\n--${EDGE}--\r\n`),
        ]),
      ),
    stream: (path: string, onData: (text: string) => void, onOpen: () => void) => {
      const asked = ask(new URL(path, url), { headers: { cookie } }, (response) => {
        onOpen();
        response.on("data", (part: Buffer) => onData(part.toString("utf8")));
        response.on("error", () => undefined);
      });
      asked.on("error", () => undefined);
      asked.end();
      return () => void asked.destroy();
    },
  };
}

/** The stream that a page names; `next` waits for its next word. */
export function openTab(visitor: Visitor, html: string) {
  const [, path = ""] = /hx-sse:connect="([^"]+)"/.exec(html) ?? [];
  let words = 0;
  let wake: (() => void) | null = null;
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const told = () => {
    words++;
    wake?.();
  };
  const close = visitor.stream(
    path.replaceAll("&amp;", "&"),
    (text) => void (/event: /.test(text) && told()),
    open,
  );
  return {
    isOpen,
    async next() {
      if (words === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      words = 0;
      wake = null;
    },
    close() {
      close();
      told();
    },
  };
}

/** The key of a page's first form for that address; empty where there is none. */
export function keyOf(html: string, action: string): string {
  return (
    new RegExp(`action="${action}"[^>]*><input type="hidden" name="kunci" value="([^"]+)"`).exec(html)?.[1] ??
    ""
  );
}
