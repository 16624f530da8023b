import type { Overview } from "../../application/views/overview";
import { formatClock, formatDay, localDay } from "../../domain/local-time";

export interface Step {
  readonly label: string;
  readonly href: string;
  readonly state: "done" | "going" | "waiting";
  readonly when: string;
}

/** The month as five steps, each a link to the page that does it. */
export function monthSteps({ imports, campaign, nextPush, now, dueOn }: Overview): readonly Step[] {
  const imported = (label: string, kinds: readonly string[], hint: string): Step => {
    const newest = imports
      .filter(({ kind }) => kinds.includes(kind))
      .sort((a, b) => b.finishedAt.getTime() - a.finishedAt.getTime())[0];
    return {
      label,
      href: "/impor",
      state: newest === undefined ? "waiting" : "done",
      when: newest === undefined ? hint : dayOrClock(newest.finishedAt, now),
    };
  };
  return [
    imported("Rekening bulanan (DPM)", ["billing_record"], "sekitar tanggal 2"),
    imported("Daftar belum lunas", ["unpaid_list", "simple"], "pagi hari kiriman"),
    pushStep(campaign, nextPush, now),
    imported("Daftar pelunasan", ["settlements"], `sesudah ${formatDay(dueOn)}`),
    { label: "Laporan", href: "/laporan", state: "waiting", when: `sesudah ${formatDay(dueOn)}` },
  ];
}

function pushStep(campaign: Overview["campaign"], nextPush: Date | null, now: Date): Step {
  const label = "Kiriman";
  if (campaign !== null && campaign.campaign.kind !== "broadcast") {
    const { id, state, finishedAt } = campaign.campaign;
    const href = `/kampanye/${id}`;
    if (state === "finished") return { label, href, state: "done", when: dayOrClock(finishedAt ?? now, now) };
    if (state === "running") return { label, href, state: "going", when: "sedang berjalan" };
    if (state === "paused") return { label, href, state: "going", when: "dijeda" };
  }
  const when =
    nextPush === null ? "tidak terjadwal" : `${formatDay(localDay(nextPush))} ${formatClock(nextPush)}`;
  return { label, href: "/kampanye", state: "waiting", when };
}

function dayOrClock(at: Date, now: Date): string {
  return localDay(at) === localDay(now) ? `hari ini ${formatClock(at)}` : formatDay(localDay(at));
}
