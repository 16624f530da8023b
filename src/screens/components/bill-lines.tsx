import type { CustomerHistory } from "../../application/views/person-view";
import type { Bill, BillState } from "../../domain/bill";
import { formatPeriod } from "../../domain/billing-period";
import { formatDay, formatInstant } from "../../domain/local-time";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import { billStateText } from "../../texts/admin";
import type { Html } from "../define-page";
import { Chip, type Tone } from "./chip";

const TONES: Readonly<Record<BillState, Tone>> = { open: "wait", paid: "good", void: "quiet" };

/** What a customer owes and has paid, newest first. */
export function BillLines({
  history,
  dataAsOf,
}: {
  readonly history: CustomerHistory;
  readonly dataAsOf: Date | null;
}): Html {
  const { bills, onTime } = history;
  return (
    <>
      {bills.length === 0 ? (
        <p class="soft">Tidak ada tagihan dalam bulan-bulan terakhir.</p>
      ) : (
        <ul class="lines bills">
          {bills.map((bill) => (
            <li>
              <span>{formatPeriod(bill.period)}</span>
              <b class="end">{formatRupiah(bill.amount)}</b>
              <span class="when">
                <Chip tone={TONES[bill.state]}>{billStateText(bill.state)}</Chip>
                <span class="soft">{whenOf(bill)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">
        {onTime.paid === 0 ? "" : `${onTime.inTime} dari ${onTime.paid} yang lunas dibayar tepat waktu. `}
        {dataAsOf === null ? "" : `Data per ${formatInstant(dataAsOf)}.`}
      </p>
    </>
  );
}

function whenOf({ state, paidOn, paidAfter, paidBefore, dueOn, energyKwh }: Bill): string {
  const energy = energyKwh === null ? "" : ` · ${formatCount(energyKwh)} kWh`;
  if (state === "void") return energy.slice(3);
  if (state === "open") return `batas ${formatDay(dueOn)}${energy}`;
  if (paidOn !== null) return `${formatDay(paidOn)}${energy}`;
  const until = paidBefore ?? paidAfter;
  return `${until === null ? "" : `sebelum ${formatInstant(until)}`}${energy}`;
}
