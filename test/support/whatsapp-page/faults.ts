import type { Fault } from "./types";

type On = Fault["on"];
type FaultOn<O extends On> = Extract<Fault, { readonly on: O }>;

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The next fault of this kind that is meant for this phone, used up once; `null` when nothing is to go wrong. */
  take<O extends On>(on: O, phone: string | null, accept?: (fault: FaultOn<O>) => boolean): FaultOn<O> | null;
}

/** Faults in the order they were ordered, each with the number of times it is still to strike. */
export function createFaults(): Faults {
  let pending: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const left = fault.times === "always" ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
      pending.push({ fault, left });
    },
    clear() {
      pending = [];
    },
    take<O extends On>(on: O, phone: string | null, accept?: (fault: FaultOn<O>) => boolean) {
      const entry = pending.find(({ fault }) => {
        if (fault.on !== on) return false;
        const meant = fault.on === "start" ? fault.phone : fault.to;
        if (meant !== undefined && meant !== phone) return false;
        return accept ? accept(fault as FaultOn<O>) : true;
      });
      if (!entry) return null;
      entry.left -= 1;
      if (entry.left <= 0) pending = pending.filter((one) => one !== entry);
      return entry.fault as FaultOn<O>;
    },
  };
}
