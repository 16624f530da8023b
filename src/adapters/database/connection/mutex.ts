/** So many units of work are done before the event loop turns; some tenths of a millisecond each. */
const UNITS_A_TURN = 8;

/**
 * SQLite has one connection for everybody: without this, the rollback of one unit of work would take another's
 * committed rows with it.
 *
 * And its driver answers at once, so that work after work would go on without the event loop ever turning: no timer, no
 * request, no signal would be heard while messages wait, the watchdog would end the process, and what the driver has
 * handed out would not be freed (it frees in a turn of its own). So it turns every few units.
 */
export function createMutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  let units = 0;
  return (work) => {
    const result = tail.then(work);
    tail = result
      .catch(() => undefined)
      .then(() => {
        units += 1;
        return units % UNITS_A_TURN === 0 ? turnOfTheLoop() : undefined;
      });
    return result;
  };
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const mutexes = new WeakMap<object, ReturnType<typeof createMutex>>();

/** The one mutex of an open SQLite database, for everybody who works on it. */
export function mutexOf(dataSource: object): ReturnType<typeof createMutex> {
  const known = mutexes.get(dataSource) ?? createMutex();
  mutexes.set(dataSource, known);
  return known;
}
