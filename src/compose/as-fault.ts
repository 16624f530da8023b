import { FAULT_CODES, Fault, type FaultCode } from "../domain/fault";

/** What another thread threw, a Fault again if it was one: between threads an error keeps no class. */
export function asFault(error: unknown): unknown {
  const { name, code, message } = error as { name?: string; code?: string; message: string };
  const isFault = name === "Fault" && (FAULT_CODES as readonly (string | undefined)[]).includes(code);
  return isFault ? new Fault(code as FaultCode, message) : error;
}
