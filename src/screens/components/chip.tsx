import type { Child } from "hono/jsx";
import type { CampaignState } from "../../domain/campaign";
import { CAMPAIGN_WORDS } from "../../domain/state-words";
import type { Html } from "../define-page";
import { Icon } from "./icon";

export type Tone = "good" | "going" | "wait" | "bad" | "quiet";

/** A state in its colour, with its icon and its word. */
export function Chip({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: string;
  readonly children: Child;
}): Html {
  return (
    <span class={`chip ${tone}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}

const CAMPAIGN: Readonly<Record<CampaignState, readonly [Tone, string]>> = {
  draft: ["quiet", "clock"],
  planned: ["quiet", "clock"],
  running: ["going", "play"],
  paused: ["wait", "pause"],
  finished: ["good", "check"],
  cancelled: ["quiet", "ban"],
};

export function CampaignChip({ state }: { readonly state: CampaignState }): Html {
  const [tone, icon] = CAMPAIGN[state];
  return (
    <Chip tone={tone} icon={icon}>
      {CAMPAIGN_WORDS[state]}
    </Chip>
  );
}
