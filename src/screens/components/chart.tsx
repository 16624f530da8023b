import type { DrawnReport } from "../../application/views/report-shelf";
import type { Chart } from "../../domain/report-page";
import type { Html } from "../define-page";

interface ChartProps {
  readonly chart: Chart;
  readonly drawing: DrawnReport["drawings"][number] | undefined;
}

/** A picture that we have drawn ourselves, on paper of its own: a wide one for a desk, a narrow one for a telephone. */
export function ChartFigure({ chart, drawing }: ChartProps): Html {
  const picture = (svg: string) =>
    svg.replace(/^<svg /, `<svg role="img" aria-label="${chart.title.replace(/[&<>"]/g, " ")}" `);
  return (
    <figure class="chart">
      <figcaption>
        <b>{chart.title}</b>
        <span>{chart.finding}</span>
      </figcaption>
      {drawing === undefined ? null : (
        <>
          <div class="wide" dangerouslySetInnerHTML={{ __html: picture(drawing.wide) }} />
          <div class="narrow" dangerouslySetInnerHTML={{ __html: picture(drawing.narrow) }} />
        </>
      )}
    </figure>
  );
}
