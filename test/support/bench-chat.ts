import { createAnswering } from "../../src/answering";
import { startInboxLoop } from "../../src/application/answering/inbox-loop";
import type { EventSink } from "../../src/application/ports/events";
import { createEventAcceptor } from "../../src/application/receiving/accept-events";
import { createReceiptBook } from "../../src/application/receiving/record-receipt";
import type { compose } from "../../src/compose/compose";
import { phoneNumber } from "../../src/domain/phone-number";

/** The inbox's part of the service. `say` resolves when the answer is committed. */
export function startBenchChat(app: ReturnType<typeof compose>["app"]) {
  let answered: () => void = () => undefined;
  const events: EventSink = {
    emit: (event) => {
      if (event.name === "inbox.answered") answered();
      if (event.name === "error" || event.name === "inbox.failed") throw event.error;
    },
  };
  const deps = { ...app, events };
  const route = createAnswering(deps, async () => ({ text: "" }));
  const inbox = startInboxLoop({ ...deps, route, apology: () => "" }, () => undefined);
  const acceptor = createEventAcceptor({
    ...deps,
    receipts: createReceiptBook(deps),
    keepDocument: async () => "",
    onMessage: () => inbox.wake(),
    onStatus: async () => undefined,
  });
  let count = 0;
  return {
    stop: () => inbox.stop(),
    say(phone: string, text: string): Promise<void> {
      const done = new Promise<void>((resolve) => {
        answered = resolve;
      });
      acceptor.accept({
        kind: "message",
        caughtUp: false,
        message: {
          providerMessageId: `bench-${++count}`,
          from: phoneNumber(phone),
          senderId: "jajag-1",
          kind: "text",
          text,
          quotedMessageId: null,
          sentAt: app.clock.now(),
          attachment: null,
        },
      });
      return done;
    },
  };
}
