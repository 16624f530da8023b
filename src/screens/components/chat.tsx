import type { Caller } from "../../application/ports/screens";
import type { Bubble, Chat } from "../../application/views/person-view";
import type { DeliveryState } from "../../domain/delivery";
import { formatClock, formatDay, localDay } from "../../domain/local-time";
import { DELIVERY_WORDS } from "../../domain/state-words";
import { messageKindText } from "../../texts/cases";
import type { Html } from "../define-page";
import { ChatWords } from "./chat-words";
import { Icon } from "./icon";
import { Empty } from "./notice";
import { seenText } from "./seen-text";

interface ChatProps {
  readonly chat: Chat;
  readonly caller: Caller;
  /** The same page with more of it. */
  readonly older: string;
}

/** What was said in both directions, ours as a phone shows it, the customer's words as they came, newest below; it opens at its end and stays where it is read. */
export function ChatLog({ chat, caller, older }: ChatProps): Html {
  if (chat.bubbles.length === 0)
    return (
      <Empty>
        <p>Belum ada percakapan dengan nomor ini.</p>
      </Empty>
    );
  let day = "";
  return (
    <section class="chat" id="percakapan" aria-label="Percakapan" tabindex={0}>
      <ol>
        {chat.hasMore ? (
          <li class="day">
            <a href={older}>Tampilkan yang lebih lama</a>
          </li>
        ) : null}
        {chat.bubbles.map((bubble) => {
          const today = localDay(bubble.at);
          const isNew = today !== day;
          day = today;
          return (
            <>
              {isNew ? <li class="day">{formatDay(today)}</li> : null}
              <ChatBubble bubble={bubble} caller={caller} />
            </>
          );
        })}
      </ol>
    </section>
  );
}

const WRITERS: Readonly<Record<Bubble["writer"], string>> = {
  customer: "pelanggan",
  bot: "Lunas",
  staff: "petugas",
  campaign: "kampanye",
};

function ChatBubble({ bubble, caller }: { readonly bubble: Bubble; readonly caller: Caller }): Html {
  const { key, writer, text, kind, file, at, state, campaignId } = bubble;
  const what = messageKindText(kind);
  return (
    <li id={key} class={`bubble ${writer === "customer" ? "in" : "out"}`}>
      {what === null && file === null ? null : (
        <p class="file">
          <Icon name="paperclip" />
          {what ?? file}
        </p>
      )}
      {text === "" ? null : (
        <p class="written">
          {writer === "customer" ? (
            <bdi>{seenText(caller, text)}</bdi>
          ) : (
            <ChatWords text={seenText(caller, text)} />
          )}
        </p>
      )}
      <p class="meta">
        {WRITERS[writer]}
        {campaignId === null ? "" : ` ${campaignId}`} <time>{formatClock(at)}</time>
        {state === null ? null : <Ticks state={state} />}
      </p>
    </li>
  );
}

const TICKS: Readonly<Partial<Record<DeliveryState, string>>> = {
  accepted: "check",
  delivered: "check-check",
  read: "check-check",
  failed: "circle-x",
  cancelled: "ban",
  uncertain: "triangle-alert",
};

function Ticks({ state }: { readonly state: DeliveryState }): Html {
  return (
    <span class={state === "failed" ? "ticks bad" : "ticks"}>
      <Icon name={TICKS[state] ?? "clock"} />
      {DELIVERY_WORDS[state]}
    </span>
  );
}
