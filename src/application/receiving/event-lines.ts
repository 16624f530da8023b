/** Work in lines: what shares a line is done in its order, what does not is done side by side. */
export interface EventLines {
  /** Begins `work` when everything given before it in any of these lines is done. Resolves when it is done itself. */
  add(lines: readonly string[], work: () => Promise<void>): Promise<void>;
  /** Resolves when everything given so far is done. */
  idle(): Promise<void>;
  /** How many wait or are worked upon. */
  size(): number;
}

export function createEventLines(): EventLines {
  const tails = new Map<string, Promise<unknown>>();
  const open = new Set<Promise<void>>();
  return {
    add(lines, work) {
      const before = lines.flatMap((line) => tails.get(line) ?? []);
      const done = Promise.all(before).then(work);
      // Whatever becomes of it, the next in line goes on.
      const ended = done.catch(() => undefined);
      open.add(done);
      for (const line of lines) tails.set(line, ended);
      void ended.then(() => {
        open.delete(done);
        for (const line of lines) if (tails.get(line) === ended) tails.delete(line);
      });
      return done;
    },
    idle: async () => {
      await Promise.allSettled([...open]);
    },
    size: () => open.size,
  };
}

/** At most so many at a time; whoever comes then waits for a place, first come first served. */
export interface Places {
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createPlaces(count: number): Places {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async take(work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
