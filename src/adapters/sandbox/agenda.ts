/** Things to do at their times. */
export interface Agenda<Item> {
  add(atMs: number, item: Item): void;
  /** Takes out what is due by `nowMs`, the earliest first; at the same time, in the order they were added. */
  due(nowMs: number): Item[];
}

interface Entry<Item> {
  readonly atMs: number;
  readonly order: number;
  readonly item: Item;
}

/** A binary heap: a campaign puts a hundred thousand reactions here, and most are taken soon. */
export function createAgenda<Item>(): Agenda<Item> {
  const heap: Entry<Item>[] = [];
  let added = 0;

  const isBefore = (a: Entry<Item>, b: Entry<Item>) =>
    a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

  function swap(one: number, other: number): void {
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  }

  function takeFirst(): Entry<Item> {
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      sink();
    }
    return first;
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    add(atMs, item) {
      let at = heap.push({ atMs, order: added++, item }) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(heap[at]!, heap[parent]!)) break;
        swap(at, parent);
        at = parent;
      }
    },
    due(nowMs) {
      const taken: Item[] = [];
      while (heap.length > 0 && heap[0]!.atMs <= nowMs) taken.push(takeFirst().item);
      return taken;
    },
  };
}
