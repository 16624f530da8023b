import { visibleText } from "../../domain/foreign-text";
import { plainAndBold } from "../../texts/bold";
import type { Html } from "../define-page";

/** A message as a phone shows it. */
export function ChatWords({ text }: { readonly text: string }): Html {
  const parts = plainAndBold(visibleText(text));
  return <bdi class="words">{parts.map((part, index) => (index % 2 === 1 ? <b>{part}</b> : part))}</bdi>;
}
