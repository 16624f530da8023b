import { formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { Card } from "../components/card";
import { Icon } from "../components/icon";
import { Steps } from "../components/steps";
import type { Html } from "../define-page";
import { Effects, RefusedTable } from "./effects-view";
import { asOfWords, effectsOf, type OneImport } from "./model";
import { whyOf } from "./refused-csv";
import { kindOf, STEPS } from "./view";

/** One import that is done: what it changed, and what it refused. */
export function OneImportPage({ model: { past, refused } }: { readonly model: OneImport }): Html {
  const { changes, found } = effectsOf(countsOf(past.summary));
  return (
    <>
      <header class="page-head">
        <div>
          <h1>
            Impor {past.id}: <bdi>{past.fileName}</bdi>
          </h1>
          <p class="lead">
            {kindOf(past)} · {formatInstant(past.startedAt)} · oleh <bdi>{past.importedBy ?? "–"}</bdi> · data
            per {asOfWords(past)}
          </p>
        </div>
        <a class="button plain" href="/impor">
          Impor lain
        </a>
      </header>
      <Steps label="Langkah impor" steps={STEPS} current={3} />
      <div class="cards">
        <Card id="hasil" heading="Yang berubah">
          <p>
            Dibaca {formatCount(past.rowsRead)} · diterima {formatCount(past.rowsAccepted)} · ditolak{" "}
            {formatCount(past.rowsRejected)}
          </p>
          <Effects changes={changes} found={found} />
        </Card>
      </div>
      {refused.length === 0 ? null : (
        <Card
          id="ditolak"
          heading="Ditolak"
          class="table-card"
          aside={
            <a class="button plain" href={`/impor/${past.id}/ditolak.csv`} download>
              <Icon name="download" />
              Unduh yang ditolak (CSV)
            </a>
          }
        >
          <RefusedTable
            rows={refused.map(({ rowNumber, columnName, value, reason, remedy }) => ({
              row: rowNumber,
              column: columnName,
              value,
              why: whyOf(reason),
              remedy,
            }))}
          />
        </Card>
      )}
    </>
  );
}

function countsOf(summary: string): Parameters<typeof effectsOf>[0] {
  try {
    return JSON.parse(summary) as Parameters<typeof effectsOf>[0];
  } catch {
    return {};
  }
}
