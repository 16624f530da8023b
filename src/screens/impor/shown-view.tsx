import type { ImportReport } from "../../application/importing/import-file";
import { maskName } from "../../domain/bill";
import { formatPeriod } from "../../domain/billing-period";
import { maskCustomerId } from "../../domain/customer-id";
import { FIELD_NAMES } from "../../domain/import/fields";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import { doubtSentence } from "../../domain/import/payment-doubt";
import type { ImportRecord } from "../../domain/import/record";
import { explainRejection } from "../../domain/import/rejection";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import { Card } from "../components/card";
import { Field } from "../components/field";
import { Form } from "../components/form";
import { Icon } from "../components/icon";
import { Alarm } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import { Effects, RefusedTable } from "./effects-view";
import { LookAgain } from "./look-again";
import { type CheckedUpload, effectsOf, typedCount } from "./model";

interface ShownProps {
  readonly model: CheckedUpload;
  readonly report: ImportReport;
  readonly page: PageContext;
}

/** What the file is, and what would change: read before anything is stored. */
export function Shown({ model, report, page }: ShownProps): Html {
  const { upload } = model;
  const { rows, kind, scope, isSnapshot } = report;
  const months = scope.periods.map(formatPeriod).join(", ");
  const { changes, found } = effectsOf(report.counts ?? {});
  return (
    <div class="stack">
      {(kind === "unpaid_list" || kind === "simple") && !isSnapshot ? (
        <Alarm tone="wait">
          Tanpa waktu data, yang hilang dari daftar tidak dianggap lunas. Isi "Data ditarik" di bawah, lalu
          periksa lagi.
        </Alarm>
      ) : null}
      {report.crowdedPhones.map(({ phone, customers }) => (
        <Alarm tone="wait">
          Nomor {maskPhone(phone)} dipakai {formatCount(customers)} pelanggan; periksa apakah itu nomor
          petugas.
        </Alarm>
      ))}
      <div class="cards">
        <Card id="isi-berkas" heading={`${IMPORT_KIND_NAMES[kind]}${months === "" ? "" : `, ${months}`}`}>
          <p>
            Dibaca {formatCount(rows.read)} · diterima {formatCount(rows.accepted)} · ditolak{" "}
            {formatCount(rows.rejected)}
            {rows.cellsLeftOut > 0 ? ` · ${formatCount(rows.cellsLeftOut)} nilai dilewati` : ""}
          </p>
          <Compared report={report} />
        </Card>
        <Card id="akibat" heading="Bila disimpan">
          <Effects changes={changes} found={found} />
        </Card>
      </div>
      <Save model={model} page={page} accepted={rows.accepted} />
      <Doubts report={report} />
      <Columns report={report} />
      {report.firstRejections.length === 0 ? null : (
        <Card
          id="ditolak"
          heading={`Ditolak atau dilewati: ${formatCount(rows.rejected + rows.cellsLeftOut)}`}
          class="table-card"
          aside={
            <a class="button plain" href={`/impor/periksa/${upload.handle}/ditolak.csv`} download>
              <Icon name="download" />
              Unduh {formatCount(rows.rejected + rows.cellsLeftOut)} baris (CSV)
            </a>
          }
        >
          <RefusedTable rows={report.firstRejections.map((one) => ({ ...one, ...explainRejection(one) }))} />
        </Card>
      )}
      <LookAgain upload={upload} page={page} mayForce={false} />
    </div>
  );
}

function Save({
  model,
  page,
  accepted,
}: {
  readonly model: CheckedUpload;
  readonly page: PageContext;
  readonly accepted: number;
}): Html {
  const typed = typedCount(model);
  const wrong = page.notice?.field === "ketik" ? page.notice.text : null;
  if (accepted === 0)
    return <Alarm>Tidak ada baris yang dapat diterima: tidak ada yang dapat disimpan.</Alarm>;
  return (
    <Form
      to={`/impor/periksa/${model.upload.handle}/simpan`}
      formKey={page.key()}
      hidden={{ terlihat: model.seen }}
      class="card save"
      label="Simpan"
    >
      {typed === null ? null : (
        <Field
          name="ketik"
          label={
            model.report?.counts?.billsVanished
              ? `Tulis jumlah yang akan dianggap lunas: ${formatCount(typed)}`
              : `Tulis jumlah baris yang akan disimpan: ${formatCount(typed)}`
          }
          inputmode="numeric"
          problem={wrong}
          isOptional
        />
      )}
      <p class="acts">
        <button type="submit" class={`button ${typed === null ? "main" : "stop"}`}>
          Simpan {formatCount(accepted)} baris
        </button>
        <span class="soft">Belum ada yang disimpan.</span>
      </p>
    </Form>
  );
}

/** Beside the last list of its kind a wrong one is seen at a glance. */
function Compared({ report: { preview } }: { readonly report: ImportReport }): Html {
  if (preview === null) return <></>;
  const { spread: totals, last } = preview;
  return (
    <ul class="effects soft">
      {totals.amount === 0 ? null : (
        <li>
          Jumlah: <b>{formatRupiah(totals.amount)}</b>
          {totals.energyKwh > 0 ? ` · ${formatCount(totals.energyKwh)} kWh` : ""}
        </li>
      )}
      <li>
        {last === null
          ? "Daftar sejenis dari unit ini belum pernah diambil."
          : `Yang terakhir sejenis (${last.period === null ? "" : `${formatPeriod(last.period)}, `}diambil ${formatInstant(last.takenAt)}): ${formatCount(last.rows)} baris${last.totals === null ? "" : `, ${formatRupiah(last.totals.amount)}`}`}
      </li>
    </ul>
  );
}

function Doubts({ report: { doubts } }: { readonly report: ImportReport }): Html {
  if (doubts.length === 0) return <></>;
  return (
    <Card id="tanyakan" heading="Perlu ditanyakan ke unit">
      <ul class="lines">
        {doubts.map((doubt) => (
          <li>
            Baris {doubt.row}, {maskCustomerId(doubt.customerId)}: {doubtSentence(doubt)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Which column became what, and the first rows as they were understood, masked. */
function Columns({ report: { preview, sheets } }: { readonly report: ImportReport }): Html {
  if (preview === null) return <></>;
  const { columns, unread, firstRecords } = preview;
  return (
    <Card id="kolom" heading="Kolom dan baris pertama">
      <ul class="mapping">
        {columns.map(({ field, labels }) => (
          <li>
            <bdi>{labels.join(" dan ")}</bdi> → <b>{FIELD_NAMES[field]}</b>
          </li>
        ))}
        {unread.map((label) => (
          <li class="soft">
            <bdi>{label}</bdi> (tidak dipakai)
          </li>
        ))}
      </ul>
      {sheets.length === 0 ? null : (
        <p class="soft">
          Lembar yang dibaca: <bdi>{sheets.join(", ")}</bdi>
        </p>
      )}
      <ul class="lines">
        {firstRecords.map((record) => (
          <li>
            <bdi>{partsOf(record)}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function partsOf(record: ImportRecord): string {
  return [
    maskCustomerId(record.customerId),
    record.name === null ? "tanpa nama" : maskName(record.name),
    record.period === null ? "" : formatPeriod(record.period),
    record.amount === null ? "" : formatRupiah(record.amount),
    ...record.phones.map(maskPhone),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
