import type { DrawnReport } from "../../application/views/report-shelf";
import { formatPeriod } from "../../domain/billing-period";
import type { ReportSection } from "../../domain/report-page";
import { addressOf } from "../answer-page";
import { Card, Live } from "../components/card";
import { ChartFigure } from "../components/chart";
import { Chip, type Tone } from "../components/chip";
import { Icon } from "../components/icon";
import { Empty } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import type { ReportModel } from "./model";
import { ReportTable, ScorecardTable } from "./tables-view";

interface Props {
  readonly model: ReportModel;
  readonly page: PageContext;
}

/** The report of a month: its verdict, its figures, its charts with their tables. Prints on A4. */
export function ReportPageView({ model, page }: Props): Html {
  const { period, months, report, refusal } = model;
  const to = `/laporan/${period}`;
  return (
    <div class="report">
      <header class="page-head">
        <div>
          <h1>Laporan {formatPeriod(period)}</h1>
          {report === null ? null : <p class="lead">{report.page.subtitle}</p>}
        </div>
        {report === null ? null : (
          <div class="acts">
            {["pdf", "xlsx", "csv"].map((form) =>
              form === "xlsx" && page.request.caller.role === "viewer" ? null : (
                <a class="button plain" href={`${to}/${form}`}>
                  <Icon name="download" />
                  {form === "xlsx" ? "Excel" : form.toUpperCase()}
                </a>
              ),
            )}
          </div>
        )}
      </header>
      <nav class="filters" aria-label="Bulan">
        {months.slice(0, 6).map((month) => (
          <a href={`/laporan/${month}`} aria-current={month === period ? "page" : undefined}>
            {formatPeriod(month)}
          </a>
        ))}
      </nav>
      {refusal !== null ? (
        <div class="card">
          <Empty>
            <p>{refusal}</p>
          </Empty>
        </div>
      ) : report === null ? (
        <Live id="laporan" at={addressOf(page.request)} topics={["laporan"]} now={page.now}>
          <div class="card">
            <p role="status">
              Laporan sedang disusun; biasanya beberapa detik. Halaman ini menampilkannya sendiri, atau{" "}
              <a href={to}>muat lagi</a>.
            </p>
          </div>
        </Live>
      ) : (
        <div id="laporan">
          <Whole report={report} />
        </div>
      )}
    </div>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  shown: "good",
  not_shown: "wait",
  opposite: "bad",
  open: "quiet",
  good: "good",
  doubtful: "wait",
  bad: "bad",
  unknown: "quiet",
};
const HEALTH = {
  good: "baik",
  doubtful: "meragukan",
  bad: "tidak baik",
  unknown: "tidak diketahui",
} as const;

function Whole({ report: { page, drawings } }: { readonly report: DrawnReport }): Html {
  let drawn = 0;
  return (
    <>
      {page.health.length === 0 ? null : (
        <ul class="health" aria-label="Pemeriksaan sebelum membaca kesimpulan">
          {page.health.map(({ state, label, detail }) => (
            <li>
              <Chip tone={TONES[state]!}>
                <span class="sr">{HEALTH[state]}: </span>
                {label} {detail}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <Card id="kesimpulan" heading={page.verdict.label} class={`verdict ${page.verdict.tone}`}>
        <p>{page.verdict.sentence}</p>
      </Card>
      <ul class="figures card">
        {page.figures.map(({ label, value, detail }) => (
          <li>
            {label}
            <b>{value}</b>
            <small>{detail}</small>
          </li>
        ))}
      </ul>
      {page.scorecard === null ? null : <ScorecardTable card={page.scorecard} />}
      <nav class="filters" aria-label="Isi laporan">
        {page.sections.map(({ id, heading }) => (
          <a href={`#${id}-judul`}>{heading}</a>
        ))}
      </nav>
      {page.sections.map((section) => {
        const from = drawn;
        drawn += section.charts.length;
        return <Section section={section} drawings={drawings.slice(from, drawn)} />;
      })}
      <p class="hint">
        {page.footer} · {page.stamp}
      </p>
    </>
  );
}

function Section({
  section,
  drawings,
}: {
  readonly section: ReportSection;
  readonly drawings: DrawnReport["drawings"];
}): Html {
  return (
    <Card id={section.id} heading={section.heading} class="part">
      {section.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {section.charts.map((chart, index) => (
        <ChartFigure chart={chart} drawing={drawings[index]} />
      ))}
      {section.tables.map((table) => (
        <ReportTable table={table} />
      ))}
    </Card>
  );
}
