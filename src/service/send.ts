import type { ClockSteps } from "../application/ports/elapsed";
import { type Loop, startLoop } from "../application/ports/loop";
import type { DeliverDeps } from "../application/sending/deliver-one";
import { grantLinkWishes, type LinkedNumbers } from "../application/sending/link-wishes";
import { moveColdOfDownSenders } from "../application/sending/move-cold";
import { moveNotesOfDownSenders } from "../application/sending/move-notes";
import { startSenderLoop } from "../application/sending/sender-loop";
import { readNewestReceipts } from "../application/sending/sender-status";
import { createForms } from "../compose/message-forms";
import { broadcastText } from "../texts/campaign";
import { renderInvoice } from "../texts/invoice";
import { namedTemplate } from "../texts/templates/fill";
import { type Shared, wake } from "./shared";

/** How soon a number does what somebody at a screen wants. */
const WISHES_MS = 1_000;
/** How often down numbers and the night's quiet are looked for. */
const SENDERS_MS = 5_000;

/** The role `sender`: a loop for each number, and what keeps numbers going. `letGo` gives back their leases. */
export function startSending(
  shared: Shared,
  clockSteps: ClockSteps,
): { readonly loops: readonly Loop[]; letGo(): Promise<void> } {
  const { app, senders, wakes } = shared;
  if (!shared.plays("sender")) return { loops: [], letGo: async () => {} };
  const deps = { ...deliverDeps(shared), ids: app.ids };
  const numbers = senders.map((senderId) => startSenderLoop(deps, senderId));
  wakes.senders.push(...numbers);
  return {
    loops: [
      ...numbers,
      startLoop("receipts", app, () => readNewestReceipts(app, senders)),
      startLoop("senders", app, keepNumbers(shared, clockSteps)),
      ...grantingWishes(shared),
    ],
    // A database that is away must not hold up the end: the lease of a number runs out by itself.
    letGo: async () => void (await Promise.allSettled(numbers.map((loop) => loop.letGo()))),
  };
}

/** In the process that has the browsers: what people at screens want of their numbers. */
function grantingWishes({ app, senders, whatsapp, pairingPhones }: Shared): readonly Loop[] {
  if (whatsapp === null) return [];
  const numbers: LinkedNumbers = {
    async relink(senderId, phone) {
      if (phone === null) pairingPhones.delete(senderId);
      else pairingPhones.set(senderId, phone);
      await whatsapp.relink(senderId);
    },
    async logOutAndLink(senderId) {
      pairingPhones.delete(senderId);
      await whatsapp.logOut(senderId, { linksAgain: true });
    },
  };
  return [
    startLoop("number links", app, async () => {
      await grantLinkWishes(app, senders, numbers);
      return WISHES_MS;
    }),
  ];
}

function deliverDeps({ base: { config }, app, receipts, watch, metrics }: Shared): DeliverDeps {
  return {
    ...app,
    receipts,
    // Counted when it is written down: until then it is told again and again.
    onOutcome: async (senderId, outcome, isCold) => {
      await watch.onOutcome(senderId, outcome, isCold);
      metrics.countSend(outcome);
    },
    renderInvoice: (bills, dataAsOf, today) =>
      renderInvoice(app.push.invoiceTemplate, {
        bills,
        dataAsOf,
        today,
        unitName: config.unitName,
        offersPdf: config.invoicePdf !== "off",
      }),
    // Where there are no templates, the words of one go as they are.
    renderBroadcast: (body) => broadcastText(namedTemplate(body)?.words ?? body, config.unitName),
    ...(config.channel === "cloud" ? { forms: createForms(app, config.unitName) } : {}),
  };
}

function keepNumbers(
  { app, senders, restartWindow, wakes }: Shared,
  clockSteps: ClockSteps,
): () => Promise<number> {
  // The clock may have been set back while nobody was here.
  let isFirstLook = true;
  return async () => {
    await restartWindow.look(senders);
    if (isFirstLook || clockSteps.within(2 * SENDERS_MS))
      await app.store.now.deliveries.dueAfterSetBack(app.clock.now());
    isFirstLook = false;
    await moveColdOfDownSenders(app);
    if ((await moveNotesOfDownSenders(app)) > 0) wake(wakes.senders);
    return SENDERS_MS;
  };
}
