import type { UserRole } from "../../domain/user";

/** Who asks for a page. */
export interface Caller {
  /** Names the session to the database; the browser's own id is not kept. */
  readonly sessionHash: string;
  /** `null`: a visitor of the sandbox. */
  readonly userId: number | null;
  readonly name: string;
  readonly role: UserRole;
  readonly mayStart: boolean;
  /** Whose acts these are in tables and in the audit log: the person's phone on WhatsApp where it is known. */
  readonly actor: string;
}

/** One request for a page or an act, read and bounded. */
export interface ScreenRequest {
  /** Without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Of the form; empty for a page. */
  readonly values: Readonly<Record<string, string>>;
  readonly caller: Caller | null;
  /** The browser's own name for itself. */
  readonly agent: string;
  /** A part of a page that is looked at is fetched again. */
  readonly isQuiet: boolean;
  /** How the browser calls this service: `http://127.0.0.1:3000`, for links that are handed on. */
  readonly origin: string;
  /** The file that came with the form, where the address takes one and there was one. */
  readonly file?: IncomingFile | null;
}

/** A file on its way in: to be read once, as it comes. */
export interface IncomingFile {
  /** As the browser calls it: from a stranger. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type ScreenAnswer =
  | { readonly kind: "page"; readonly status: number; readonly html: string }
  | {
      readonly kind: "see_other";
      readonly to: string;
      /** A new session's id, for the browser; `null` takes it away. */
      readonly session?: string | null;
    }
  | {
      readonly kind: "file";
      readonly fileName: string;
      readonly content: string | Buffer | AsyncIterable<string | Buffer>;
      /** Shown in the browser rather than saved: only what we have drawn ourselves. */
      readonly isInline?: boolean;
    };

/** A page (GET) or an act (POST): one address. */
export interface Screen {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** `anyone`: also who is not signed in. */
  readonly least: UserRole | "anyone";
  /** Its form may bring a file, behind its fields; it may take minutes to arrive. */
  readonly takesFile?: true;
  /** Tries from one address are counted. */
  readonly isLimited?: boolean;
  answer(request: ScreenRequest): Promise<ScreenAnswer>;
}

/** What an error looks like as a page. */
export interface ErrorScreen {
  readonly status: number;
  /** One sentence with the remedy. */
  readonly sentence: string;
}

/** Names what a page shows that may change while it is looked at, e.g. `kampanye-3`. */
export type Topic = string;

/** Tells whoever looks that a topic has another version than they have seen. */
export interface ChangeWatch {
  version(topic: Topic): Promise<string>;
  /** The version that was noticed last, where somebody follows the topic: nobody who follows was told of a newer one. */
  noticed(topic: Topic): Promise<string>;
  /** Returns the way to stop. `onChange` comes at once for a version that is old already. */
  follow(seen: ReadonlyMap<Topic, string>, onChange: (topic: Topic) => void): () => void;
}
