import { type BillingPeriod, formatPeriod } from "../../domain/billing-period";
import { smallestDifference } from "../../domain/effect/smallest-difference";
import { formatCount } from "../../domain/rupiah";
import { Choice, Field, LongField } from "../components/field";
import { Form } from "../components/form";
import { Alarm, Empty } from "../components/notice";
import { Steps } from "../components/steps";
import type { Html, PageContext } from "../define-page";
import type { NewCampaign } from "./model";

export const CAMPAIGN_STEPS = ["Siapa dan pesan", "Rencana", "Mulai"] as const;

/** Who is written to is asked by GET and counted; the draft is made by the button below. */
export function NewCampaignPage({
  model,
  page,
}: {
  readonly model: NewCampaign;
  readonly page: PageContext;
}): Html {
  const { period, problem } = model;
  if (period === null)
    return (
      <>
        <h1>Kampanye baru</h1>
        <Empty>
          <p>
            Belum ada data tagihan. Ambil dulu daftar belum lunas: <a href="/impor">Impor</a>
          </p>
        </Empty>
      </>
    );
  return (
    <>
      <h1>Kampanye baru</h1>
      <Steps label="Langkah kampanye" steps={CAMPAIGN_STEPS} current={0} />
      <div class="stack">
        <Audience model={model} period={period} />
        {problem === null ? <Draft model={model} page={page} /> : null}
      </div>
    </>
  );
}

/** Asked by GET: looking changes nothing, and Back works. */
function Audience({ model, period }: { readonly model: NewCampaign; readonly period: BillingPeriod }): Html {
  const { wanted, count, problem } = model;
  return (
    <form method="get" action="/kampanye/baru" class="card stack" aria-label="Siapa" autocomplete="off">
      <div class="two">
        <Choice
          name="jenis"
          label="Jenis"
          value={wanted.kind}
          choices={[
            ["tagihan", `Tagihan ${formatPeriod(period)}, kepada yang belum bayar`],
            ["siaran", "Siaran: teks sendiri"],
          ]}
        />
        {wanted.kind === "siaran" ? (
          <Choice
            name="siapa"
            label="Kepada"
            value={wanted.everyone ? "semua" : "belum-bayar"}
            choices={[
              ["belum-bayar", "yang belum bayar"],
              ["semua", "semua pelanggan"],
            ]}
          />
        ) : (
          <Field
            name="banding"
            label="Kelompok pembanding (%)"
            value={wanted.holdout}
            inputmode="numeric"
            maxlength={4}
            hint="Bagian yang sengaja tidak dikirimi, supaya pengaruhnya terukur. 0 sampai 50."
            isOptional
          />
        )}
        <Field
          name="tarif"
          label="Hanya tarif"
          value={wanted.tariffs}
          hint="Misalnya R1 R1M. Kosong: semua."
          maxlength={100}
          isOptional
        />
        <Field
          name="rute"
          label="Hanya rute (RBM)"
          value={wanted.routes}
          hint="Misalnya JJGAA. Kosong: semua."
          maxlength={200}
          isOptional
        />
      </div>
      <div class="acts">
        <button type="submit" class="button plain">
          Hitung
        </button>
        {count === null ? null : (
          <span role="status">
            <b>{formatCount(count.contacts)}</b> kontak: {formatCount(count.known)} sudah kenal,{" "}
            {formatCount(count.contacts - count.known)} kontak baru
          </span>
        )}
      </div>
      {problem === null ? null : <Alarm>{problem}</Alarm>}
      {wanted.kind === "tagihan" && count !== null ? <Power model={model} /> : null}
    </form>
  );
}

/** What the comparison will be able to show. */
function Power({ model: { count, holdoutPercent } }: { readonly model: NewCampaign }): Html {
  const heldOut = Math.round(((count?.contacts ?? 0) * holdoutPercent) / 100);
  if (holdoutPercent === 0)
    return (
      <p class="soft">Tanpa kelompok pembanding, pengaruh kiriman ini tidak dapat diukur: hanya jalannya.</p>
    );
  const points = smallestDifference((count?.contacts ?? 0) - heldOut, heldOut);
  return (
    <p class="soft">
      Dengan {holdoutPercent} % (± {formatCount(heldOut)} kontak tidak dikirimi){" "}
      {points === null
        ? "kelompoknya terlalu kecil: tidak ada selisih yang dapat dibuktikan."
        : `selisih mulai ± ${points.toFixed(1).replace(".", ",")} poin akan terlihat.`}
    </p>
  );
}

function Draft({
  model: { wanted, count },
  page,
}: {
  readonly model: NewCampaign;
  readonly page: PageContext;
}): Html {
  const { notice } = page;
  const hidden = {
    jenis: wanted.kind,
    tarif: wanted.tariffs,
    rute: wanted.routes,
    siapa: wanted.everyone ? "semua" : "belum-bayar",
    banding: wanted.holdout,
  };
  return (
    <Form to="/kampanye/baru" formKey={page.key()} hidden={hidden} class="card stack" label="Susun rencana">
      {wanted.kind === "siaran" ? (
        <LongField
          name="teks"
          label="Teks siaran"
          value={notice?.values?.teks ?? ""}
          rows={5}
          maxlength={3000}
          hint="Nama unit dan cara berhenti ditambahkan sendiri. Tanpa tautan."
        />
      ) : null}
      <div class="acts">
        <button type="submit" class="button main" aria-disabled={count?.contacts === 0 ? "true" : undefined}>
          Susun rencana
        </button>
        <span class="soft">
          Rencana menunjukkan siapa, kapan selesai, dan contoh pesan. Belum ada yang dikirim sebelum Anda
          memulainya.
        </span>
      </div>
    </Form>
  );
}
