/**
 * SQLite has one connection for everybody: without this, the rollback of one unit of work would take another's
 * committed rows with it.
 */
export function createMutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
}

const mutexes = new WeakMap<object, ReturnType<typeof createMutex>>();

/** The one mutex of an open SQLite database, for everybody who works on it. */
export function mutexOf(dataSource: object): ReturnType<typeof createMutex> {
  const known = mutexes.get(dataSource) ?? createMutex();
  mutexes.set(dataSource, known);
  return known;
}
