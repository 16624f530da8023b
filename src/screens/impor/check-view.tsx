import type { ImportProgress, ImportReport } from "../../application/importing/import-file";
import type { Upload } from "../../application/ports/repositories/uploads";
import { formatPeriod } from "../../domain/billing-period";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import { formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { Live } from "../components/card";
import { Alarm } from "../components/notice";
import { Steps } from "../components/steps";
import type { Html, PageContext } from "../define-page";
import { LookAgain } from "./look-again";
import { type CheckedUpload, inWordsOfThePage } from "./model";
import { Shown } from "./shown-view";
import { STEPS } from "./view";

const AT = { reading: 1, shown: 1, refused: 1, dropped: 1, saving: 2, saved: 3 } as const;

/** One file on its way in: being read, shown, being saved, done. Nothing is stored before the button. */
export function CheckPage({
  model,
  page,
}: {
  readonly model: CheckedUpload;
  readonly page: PageContext;
}): Html {
  const { upload } = model;
  const isMoving = upload.state === "reading" || upload.state === "saving";
  const topic = `unggahan-${upload.handle}`;
  const content = (
    <>
      <Steps label="Langkah impor" steps={STEPS} current={AT[upload.state]} />
      <p class="lead file-line">
        <bdi>{upload.fileName}</bdi> · {sizeOf(upload.bytes)} · oleh <bdi>{upload.uploadedBy}</bdi>
      </p>
      <Stage model={model} page={page} />
    </>
  );
  return (
    <>
      <h1>Impor</h1>
      {isMoving ? (
        <Live id="unggahan" at={page.request.path} topics={[topic]} now={page.now}>
          {content}
        </Live>
      ) : (
        <div id="unggahan">{content}</div>
      )}
    </>
  );
}

function Stage({ model, page }: { readonly model: CheckedUpload; readonly page: PageContext }): Html {
  const { upload, report, progress } = model;
  switch (upload.state) {
    case "reading":
    case "saving":
      return <Working isSaving={upload.state === "saving"} progress={progress} />;
    case "refused":
      return <Refused upload={upload} page={page} />;
    case "dropped":
      return (
        <>
          {upload.problem === null ? null : <Alarm>{upload.problem}</Alarm>}
          <p class="card">
            Berkas ini dibuang; tidak ada yang disimpan. <a href="/impor">Pilih berkas lain</a>
          </p>
        </>
      );
    case "saved":
      return <Saved upload={upload} report={report!} />;
    case "shown":
      return isOver(report!) ? (
        <NothingToSave upload={upload} report={report!} page={page} />
      ) : (
        <Shown model={model} report={report!} page={page} />
      );
  }
}

/** Taken before, or older than what is known: there is nothing to say yes to. */
function isOver({ outcome }: ImportReport): boolean {
  return outcome === "unchanged" || outcome === "ignored_older";
}

function Working({
  isSaving,
  progress,
}: {
  readonly isSaving: boolean;
  readonly progress: ImportProgress | null;
}): Html {
  const what = isSaving ? "Menyimpan" : "Memeriksa";
  const words = wordsOf(what, progress);
  const share = progress === null || progress.bytes === 0 ? 0 : progress.bytesRead / progress.bytes;
  return (
    <div class="card" role="status">
      <p>
        <b>{words}</b>
      </p>
      <svg class="bar" aria-hidden="true" viewBox="0 0 1000 14" preserveAspectRatio="none">
        <rect class="used" x="0" y="0" width={(share * 1000).toFixed(1)} height="14" />
      </svg>
      <p class="soft">
        Halaman ini mengikuti sendiri; Anda boleh meninggalkannya.{" "}
        {isSaving ? "" : "Belum ada yang disimpan."}
      </p>
    </div>
  );
}

function wordsOf(what: string, progress: ImportProgress | null): string {
  if (progress === null) return `${what}: menunggu giliran …`;
  if (progress.phase === "waiting") return `${what}: menunggu impor lain selesai …`;
  const rows = `${formatCount(progress.rows)} baris`;
  return progress.phase === "merging" ? `${what}: ${rows}, mencocokkan …` : `${what}: ${rows} dibaca …`;
}

function Refused({ upload, page }: { readonly upload: Upload; readonly page: PageContext }): Html {
  return (
    <>
      <Alarm>{inWordsOfThePage(upload.problem ?? "")}</Alarm>
      <LookAgain upload={upload} page={page} mayForce />
    </>
  );
}

function NothingToSave({
  upload,
  report,
  page,
}: {
  readonly upload: Upload;
  readonly report: ImportReport;
  readonly page: PageContext;
}): Html {
  const why =
    report.outcome === "unchanged"
      ? `Berkas ini (${IMPORT_KIND_NAMES[report.kind]}) sudah diambil ${formatInstant(report.takenBeforeAt!)}; tidak ada yang berubah.`
      : "Sudah ada daftar yang lebih baru daripada berkas ini; tidak ada yang disimpan.";
  return (
    <>
      <Alarm tone="wait">{why}</Alarm>
      <LookAgain upload={upload} page={page} mayForce />
    </>
  );
}

function Saved({ upload, report }: { readonly upload: Upload; readonly report: ImportReport }): Html {
  return (
    <div class="card" role="status">
      <p>
        <b>
          {formatCount(report.rows.accepted)} baris disimpan: {IMPORT_KIND_NAMES[report.kind]}
          {report.scope.periods.length === 0 ? "" : `, ${report.scope.periods.map(formatPeriod).join(", ")}`}.
        </b>
      </p>
      <p class="acts">
        {upload.importId === null ? null : (
          <a class="button main" href={`/impor/${upload.importId}`}>
            Lihat hasilnya
          </a>
        )}
        <a class="button plain" href="/impor">
          Impor lain
        </a>
      </p>
    </div>
  );
}

function sizeOf(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1024
    ? `${Math.max(1, Math.round(kilo))} KB`
    : `${(kilo / 1024).toFixed(1).replace(".", ",")} MB`;
}
