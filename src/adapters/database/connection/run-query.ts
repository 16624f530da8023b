/** One statement on a connection or a pool, as its driver answers it. `isLong`: with time for a million rows. */
export type RunQuery = (
  sql: string,
  values: unknown[],
  isLong?: boolean,
) => Promise<{ raw: unknown; records?: unknown[]; affected?: number }>;
