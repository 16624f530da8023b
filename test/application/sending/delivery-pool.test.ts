import { type ClaimedDelivery, createDeliveryPool } from "../../../src/application/sending/delivery-pool";
import type { Campaign } from "../../../src/domain/campaign";
import type { Delivery } from "../../../src/domain/delivery";

const CAMPAIGN = { id: 1 } as Campaign;
/** Lets everything that can go on without us go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the pool of claimed deliveries", () => {
  /** A pool whose work ends when the test says so. */
  function poolOfHands() {
    const begun: number[] = [];
    const ends = new Map<number, () => void>();
    let done = 0;
    const pool = createDeliveryPool(
      ({ delivery }) => {
        begun.push(delivery.id);
        return new Promise((resolve) => ends.set(delivery.id, resolve));
      },
      () => {
        done += 1;
      },
    );
    const end = async (id: number) => {
      ends.get(id)!();
      await settled();
    };
    return { pool, begun, end, done: () => done };
  }
  const claimed = (id: number, contactId: number, campaign: Campaign | null): ClaimedDelivery => ({
    delivery: { id, contactId } as Delivery,
    campaign,
    token: "t",
    leaseUntil: new Date(0),
  });
  const reply = (id: number, contactId = id) => claimed(id, contactId, null);
  const push = (id: number, contactId = id) => claimed(id, contactId, CAMPAIGN);

  it("writes to several contacts side by side, and to the next when one is done", async () => {
    const { pool, begun, end, done } = poolOfHands();
    pool.add([reply(1), reply(2), reply(3), reply(4), reply(5), reply(6)]);
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    await end(2);
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    expect(done()).toBe(1);
    expect(pool.size()).toBe(5);
  });

  it("never lets two messages to one contact overtake each other", async () => {
    const { pool, begun, end } = poolOfHands();
    pool.add([reply(1, 7), reply(2, 7), reply(3, 8)]);
    expect(begun).toEqual([1, 3]);
    await end(3);
    expect(begun).toEqual([1, 3]);
    await end(1);
    expect(begun).toEqual([1, 3, 2]);
  });

  it("keeps a place for replies when campaign messages hang", async () => {
    const { pool, begun } = poolOfHands();
    pool.add([push(1), push(2), push(3), push(4), push(5), push(6)]);
    expect(begun).toEqual([1, 2, 3, 4]);
    pool.add([reply(7)]);
    expect(begun).toEqual([1, 2, 3, 4, 7]);
    expect(pool.size()).toBe(7);
    expect(pool.campaignSize()).toBe(6);
  });

  it("takes replies before campaign messages that came earlier", async () => {
    const { pool, begun, end } = poolOfHands();
    pool.add([push(1), push(2), push(3), push(4), push(5)]);
    pool.add([reply(6), reply(7)]);
    await end(1);
    expect(begun).toEqual([1, 2, 3, 4, 6, 7]);
  });

  it("is drained when the last one has ended, and at once when it is empty", async () => {
    const { pool, end } = poolOfHands();
    await pool.drained();
    pool.add([push(1), push(2, 1)]);
    let isDrained = false;
    void pool.drained().then(() => {
      isDrained = true;
    });
    await end(1);
    expect(isDrained).toBe(false);
    await end(2);
    expect(isDrained).toBe(true);
    expect(pool.size()).toBe(0);
  });
});
