import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import { createAckBook } from "../../../../src/adapters/whatsapp/receiving/ack-book";
import type { Identities } from "../../../../src/adapters/whatsapp/receiving/identity";
import {
  createReceiptReader,
  type ReceiptDeps,
  rereadReceipts,
} from "../../../../src/adapters/whatsapp/receiving/receipts";
import { phoneNumber } from "../../../../src/domain/phone-number";

const SITI = phoneNumber("6289000001001");

function reading(inMemory: readonly { id: string; ack: number }[], stored: Record<string, number>) {
  const over = new AbortController();
  const told: string[] = [];
  const asked: string[] = [];
  const pausesAfter: number[] = [];
  const troubles: string[] = [];
  const deps: ReceiptDeps = {
    clock: {
      now: () => new Date("2026-11-24T03:00:00Z"),
      sleep: async () => void pausesAfter.push(asked.length),
    },
    limits: LIMITS,
    acks: createAckBook((id, receipt) => told.push(`${id} ${receipt}`)),
    identities: {
      chatsOf: async (phone: string, live: Live | null) => {
        if (live !== null) throw new Error("the page must not be asked for hidden ids here");
        return [`${phone}@c.us`];
      },
    } as unknown as Identities,
    keyOf: (id) => (id === "KEPT" ? "true_99@lid_KEPT" : null),
    phoneOfMessage: async (id) => (id === "NOT-OURS" ? null : SITI),
    onTrouble: (where) => troubles.push(where),
  };
  const live = {
    over: over.signal,
    page: { evaluate: async () => inMemory },
    client: {
      async getMessageById(key: string) {
        asked.push(key);
        const id = key.split("_")[2]!;
        if (!(id in stored)) throw new Error("not found");
        return { id: { id }, ack: stored[id] };
      },
    },
  } as unknown as Live;
  return { deps, live, told, asked, pausesAfter, troubles, over };
}

describe("rereading receipts", () => {
  it("takes what the page holds in memory in one question, and the rest by their keys", async () => {
    const { deps, live, told, asked } = reading([{ id: "A", ack: 3 }], { B: 2, KEPT: 3 });
    await rereadReceipts(deps, live, ["A", "B", "KEPT", "GONE", "NOT-OURS"]);
    expect(told).toEqual(["A read", "B delivered", "KEPT read"]);
    expect(asked).toEqual([`true_${SITI}@c.us_B`, "true_99@lid_KEPT", `true_${SITI}@c.us_GONE`]);
  });

  it("pauses after every twenty", async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `M${index}`);
    const { deps, live, pausesAfter } = reading([], Object.fromEntries(ids.map((id) => [id, 2])));
    await rereadReceipts(deps, live, ids);
    expect(pausesAfter).toEqual([20, 40]);
  });

  it("stops when the browser's life is over, and reads one by one when the page cannot tell", async () => {
    const { deps, live, asked, over, troubles } = reading([], { B: 2 });
    live.page.evaluate = () => Promise.reject(new Error("Execution context was destroyed"));
    await rereadReceipts(deps, live, ["B"]);
    expect(asked).toHaveLength(1);
    expect(troubles).toEqual(["receipts"]);
    over.abort();
    await rereadReceipts(deps, live, ["B"]);
    expect(asked).toHaveLength(1);
  });

  it("reads one list after the other, and nothing twice that waits already", async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `M${index}`);
    const { deps, live, asked, over } = reading([], Object.fromEntries(ids.map((id) => [id, 2])));
    const reader = createReceiptReader(deps);
    await Promise.all([
      reader.read(live, ids),
      reader.read(live, [...ids.slice(5, 10), "GONE"]),
      reader.read(live, ["M0"]),
    ]);
    expect(asked).toEqual([...ids, "GONE"].map((id) => `true_${SITI}@c.us_${id}`));
    // What was read may be read again later.
    await reader.read(live, ["M0"]);
    expect(asked).toHaveLength(27);
    over.abort();
    await reader.read(live, ["M1"]);
    expect(asked).toHaveLength(27);
  });
});
