import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createViewQueries } from "../adapters/database/views";
import { createUploadFolder } from "../adapters/files/upload-folder";
import { readGuide } from "../adapters/guide/read-guide";
import { loadAssets } from "../adapters/http/assets";
import type { ScreensFace } from "../adapters/http/serve-screens";
import { createPasswords } from "../adapters/system/passwords";
import { qrSquares } from "../adapters/system/qr-squares";
import { createSeal } from "../adapters/system/seal";
import { createTokens } from "../adapters/system/tokens";
import type { AccountDeps } from "../application/accounts/deps";
import { findCaller } from "../application/accounts/find-caller";
import { beginSession } from "../application/accounts/sign-in";
import type { AdminServices } from "../application/operating/admin";
import { createOneByOne } from "../application/ports/one-by-one";
import type { SandboxPhones } from "../application/ports/sandbox-phones";
import type { Understand } from "../application/ports/understand";
import { createReportShelf } from "../application/views/report-shelf";
import { createShareReading } from "../application/views/share-reading";
import { createVersions } from "../application/views/versions";
import { createChangeWatch } from "../application/views/watch-changes";
import { createScreens } from "../screens";
import { errorPage } from "../screens/answer-page";
import type { ScreenTools } from "../screens/define-page";
import type { Base } from "./base";

const ASSETS = join(__dirname, "../screens/assets");

/** From the sources, and from what is compiled of them. */
const GUIDES = ["../../docs", "../../../docs"].map((folder) =>
  join(__dirname, folder, "panduan-operator.md"),
);

/** The guide that lies beside this program, read when somebody first asks for it. */
function readGuideOnce(): ScreenTools["guide"] {
  let read: ReturnType<ScreenTools["guide"]> | null = null;
  return () => {
    const file = GUIDES.find((path) => existsSync(path));
    read ??= file === undefined ? Promise.resolve(null) : readFile(file, "utf8").then(readGuide);
    return read;
  };
}

/** What accounts need, on whichever face they are managed. */
export function composeAccounts(
  { store, clock }: Pick<Base, "store" | "clock">,
  face: AccountDeps["face"] = "screen",
): AccountDeps {
  return {
    ...{ store, clock, face },
    passwords: createPasswords(),
    tokens: createTokens(),
    door: createOneByOne(),
  };
}

/** In the sandbox on this machine nobody needs an account: nothing leaves it. */
export function mayBeVisited({ channel, http }: Base["config"]): boolean {
  return channel === "sandbox" && http?.isLoopback === true && http.publicUrl === null;
}

/** The only place where pages and HTTP meet. */
export function composeScreens(
  base: Pick<Base, "config" | "store" | "clock" | "log" | "dataSource">,
  services: AdminServices,
  {
    phones,
    understand,
    afterAct,
    accounts = composeAccounts(base),
  }: {
    readonly phones: SandboxPhones | null;
    readonly understand: Understand;
    readonly afterAct: () => void;
    /** Tests hash faster. */
    readonly accounts?: AccountDeps;
  },
): ScreensFace {
  const { config, store, clock, log } = base;
  const views = createViewQueries(base.dataSource);
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const shelf = createReportShelf(services.reports, {
    now: () => clock.now(),
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms).unref()),
    dataVersion: () => views.month.importVersion(),
  });
  const changes = createChangeWatch(
    { clock, onError: (error) => log.emit({ name: "error", where: "live", error }) },
    createVersions({ store, clock, views, shelf, phones, digest }),
  );
  const assets = loadAssets(ASSETS);
  const tools: ScreenTools = {
    ...services,
    accounts,
    views,
    uploads: createUploadFolder(config.dataFolder),
    changes,
    shareReading: createShareReading(clock),
    shelf,
    qrSquares,
    assetUrl: assets.url,
    unitName: config.unitName,
    settings: { shown: config.shown, warnings: config.warnings },
    guide: readGuideOnce(),
    seal: createSeal(() => Buffer.from(services.fingerprint("addresses of customers"), "hex")),
    phones,
    understand,
    afterAct,
  };
  return {
    screens: createScreens(tools),
    assets,
    changes,
    isSecure: config.http?.publicUrl != null,
    findCaller: (token, isQuiet) =>
      findCaller(accounts, token, { isQuiet, mayBeVisited: mayBeVisited(config) }),
    // Whoever has added accounts wants to try them: then the sandbox asks for them, too.
    openVisitor: async (agent) =>
      mayBeVisited(config) && !(await store.now.users.hasAny()) ? beginSession(accounts, null, agent) : null,
    renderError: (error) => errorPage(tools, error),
  };
}
