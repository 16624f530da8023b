import type { Understanding } from "../../domain/intent";
import type { MessageKind } from "../../domain/message";

/** Decides what one message wants, from its own words alone. Pure: the same input gives the same answer. */
export type Understand = (input: { readonly text: string; readonly kind: MessageKind }) => Understanding;
