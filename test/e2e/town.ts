import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A customer of the pretend town: one connection, one unpaid bill, one phone. */
export interface Townsman {
  readonly customerId: string;
  readonly phone: string;
}

const BILLING = "IDPEL;NAMA;TARIF;DAYA;ALAMAT;LEMBAR;RPTAG;RPBK;BLTH;TGLJTTEMPO;KDDK;PEMKWH";

export function townOf(size: number): readonly Townsman[] {
  return Array.from({ length: size }, (_, index) => ({
    customerId: String(516_759_910_000 + index),
    phone: `62890000${String(10_000 + index)}`,
  }));
}

/** The unit's two files for these people, in the exports' own columns; returns the paths. */
export function writeTown(
  folder: string,
  town: readonly Townsman[],
  period: string,
): { readonly bills: string; readonly contacts: string } {
  const month = period.replace("-", "");
  const bills = join(folder, `dpm-${month}.csv`);
  const contacts = join(folder, "kontak-wa.csv");
  const billLines = town.map(
    ({ customerId }, index) =>
      `${customerId};WARGA ${index};R1;900;DESA SINTETIS;1;${50_000 + index};0;${month};${month}20;JJGA;60`,
  );
  writeFileSync(bills, `${[BILLING, ...billLines].join("\n")}\n`);
  const contactLines = town.map(({ customerId, phone }, index) => `${customerId};WARGA ${index};${phone}`);
  writeFileSync(contacts, `${["IDPEL;NAMA;NO_WA", ...contactLines].join("\n")}\n`);
  return { bills, contacts };
}
