import type { JSX } from "hono/jsx/jsx-runtime";
import type { AccountDeps } from "../application/accounts/deps";
import type { AdminServices } from "../application/operating/admin";
import type { Notice } from "../application/operating/do-once";
import type { GuidePage } from "../application/ports/guide";
import type { SandboxPhones } from "../application/ports/sandbox-phones";
import type { Caller, ChangeWatch, ScreenRequest, Topic } from "../application/ports/screens";
import type { ShownSetting } from "../application/ports/shown-setting";
import type { Repositories } from "../application/ports/store";
import type { Understand } from "../application/ports/understand";
import type { UploadFolder } from "../application/ports/upload-folder";
import type { ViewQueries } from "../application/views/queries";
import type { ReportShelf } from "../application/views/report-shelf";
import type { ShareReading } from "../application/views/share-reading";
import type { UserRole } from "../domain/user";
import type { QrSquares } from "./qr-squares";

/** What a view returns: escaped, never asynchronous. */
export type Html = JSX.Element;

/** Everything that pages and acts work with. Built once, in `compose/compose-screens.ts`. */
export interface ScreenTools extends AdminServices {
  readonly accounts: AccountDeps;
  readonly views: ViewQueries;
  readonly uploads: UploadFolder;
  readonly changes: ChangeWatch;
  /** What many tabs fetch again at the same moment is read once. */
  readonly shareReading: ShareReading;
  readonly shelf: ReportShelf;
  readonly qrSquares: (text: string) => QrSquares;
  readonly assetUrl: (name: string) => string;
  readonly unitName: string;
  /** How this installation is set, without its secrets, and what about it is probably not meant. */
  readonly settings: { readonly shown: readonly ShownSetting[]; readonly warnings: readonly string[] };
  /** The operator's guide; `null` where it was not delivered. */
  readonly guide: () => Promise<GuidePage | null>;
  /** What stands for a customer's ID in an address. */
  readonly seal: { seal(id: string): string; open(sealed: string): string | null };
  /** The phones of the pretend WhatsApp; `null` on the real one. */
  readonly phones: SandboxPhones | null;
  /** Why a message is answered as it is, for who plays one of those phones. */
  readonly understand: Understand;
  /** Something was done: whoever sends or works in this process looks at once. */
  readonly afterAct: () => void;
}

export const MENU = [
  "beranda",
  "kampanye",
  "impor",
  "pelanggan",
  "kasus",
  "laporan",
  "pengirim",
  "telepon",
  "catatan",
  "pengaturan",
  "bantuan",
] as const;
export type MenuKey = (typeof MENU)[number];

/** A request for a page by somebody who is signed in. */
export interface PageRequest extends ScreenRequest {
  readonly caller: Caller;
}

/** What a view knows besides its model. */
export interface PageContext {
  readonly request: PageRequest;
  readonly now: Date;
  /** A new key for one form (`<FormKey value={page.key()} />`). */
  readonly key: () => string;
  /** What an act before has left to say. A form shows `values` again, and the sentence beside `field`. */
  readonly notice: Notice | null;
}

/** One page: one GET, whole without JavaScript. */
export interface PageDefinition<Model = unknown> {
  readonly path: string;
  readonly menu: MenuKey;
  /** The heading of the operator's guide that its "?" leads to, as an anchor. */
  readonly help: string;
  readonly least: UserRole;
  /** What is followed while it is looked at; versions are read before the model, so that nothing falls between. */
  readonly topics?: (request: PageRequest) => readonly Topic[];
  /**
   * What its model depends on besides its address and the versions of its topics; `""`: on nothing, not even on who asks
   * (views mask, not models). What tabs fetch again is then read once for all of them. Left out: read for each.
   */
  readonly sharedBy?: (request: PageRequest) => string;
  readonly title: (model: Model) => string;
  load(request: PageRequest, tools: ScreenTools): Promise<Model>;
  view(model: Model, page: PageContext): Html;
}

/** Lets a page be typed by its own model and still stand in one list with the others. */
export function definePage<Model>(page: PageDefinition<Model>): PageDefinition {
  return page as unknown as PageDefinition;
}

/** One act on a page: `POST <path>`, an admin command; what is to be shown first is asked at `GET <path>`. */
export interface ActDefinition {
  /** Ends with the command's name. */
  readonly path: string;
  readonly menu: MenuKey;
  readonly command: string;
  /** What the address says of the command's fields. */
  readonly known?: (
    params: Readonly<Record<string, string>>,
    tools: ScreenTools,
  ) => Readonly<Record<string, string>>;
  /** Where it leads: the page it belongs to. */
  readonly back: (params: Readonly<Record<string, string>>) => string;
  /** What goes with it, in the same transaction, once it is done. */
  readonly after?: (repositories: Repositories, request: PageRequest) => Promise<void>;
  /** The opposite act. */
  readonly undo?: { readonly command: string; readonly label: string };
}
