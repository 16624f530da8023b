import { formatCell } from "../../domain/report-format";
import type { PageTable, Scorecard } from "../../domain/report-page";
import type { Html } from "../define-page";

/** A table of the report; on a telephone each row is a card. */
export function ReportTable({ table }: { readonly table: PageTable }): Html {
  return (
    <div class="scroll">
      <table class="data">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, kind }) => (
              <th scope="col" class={kind === "text" ? undefined : "number"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, index) => {
                const { label, kind } = table.columns[index]!;
                return (
                  <td data-label={label} class={kind === "text" ? undefined : "number"}>
                    {formatCell(cell, kind).trim()}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note === undefined ? null : <p class="hint">{table.note}</p>}
    </div>
  );
}

/** One row a measure: those who were written to, those who were not, and what lies between. */
export function ScorecardTable({ card }: { readonly card: Scorecard }): Html {
  const rows = card.rows.map(({ label, kind, differenceKind, messaged, heldOut, difference, isPrimary }) => [
    isPrimary ? `${label} (utama)` : label,
    formatCell(messaged, kind),
    formatCell(heldOut, kind),
    difference === null ? "–" : formatCell(difference.value, differenceKind),
    difference === null
      ? "–"
      : `${formatCell(difference.low, differenceKind)} sampai ${formatCell(difference.high, differenceKind)}`,
  ]);
  const columns = ["Ukuran", "Dikirimi", "Pembanding", "Selisih", "Selang 95%"].map((label) => ({
    label,
    kind: "text" as const,
  }));
  return (
    <div class="card">
      <ReportTable table={{ title: card.title, columns, rows, note: card.note }} />
    </div>
  );
}
