import type { Child } from "hono/jsx";
import type { Notice } from "../../application/operating/do-once";
import type { Html } from "../define-page";
import { ActButton } from "./form";
import { Icon } from "./icon";

const ICONS = { done: "check", again: "info", fault: "triangle-alert", changed: "info" } as const;

/** What an act has done or why it has not, once, above the page. */
export function NoticeBar({
  notice,
  formKey,
}: {
  readonly notice: Notice | null;
  readonly formKey: () => string;
}): Html {
  if (notice === null) return <></>;
  const isFault = notice.tone === "fault";
  return (
    <div class={`notice ${notice.tone}`} role={isFault ? "alert" : "status"}>
      <Icon name={ICONS[notice.tone]} />
      <p>{notice.text}</p>
      {notice.undo === undefined ? null : (
        <ActButton to={notice.undo.to} formKey={formKey()}>
          {notice.undo.label}
        </ActButton>
      )}
    </div>
  );
}

interface AlarmProps {
  readonly tone?: "stop" | "wait";
  readonly children: Child;
  /** The remedy. */
  readonly to?: { readonly href: string; readonly label: string };
}

/** Something is wrong now; it stands first, with its remedy, or does not stand there at all. */
export function Alarm({ tone = "stop", children, to }: AlarmProps): Html {
  return (
    <div class={`alarm ${tone}`}>
      <Icon name="triangle-alert" />
      <p>{children}</p>
      {to === undefined ? null : (
        <a class="button plain" href={to.href}>
          {to.label}
        </a>
      )}
    </div>
  );
}

/** Nothing is there yet: one sentence and the next act. */
export function Empty({ children }: { readonly children: Child }): Html {
  return <div class="empty">{children}</div>;
}
