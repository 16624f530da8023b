import type { PastImport } from "../../application/views/import-queries";
import { formatPeriod } from "../../domain/billing-period";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import { formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { Card, Live } from "../components/card";
import { DataTable } from "../components/data-table";
import { Field } from "../components/field";
import { Icon } from "../components/icon";
import { Empty } from "../components/notice";
import { Steps } from "../components/steps";
import type { Html, PageContext } from "../define-page";
import { KEY_FIELD } from "../form-key";
import { asOfWords, type ImportPage } from "./model";

export const STEPS = ["Pilih", "Periksa", "Simpan", "Hasil"] as const;

/** Where a file is put, and what was taken before, by whom. */
export function ImportListPage({
  model,
  page,
}: {
  readonly model: ImportPage;
  readonly page: PageContext;
}): Html {
  return (
    <>
      <h1>Impor</h1>
      <Steps label="Langkah impor" steps={STEPS} current={0} />
      <Drop page={page} />
      <Live id="riwayat" at={atOf(page)} topics={["impor"]} now={page.now}>
        <Card id="riwayat-impor" heading="Riwayat" class="table-card">
          {model.history.length === 0 ? (
            <Empty>
              <p>Belum ada data. Ambil dulu daftar pelanggan dan daftar belum lunas.</p>
            </Empty>
          ) : (
            <History history={model.history} />
          )}
          {model.next === null ? null : (
            <nav class="pager" aria-label="Halaman">
              <a class="button plain end" href={`/impor?sebelum=${model.next}`}>
                lebih lama
              </a>
            </nav>
          )}
        </Card>
      </Live>
    </>
  );
}

function atOf({ request }: PageContext): string {
  const { sebelum } = request.query;
  return sebelum === undefined || !/^\d{1,9}$/.test(sebelum) ? "/impor" : `/impor?sebelum=${sebelum}`;
}

/** Its fields stand before the file: they are read first. */
function Drop({ page }: { readonly page: PageContext }): Html {
  const values = page.notice?.values ?? {};
  return (
    <form
      method="post"
      action="/impor"
      enctype="multipart/form-data"
      class="card drop"
      aria-label="Pilih berkas"
      autocomplete="off"
    >
      <input type="hidden" name={KEY_FIELD} value={page.key()} />
      <label for="berkas" class="drop-zone">
        <Icon name="upload" />
        <b>Seret berkas ke sini, atau pilih</b>
        <span class="soft">
          .csv atau .xlsx dari aplikasi Anda, paling besar 50 MB. Jenisnya dikenali sendiri.
        </span>
        <input id="berkas" name="berkas" type="file" accept=".csv,.xlsx,.txt,.tsv" required />
      </label>
      <details open={values.bulan || values.waktu ? true : undefined}>
        <summary>Bulan dan waktu data, bila berkas tidak menyebutnya</summary>
        <div class="two">
          <WishFields bulan={values.bulan ?? ""} waktu={values.waktu ?? ""} />
        </div>
      </details>
      <p class="acts">
        <button type="submit" class="button main">
          Periksa berkas
        </button>
        <span class="soft">Belum ada yang disimpan sebelum Anda melihat hasil pemeriksaannya.</span>
      </p>
    </form>
  );
}

/** What a file may leave unsaid. */
export function WishFields({ bulan, waktu }: { readonly bulan: string; readonly waktu: string }): Html {
  return (
    <>
      <Field
        name="waktu"
        label="Data ditarik (WIB)"
        value={waktu}
        hint="Seperti 2026-11-20 07:30. Dengan ini daftar belum lunas dianggap lengkap: yang hilang dari daftar dianggap lunas."
        maxlength={40}
        isOptional
      />
      <Field
        name="bulan"
        label="Bulan tagihan"
        value={bulan}
        hint="Seperti 2026-11, bila tidak ada kolom bulan."
        maxlength={20}
        isOptional
      />
    </>
  );
}

function History({ history }: { readonly history: readonly PastImport[] }): Html {
  return (
    <DataTable
      name="Impor, yang terbaru dahulu"
      heads={["Kapan", "Berkas", "Jenis", "Data per", "Diterima / ditolak", "Oleh"]}
    >
      {history.map((past) => (
        <tr>
          <td data-label="Kapan">{formatInstant(past.startedAt).replace(" WIB", "")}</td>
          <td data-label="Berkas">
            <a href={`/impor/${past.id}`}>
              <bdi>{past.fileName}</bdi>
            </a>
          </td>
          <td data-label="Jenis">{kindOf(past)}</td>
          <td data-label="Data per">{asOfWords(past)}</td>
          <td data-label="Diterima / ditolak">
            {formatCount(past.rowsAccepted)} / {formatCount(past.rowsRejected)}
          </td>
          <td data-label="Oleh">
            <bdi>{past.importedBy ?? "–"}</bdi>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

export function kindOf({ kind, period }: PastImport): string {
  return `${IMPORT_KIND_NAMES[kind]}${period === null ? "" : `, ${formatPeriod(period)}`}`;
}
