/** What a process may play; one process plays all of them unless it is told otherwise. */
export const ROLES = ["sender", "inbox", "scheduler", "http"] as const;
export type Role = (typeof ROLES)[number];
