import type { User } from "../../application/ports/repositories/accounts";
import type { ShownSetting } from "../../application/ports/shown-setting";

export interface Settings {
  readonly settings: readonly ShownSetting[];
  readonly warnings: readonly string[];
}

export interface InvoiceText {
  readonly template: string;
  /** The operator's own file; `null`: the text that came with Lunas. */
  readonly file: string | null;
  readonly problems: readonly string[];
  readonly examples: readonly { readonly when: string; readonly text: string }[];
}

export type ListedUser = Omit<User, "passwordHash"> & {
  readonly seenAt: Date | null;
  readonly hasPassword: boolean;
};

export interface OwnAccount {
  readonly user: ListedUser | null;
  readonly sessions: readonly OwnSession[];
}

export interface OwnSession {
  /** The browser and the machine, as far as it tells. */
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly isThis: boolean;
}

const BROWSERS: readonly (readonly [word: RegExp, name: string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const MACHINES: readonly (readonly [word: RegExp, name: string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iPhone atau iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux|X11/, "Linux"],
];

/** What a browser says of itself, in two words: enough to tell one's own devices apart. */
export function deviceOf(agent: string): string {
  const nameOf = (names: typeof BROWSERS) => names.find(([word]) => word.test(agent))?.[1];
  return [nameOf(BROWSERS) ?? "peramban lain", nameOf(MACHINES)]
    .filter((word) => word !== undefined)
    .join(", ");
}
