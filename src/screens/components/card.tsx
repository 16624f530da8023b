import type { Child } from "hono/jsx";
import { formatClock } from "../../domain/local-time";
import type { Html } from "../define-page";

interface CardProps {
  readonly id: string;
  readonly heading: Child;
  /** Beside the heading: a chip, buttons, a link. */
  readonly aside?: Child;
  readonly class?: string;
  readonly children?: Child;
}

/** A section with its heading. */
export function Card({ id, heading, aside, children, ...props }: CardProps): Html {
  return (
    <section class={`card ${props.class ?? ""}`} aria-labelledby={`${id}-judul`}>
      <header>
        <h2 id={`${id}-judul`}>{heading}</h2>
        {aside === undefined ? null : <div class="aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

interface LiveProps {
  readonly id: string;
  /** The page that it is part of, with its query: what is fetched again. */
  readonly at: string;
  readonly topics: readonly string[];
  readonly now: Date;
  readonly class?: string;
  readonly children?: Child;
}

/**
 * A part of a page that follows what it shows: when one of its topics changes, the page is fetched again and this part is
 * put in place of the old one, where nothing has been closed, scrolled or written meanwhile. No form stands in it but
 * buttons.
 */
export function Live({ id, at, topics, now, children, ...props }: LiveProps): Html {
  const trigger = topics.map((topic) => `${topic} from:#saluran throttle:2s`).join(", ");
  return (
    <div
      id={id}
      class={`live ${props.class ?? ""}`}
      hx-get={at}
      hx-select={`#${id}`}
      hx-target="this"
      hx-swap="outerMorph"
      hx-trigger={trigger}
    >
      {children}
      <Stamp at={now} />
    </div>
  );
}

/** When the numbers were read. */
export function Stamp({ at }: { readonly at: Date }): Html {
  return (
    <p class="stamp">
      diperbarui <time>{`${formatClock(at)}.${String(at.getUTCSeconds()).padStart(2, "0")}`}</time>
    </p>
  );
}
