import type { Message } from "whatsapp-web.js";
import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import { catchUp } from "../../../../src/adapters/whatsapp/receiving/catch-up";

const CHAT = "6289000001001@c.us";
const SINCE = 1_795_000_000;

/** Catches up with one chat in which so many messages stand since then, and one from before. */
async function caughtUp(newer: number) {
  const taken: string[] = [];
  const troubles: string[] = [];
  const asked: number[] = [];
  let finishedAt: number | null = null;
  const told = [...Array.from({ length: newer + 1 }).keys()].map((index) => ({
    id: { fromMe: false, remote: CHAT, id: `M${index}`, _serialized: `false_${CHAT}_M${index}` },
    type: "chat",
    body: `baris ${index}`,
    t: index === 0 ? SINCE - 60 : SINCE + index,
    from: CHAT,
    to: "6289000000001@c.us",
  }));
  const page = {
    async evaluate(_work: unknown, _what: unknown, search?: { limit: number }) {
      if (search === undefined) return { chats: [CHAT], newest: SINCE + newer };
      asked.push(search.limit);
      return told.slice(-search.limit);
    },
  };
  await catchUp(
    {
      clock: { now: () => new Date(0), sleep: async () => {} },
      limits: LIMITS,
      inbound: {
        take: async (message: Message) => {
          taken.push(message.body);
        },
      },
      bookmark: {
        start: async () => ({
          sinceSeconds: SINCE,
          finish: (newest: number) => {
            finishedAt = newest;
          },
        }),
        heard: () => {},
        lost: () => {},
        close: () => {},
      },
      onTrouble: (where, error) => troubles.push(`${where}: ${error}`),
    },
    { client: { pupPage: page }, page, over: new AbortController().signal } as unknown as Live,
  );
  return { taken, troubles, asked, finishedAt };
}

describe("catching up with one chat", () => {
  it.each([
    [3, [10]],
    [10, [10, 50]],
    [260, [10, 50, 250, 1000]],
    [999, [10, 50, 250, 1000]],
  ])("reads all %i messages, asking for no more than it takes", async (newer, asked) => {
    const read = await caughtUp(newer);
    expect(read.taken).toEqual(Array.from({ length: newer }, (_, index) => `baris ${index + 1}`));
    expect(read).toMatchObject({ asked, troubles: [], finishedAt: SINCE + newer });
  });

  it("reads the newest thousand of more, says so, and does not begin again for ever", async () => {
    const read = await caughtUp(1200);
    expect(read.taken).toHaveLength(1000);
    expect(read.taken.at(-1)).toBe("baris 1200");
    expect(read.troubles).toEqual([
      "catching up: a chat has more than 1000 messages since; older ones are not read",
    ]);
    expect(read.finishedAt).toBe(SINCE + 1200);
  });
});
