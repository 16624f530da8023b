import { type PhoneNumber, phoneNumber } from "../../../domain/phone-number";
import { chanceOf, pickWeighted } from "./chance";

/** Phones for most customers, as a unit's own list has them. */
const HAS_PHONE = 0.86;

/**
 * Whose phone a customer's bills go to: mostly his own; in some streets the landlord's; and in every two thousand, twelve
 * customers gave the officer's number, which the import warns about.
 */
export function phoneOwner(seed: number, index: number): number | null {
  const inStreet = index % 40;
  if (inStreet >= 1 && inStreet <= 3) {
    const first = index - inStreet;
    if (chanceOf(seed, "landlord", first)() < 0.35) return first;
  }
  const inVillage = index % 2_000;
  if (inVillage >= 50 && inVillage < 62) return index - inVillage + 50;
  return chanceOf(seed, "phone", index)() < HAS_PHONE ? index : null;
}

/** 62890 and eight digits: no operator holds that prefix. Neighbours get numbers far apart, no number comes twice. */
export function samplePhone(owner: number): PhoneNumber {
  // 7,919 shares no factor with 10^8, so the first hundred million owners all differ; the start avoids runs of one digit.
  return phoneNumber(`62890${String((owner * 7_919 + 12_345_607) % 100_000_000).padStart(8, "0")}`);
}

/** The usable phone of a customer, or `null`. */
export function phoneOf(seed: number, index: number): PhoneNumber | null {
  const owner = phoneOwner(seed, index);
  return owner === null || hasUnusablePhone(seed, index) ? null : samplePhone(owner);
}

/** Placeholders, landlines and numbers that Excel has destroyed. */
function hasUnusablePhone(seed: number, index: number): boolean {
  return chanceOf(seed, "unusable", index)() < 0.02;
}

/** The phone cell as the unit's clerks typed it over the years. */
export function phoneCell(seed: number, index: number): string {
  const owner = phoneOwner(seed, index);
  if (owner === null) return "";
  const random = chanceOf(seed, "cell", index);
  if (hasUnusablePhone(seed, index)) {
    return pickWeighted(random, [
      [3, "081234567890"],
      [3, `0333${400_000 + Math.floor(random() * 99_999)}`],
      [2, "6.28E+12"],
      [1, "08"],
      [1, "-"],
      [1, "0"],
    ]);
  }
  const national = samplePhone(owner).slice(2);
  const [a, b, c] = [national.slice(0, 3), national.slice(3, 7), national.slice(7)];
  const second = samplePhone(50_000_000 + index).slice(2);
  return pickWeighted(random, [
    [52, `0${national}`],
    [12, `0${a}-${b}-${c}`],
    [8, `+62 ${a} ${b} ${c}`],
    [8, `62${national}`],
    [8, national],
    [4, `+62${national}`],
    [2, `0${national} (anak)`],
    [2, `0${a} ${b} ${c}`],
    [1, `+620${national}`],
    [1, `0062${national}`],
    [2, `0${national} / 0${second}`],
  ]);
}
