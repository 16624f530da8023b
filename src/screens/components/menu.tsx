import type { Caller } from "../../application/ports/screens";
import { hasRole, ROLE_WORDS, type UserRole } from "../../domain/user";
import { type Html, MENU, type MenuKey } from "../define-page";
import { Icon } from "./icon";

interface Item {
  readonly word: string;
  readonly href: string;
  readonly icon: string;
  readonly least: UserRole;
  /** Below the others: looked at now and then. */
  readonly isFoot?: true;
}

const ITEMS: Readonly<Record<MenuKey, Item>> = {
  beranda: { word: "Beranda", href: "/", icon: "house", least: "viewer" },
  kampanye: { word: "Kampanye", href: "/kampanye", icon: "send", least: "viewer" },
  impor: { word: "Impor", href: "/impor", icon: "upload", least: "operator" },
  pelanggan: { word: "Pelanggan", href: "/pelanggan", icon: "users", least: "viewer" },
  kasus: { word: "Kasus", href: "/kasus", icon: "inbox", least: "viewer" },
  laporan: { word: "Laporan", href: "/laporan", icon: "chart-column", least: "viewer" },
  pengirim: { word: "Pengirim", href: "/pengirim", icon: "smartphone", least: "viewer" },
  telepon: { word: "Telepon", href: "/telepon", icon: "message-circle", least: "viewer" },
  catatan: { word: "Catatan", href: "/catatan", icon: "scroll-text", least: "admin", isFoot: true },
  pengaturan: { word: "Pengaturan", href: "/pengaturan", icon: "settings", least: "viewer", isFoot: true },
  bantuan: { word: "Bantuan", href: "/bantuan", icon: "circle-question-mark", least: "viewer", isFoot: true },
};
/** On a phone these four stand in the bar, everything else behind "Lainnya". */
const IN_BAR: readonly MenuKey[] = ["beranda", "kampanye", "kasus", "pelanggan"];

export interface MenuFacts {
  readonly current: MenuKey | null;
  readonly caller: Caller;
  /** The pages that there are. */
  readonly menus: ReadonlySet<MenuKey>;
  /** Cases that nobody has taken. */
  readonly waiting: number;
  readonly unitName: string;
  readonly isSandbox: boolean;
}

/** Where one can go: at the left of a laptop's screen, at the foot of a phone's. */
export function Menu(facts: MenuFacts): Html {
  const { caller, unitName, isSandbox } = facts;
  const seen = MENU.filter((key) => facts.menus.has(key) && hasRole(caller.role, ITEMS[key].least));
  const main = seen.filter((key) => ITEMS[key].isFoot !== true);
  const foot = seen.filter((key) => ITEMS[key].isFoot === true);
  const rest = seen.filter((key) => !IN_BAR.includes(key));
  const isRest = facts.current !== null && rest.includes(facts.current);
  return (
    <nav class="menu" aria-label="Menu">
      <a class="brand" href="/">
        <b>Lunas</b>
        <span>{unitName}</span>
      </a>
      {isSandbox ? <p class="sandbox-mark">Sandbox: tidak ada yang keluar dari komputer ini</p> : null}
      <ul class="main">{main.map((key) => entry(key, facts))}</ul>
      <ul class="foot">{foot.map((key) => entry(key, facts))}</ul>
      <div class="who">
        <span>
          <a href="/akun">
            {caller.name} · {ROLE_WORDS[caller.role]}
          </a>
        </span>
        {caller.userId === null ? null : (
          <form method="post" action="/keluar">
            <button type="submit" class="link">
              keluar
            </button>
          </form>
        )}
      </div>
      <details class="rest">
        <summary class={isRest ? "current" : undefined}>
          <Icon name="ellipsis" />
          Lainnya
        </summary>
        <ul>{rest.map((key) => entry(key, facts))}</ul>
      </details>
    </nav>
  );
}

function entry(key: MenuKey, { current, waiting }: MenuFacts): Html {
  const { word, href, icon } = ITEMS[key];
  return (
    <li class={IN_BAR.includes(key) ? "in-bar" : undefined}>
      <a href={href} aria-current={key === current ? "page" : undefined}>
        <Icon name={icon} />
        {word}
        {key === "kasus" && waiting > 0 ? (
          <span class="badge">
            {waiting}
            <span class="sr"> menunggu</span>
          </span>
        ) : null}
      </a>
    </li>
  );
}
