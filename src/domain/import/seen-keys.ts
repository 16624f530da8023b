/** Keys are kept in so many tables: one of a million would be moved at once when it grows, and all others would wait for it. */
const TABLES = 64;
const FIRST_CAPACITY = 1 << 9;

/**
 * Remembers numbers, each with the row where it first stood: open addressing in typed arrays, because a `Map` of a
 * million texts takes 100 MB and this takes 24.
 */
export interface SeenKeys {
  /** The row where this key first stood, or 0 when it is new (and is now remembered with `row`). Keys and rows are above 0. */
  firstRow(key: number, row: number): number;
  /** The row where this key first stood, or 0; nothing is remembered. */
  rowOf(key: number): number;
}

export function createSeenKeys(): SeenKeys {
  const tables = Array.from({ length: TABLES }, createTable);
  return {
    rowOf(key) {
      const mixed = mix(key);
      return tables[mixed & (TABLES - 1)]!.rowOf(key, mixed);
    },
    firstRow(key, row) {
      const mixed = mix(key);
      return tables[mixed & (TABLES - 1)]!.firstRow(key, mixed, row);
    },
  };
}

/** Fibonacci hashing of both halves: customer IDs run in sequence and would cluster otherwise. */
function mix(key: number): number {
  const mixed = Math.imul(key % 4_294_967_296, 2_654_435_769) ^ Math.imul(key / 4_294_967_296, 2_246_822_519);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function createTable() {
  let keys = new Float64Array(FIRST_CAPACITY);
  let rows = new Uint32Array(FIRST_CAPACITY);
  let size = 0;

  const slotOf = (key: number, mixed: number): number => {
    const mask = keys.length - 1;
    // The lowest bits are the same in all keys of a table.
    let slot = Math.floor(mixed / TABLES) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const oldKeys = keys;
    const oldRows = rows;
    keys = new Float64Array(oldKeys.length * 2);
    rows = new Uint32Array(oldKeys.length * 2);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0) continue;
      const slot = slotOf(oldKeys[i]!, mix(oldKeys[i]!));
      keys[slot] = oldKeys[i]!;
      rows[slot] = oldRows[i]!;
    }
  };
  return {
    rowOf: (key: number, mixed: number) => rows[slotOf(key, mixed)]!,
    firstRow(key: number, mixed: number, row: number) {
      const slot = slotOf(key, mixed);
      if (keys[slot] !== 0) return rows[slot]!;
      keys[slot] = key;
      rows[slot] = row;
      size += 1;
      if (size * 2 > keys.length) grow();
      return 0;
    },
  };
}

/** Twelve digits and a month as one exact number: months since 2000 take three digits, 15 digits fit a double. */
export function billKey(customerId: string, period: string | null): number {
  const months = period === null ? 0 : (Number(period.slice(0, 4)) - 2000) * 12 + Number(period.slice(5, 7));
  return Number(customerId) * 1_000 + (months % 1_000);
}
