import type { FormField, FormValues } from "../../application/operating/admin";
import { Fault } from "../../domain/fault";
import { readNumber } from "./arguments";

/** The number of what a page is about: known from its address. */
export const NUMBER_FIELD: FormField = { name: "nomor", label: "Nomor", kind: "hidden" };

/** Throws a Fault where the address names no number. */
export function numberIn(values: FormValues): number {
  const id = readNumber(values[NUMBER_FIELD.name] ?? "");
  if (id === null) throw new Fault("argument_invalid", "Alamat itu tidak menyebut nomor.");
  return id;
}

/** A number that the page has written down and its form brings back; `null` where it wrote none. */
export function numberSeen(values: FormValues, name: string): number | null {
  const raw = values[name] ?? "";
  if (raw === "") return null;
  if (!/^\d{1,15}$/.test(raw))
    throw new Fault("argument_invalid", "Formulir itu rusak. Buka lagi halamannya.");
  return Number(raw);
}

const LONGEST_REASON = 190;
/** Why staff do something to a customer's phone: it stays in its history. */
export const REASON_FIELD: FormField = {
  name: "alasan",
  label: "Alasan, dan lewat apa ia memintanya",
  kind: "text",
  longest: LONGEST_REASON,
};

export function reasonIn(values: FormValues): string {
  const reason = (values[REASON_FIELD.name] ?? "").trim();
  if (reason === "")
    throw new Fault("argument_invalid", "Tulis alasannya: ia tinggal dalam riwayat nomor itu.");
  return reason.slice(0, LONGEST_REASON);
}
