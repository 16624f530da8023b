import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttp, type HttpFace } from "../../src/adapters/http/create-http";
import { createPasswords } from "../../src/adapters/system/passwords";
import { ADMIN_COMMANDS } from "../../src/admin";
import type { AccountDeps } from "../../src/application/accounts/deps";
import { addUser } from "../../src/application/accounts/users";
import type { AdminServices } from "../../src/application/operating/admin";
import { doNextJob, type JobsDeps } from "../../src/application/operating/jobs-loop";
import { runJob } from "../../src/application/operating/run-job";
import type { HealthReport } from "../../src/application/ports/health";
import { type Base, openBase } from "../../src/compose/base";
import { compose } from "../../src/compose/compose";
import { composeAdmin } from "../../src/compose/compose-admin";
import { composeImports, type ImportThread } from "../../src/compose/compose-imports";
import { composeAccounts, composeScreens } from "../../src/compose/compose-screens";
import { loadConfig } from "../../src/config/load-config";
import type { UserRole } from "../../src/domain/user";
import type { Open } from "../support/database";
import { createManualClock, type ManualClock } from "../support/manual-clock";

/** So cheap that a suite may sign in a hundred times; the real cost has a test of its own. */
const CHEAP = { log2N: 4, r: 1, p: 1 };
export const PASSWORD = "tujuh kapal berlayar pelan";

/** The screens over a database, as the service serves them; the clock stands still until the test moves it. */
export interface Office {
  readonly url: string;
  readonly base: Base;
  readonly clock: ManualClock;
  readonly accounts: AccountDeps;
  readonly server: HttpFace["server"];
  /** Bugs that were answered with 500. */
  readonly bugs: unknown[];
  addUser(name: string, role: UserRole): Promise<void>;
  /** Does all jobs that wait, as the service's worker does. */
  work(): Promise<void>;
  close(): Promise<void>;
}

export async function openOffice(
  open: Open,
  {
    settings = {},
    port = 0,
    overrides = {},
    importThread = null,
  }: {
    readonly settings?: Readonly<Record<string, string>>;
    readonly port?: number;
    /** What the sandbox has not. */
    readonly overrides?: Partial<AdminServices>;
    /** Files are taken in a real thread rather than in the test's. */
    readonly importThread?: ImportThread | null;
  } = {},
): Promise<Office> {
  const { url: databaseUrl } = await open();
  const folder = mkdtempSync(join(tmpdir(), "lunas-screens-"));
  const config = loadConfig({
    CHANNEL: "sandbox",
    DATABASE_URL: databaseUrl,
    DATA_FOLDER: folder,
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
    ...settings,
  });
  const opened = await openBase(config, { console: null, migrates: false });
  const clock = createManualClock("2026-11-20T03:42:00.000Z");
  const base: Base = { ...opened, clock };
  const composed = compose(base, { withCrowd: false });
  const accounts: AccountDeps = { ...composeAccounts(base), passwords: createPasswords(CHEAP) };
  const bugs: unknown[] = [];
  const services = {
    ...composeAdmin(base, composed),
    ...(importThread === null ? {} : { takeImport: composeImports(base, importThread) }),
    ...overrides,
  };
  const jobs: JobsDeps = {
    ...composed.app,
    run: (job, progress) =>
      runJob(
        ADMIN_COMMANDS,
        { ...services, actor: job.actor, message: null, job: progress, face: "whatsapp" },
        job,
      ),
  };
  const http = createHttp({
    host: "127.0.0.1",
    port,
    token: null,
    health: async () => ({ status: "up" }) as HealthReport,
    sandbox: composed.sandbox?.phones ?? null,
    screens: composeScreens(base, services, {
      phones: composed.sandbox?.phones ?? null,
      understand: composed.app.understand,
      afterAct: () => undefined,
      accounts,
    }),
    onError: (error) => void bugs.push(error),
  });
  const url = await http.start();
  return {
    url,
    base,
    clock,
    accounts,
    server: http.server,
    bugs,
    async addUser(name, role) {
      const user = await addUser(accounts, { name, role, mayStart: true, phone: null }, "cli");
      await base.store.now.users.setPassword(user.id, await accounts.passwords.hash(PASSWORD));
    },
    async work() {
      while (await doNextJob(jobs));
    },
    async close() {
      await http.stop();
      await base.store.close();
      await base.log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const EDGE = "----lunas-test-edge";

/** One browser without a screen: keeps its cookie, follows no redirect by itself. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  post(
    path: string,
    values: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Seen>;
  /** Sends a form with a file behind its fields, as a browser does. */
  upload(
    path: string,
    values: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly content: string | Buffer },
  ): Promise<Seen>;
  /** Signs in by password. */
  signIn(name: string, password?: string): Promise<Seen>;
  /** Without the cookie, as another browser. */
  forget(): void;
}

export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly to: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
  /** A form's key on this page, the first for that address. */
  key(action: string): string;
}

export function visitorOf({ server, url }: Office): Visitor {
  let cookie: string | null = null;
  const { host } = new URL(url);
  async function ask(
    method: "GET" | "POST",
    path: string,
    values: Readonly<Record<string, string>> | Buffer | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<Seen> {
    const response = await server.inject({
      method,
      url: path,
      headers: {
        host,
        accept: "text/html",
        ...(cookie === null ? {} : { cookie }),
        ...(values === null
          ? {}
          : { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
        ...headers,
      },
      ...(values === null
        ? {}
        : { payload: Buffer.isBuffer(values) ? values : new URLSearchParams(values).toString() }),
    });
    const set = response.headers["set-cookie"];
    const [kept] = Array.isArray(set) ? set : [set];
    if (typeof kept === "string") cookie = /^lunas=;|^lunas=; /.test(kept) ? null : kept.split(";", 1)[0]!;
    const html = response.body;
    return {
      status: response.statusCode,
      html,
      to: (response.headers.location as string | undefined) ?? null,
      headers: response.headers,
      key: (action) =>
        new RegExp(`action="${action}"[^>]*><input type="hidden" name="kunci" value="([^"]+)"`).exec(
          html,
        )?.[1] ?? "",
    };
  }
  return {
    get: (path, headers = {}) => ask("GET", path, null, headers),
    post: (path, values, headers = {}) => ask("POST", path, values, headers),
    upload: (path, values, { name, content }) =>
      ask(
        "POST",
        path,
        Buffer.concat([
          ...Object.entries(values).map(([field, value]) =>
            Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
          ),
          Buffer.from(
            `--${EDGE}\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
          ),
          Buffer.from(content),
          Buffer.from(`\r\n--${EDGE}--\r\n`),
        ]),
        { "content-type": `multipart/form-data; boundary=${EDGE}` },
      ),
    signIn: (name, password = PASSWORD) => ask("POST", "/masuk", { nama: name, sandi: password }, {}),
    forget() {
      cookie = null;
    },
  };
}
