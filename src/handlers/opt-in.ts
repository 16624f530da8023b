import { type Handler, reply, silence } from "../application/ports/turn";
import { isOverruled } from "../domain/wish";
import { askOptIn, optedIn, optedInWithoutCustomer } from "../texts/chat";

/**
 * MULAI: reminders again. Who has said STOP hears them again only by a word that cannot be mistaken; who is registered
 * for no ID has nothing to be reminded of and is led to the registration.
 */
export const optIn: Handler = {
  name: "opt-in",
  intents: ["opt_in"],
  summary: "*MULAI* – menerima pengingat lagi",
  answer: async (turn) => {
    const { certain } = turn.understanding;
    if (isOverruled(turn.contact.wishAt, turn.message, "opt_in")) return silence();
    const isOptedOut = turn.contact.optedOutAt !== null;
    if (isOptedOut && !certain) return reply(askOptIn());
    const hasCustomer = (await turn.look.linkedCustomers()).length > 0;
    if (!hasCustomer && !certain) return { kind: "start_flow", flow: "link_customer", effects: [] };
    return reply(
      hasCustomer ? optedIn() : optedInWithoutCustomer(),
      // Also without a STOP before it: an older one may still be found in the history.
      certain ? [{ kind: "opt_in", source: "customer" }] : [],
    );
  },
};
