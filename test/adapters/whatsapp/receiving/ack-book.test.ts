import { createAckBook } from "../../../../src/adapters/whatsapp/receiving/ack-book";

function opened() {
  const told: string[] = [];
  return { told, book: createAckBook((id, receipt) => told.push(`${id} ${receipt}`)) };
}
const never = new AbortController().signal;

describe("the ack book", () => {
  it("lets receipts only rise, and tells each level once", () => {
    const { book, told } = opened();
    for (const ack of [2, 2, 1, 3, 2, 3, 4, 0, -1]) book.report("A", ack);
    expect(told).toEqual(["A delivered", "A read", "A read"]);
  });

  it("tells what is read again, also when it was told before, and never falls", () => {
    const { book, told } = opened();
    book.report("A", 2);
    for (const ack of [2, 1, 3, 3]) book.repeat("A", ack);
    expect(told).toEqual(["A delivered", "A delivered", "A read", "A read"]);
  });

  it("answers a wait with the server's word, also when that came first", async () => {
    const { book, told } = opened();
    const waiting = book.waitFor("A", 60_000, never);
    book.report("A", 1);
    expect(await waiting).toBe("accepted");
    book.report("B", 2);
    expect(await book.waitFor("B", 60_000, never)).toBe("accepted");
    expect(told).toEqual(["B delivered"]);
  });

  it("answers a refusal, and calls a refusal that nobody waits for a failed receipt", async () => {
    const { book, told } = opened();
    const waiting = book.waitFor("A", 60_000, never);
    book.report("A", -1);
    expect(await waiting).toBe("refused");
    book.report("A", -1);
    book.report("B", 1);
    book.report("B", -1);
    expect(told).toEqual(["B accepted", "B failed"]);
    expect(await book.waitFor("B", 0, never)).toBe("refused");
  });

  it("does not believe a refusal of what a phone has shown", () => {
    const { book, told } = opened();
    book.report("A", 2);
    book.report("A", -1);
    expect(told).toEqual(["A delivered"]);
  });

  it("is silent when the time or the patience is over", async () => {
    const { book } = opened();
    expect(await book.waitFor("A", 1, never)).toBe("silent");
    const giveUp = new AbortController();
    const waiting = book.waitFor("A", 60_000, giveUp.signal);
    giveUp.abort();
    expect(await waiting).toBe("silent");
    expect(await book.waitFor("A", 60_000, AbortSignal.abort())).toBe("silent");
  });

  it("does not repeat the server's word while a send is under way whose outcome says it", () => {
    const { book, told } = opened();
    const done = book.sending();
    book.report("A", 1);
    done();
    book.report("C", 1);
    expect(told).toEqual(["C accepted"]);
  });

  it("tells the server's late word about a send that was given up, also while the next is under way", async () => {
    const { book, told } = opened();
    expect(await book.waitFor("A", 1, never)).toBe("silent");
    const done = book.sending();
    book.report("A", 1);
    done();
    expect(told).toEqual(["A accepted"]);
  });

  it("tells the server's word about a doubt of an earlier life, whatever is under way", () => {
    const { book, told } = opened();
    book.doubt("A");
    const done = book.sending();
    book.report("A", 1);
    book.repeat("B", 1); // Read again for a row that waits for it.
    for (const _ of [1, 2]) book.repeat("C", 0);
    done();
    expect(told).toEqual(["A accepted", "B accepted"]);
    for (const id of ["A", "B"]) book.repeat(id, 1);
    expect(told).toEqual(["A accepted", "B accepted", "A accepted"]);
  });
});
