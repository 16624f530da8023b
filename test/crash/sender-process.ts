import { join } from "node:path";
import { createDataSource, openDataSource } from "../../src/adapters/database/connection/data-source";
import { createStore } from "../../src/adapters/database/store";
import { createSandboxChannel } from "../../src/adapters/sandbox/sandbox-channel";
import { createSystemClock } from "../../src/adapters/system/clock";
import { createSystemIds } from "../../src/adapters/system/ids";
import { createSystemRandom } from "../../src/adapters/system/random";
import { finishCampaigns } from "../../src/application/campaigns/campaign-acts";
import type { App } from "../../src/application/ports/app";
import type { EventSink } from "../../src/application/ports/events";
import { startLoop } from "../../src/application/ports/loop";
import { createEventAcceptor } from "../../src/application/receiving/accept-events";
import { createReceiptBook } from "../../src/application/receiving/record-receipt";
import { startSenderLoop } from "../../src/application/sending/sender-loop";
import { settleDoubts } from "../../src/application/sending/settle-delivery";
import { DEFAULT_TEMPLATE, renderInvoice } from "../../src/texts/invoice";
import { NO_BRAKES } from "../support/settings";

/**
 * Drives one number until it is killed: the sender's part of the service with its real parts and times, but without
 * what takes a second to load (reports, PDF, web, WhatsApp), since the test starts it sixteen times.
 */
async function main(senderId: string, databaseUrl: string, folder: string): Promise<void> {
  const events: EventSink = {
    emit: (event) => {
      if (event.name === "error") process.stderr.write(`${event.where}: ${String(event.error)}\n`);
    },
  };
  const store = createStore(await openDataSource(createDataSource(databaseUrl)));
  const tools = {
    clock: createSystemClock(),
    ids: createSystemIds(),
    random: createSystemRandom(),
    events,
  };
  const channel = createSandboxChannel(
    { senders: [senderId], folder: join(folder, "sandbox"), latencyMs: { least: 0, most: 0 }, crowd: null },
    tools,
  );
  const app = {
    store,
    channel,
    ...tools,
    push: { invoicePdf: "off", senders: [senderId] },
    sending: { brakes: NO_BRAKES, sendTimeoutMs: 20_000, leaseMs: 110_000, settleGraceMs: 5_000 },
  } as unknown as App;
  await store.now.senders.add(senderId, app.clock.now());
  const receipts = createReceiptBook(app);
  const deps = {
    ...app,
    receipts,
    onOutcome: async () => undefined,
    renderInvoice: (bills: never, dataAsOf: Date | null, today: string) =>
      renderInvoice(DEFAULT_TEMPLATE, {
        bills,
        dataAsOf,
        today,
        unitName: "PLN ULP Jajag",
        offersPdf: false,
      }),
    renderBroadcast: (body: string) => body,
  } as unknown as Parameters<typeof startSenderLoop>[0];
  startSenderLoop(deps, senderId);
  startLoop("housekeeping", app, async () => {
    await store.now.deliveries.expireLeases(app.clock.now());
    await settleDoubts({ ...app, receipts }, [senderId]);
    await finishCampaigns(app);
    return 1_000;
  });
  const acceptor = createEventAcceptor({
    ...app,
    receipts,
    keepDocument: async () => "",
    onMessage: () => undefined,
    onStatus: async () => undefined,
  });
  await channel.start(acceptor.accept);
}

const [sender, databaseUrl, folder] = process.argv.slice(2);
void main(sender!, databaseUrl!, folder!);
