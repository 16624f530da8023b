import { formatCell } from "../../domain/report-format";
import type { PageTable, Scorecard } from "../../domain/report-page";
import { scorecardBar } from "./scorecard-bar";
import { scorecardTexts } from "./scorecard-texts";

/** A table that a keyboard can scroll and a reader for the blind can walk: a caption, heads of columns and of rows. */
export function tableHtml(table: PageTable): string {
  const isWords = (index: number) => table.columns[index]!.kind === "text";
  const heads = table.columns.map(
    ({ label }, index) => `<th scope="col"${isWords(index) ? "" : ' class="n"'}>${escapeHtml(label)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const text = escapeHtml(formatCell(cell, table.columns[index]!.kind).trim());
      if (index === 0) return `<th scope="row"${indentOf(cell)}>${text}</th>`;
      return `<td${isWords(index) ? "" : ' class="n"'}>${text}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const note = table.note === undefined ? "" : `<p class="note">${escapeHtml(table.note)}</p>`;
  return `<div class="table">${scrollBox(
    table.title,
    `<table><caption>${escapeHtml(table.title)}</caption><thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`,
  )}${note}</div>`;
}

/** Can be reached and scrolled by keyboard (WCAG 2.1.1). */
function scrollBox(title: string, table: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}">${table}</div>`;
}

/** A label that begins with blanks belongs to the row above it. */
function indentOf(cell: unknown): string {
  return typeof cell === "string" && cell.startsWith("  ") ? ' class="sub"' : "";
}

const HEADS = ["Ukuran", "Dikirimi", "Pembanding", "Selisih", "Selang 95%"] as const;

/** One row a measure; on a telephone each row stands as a small card of its own. */
export function scorecardHtml(card: Scorecard): string {
  const rows = card.rows.map((row) => {
    const { messaged, heldOut, difference, interval } = scorecardTexts(row);
    const cell = (name: string, text: string, extra = "") =>
      `<td role="cell" class="n" data-name="${name}">${escapeHtml(text)}${extra}</td>`;
    return `<tr role="row"${row.isPrimary ? ' class="primary"' : ""}><th scope="row" role="rowheader">${escapeHtml(row.label)}${row.isPrimary ? " <small>utama</small>" : ""}</th>${cell(HEADS[1], messaged)}${cell(HEADS[2], heldOut)}${cell(HEADS[3], difference)}${cell(HEADS[4], interval)}<td role="cell" class="bar">${scorecardBar(row, card)}</td></tr>`;
  });
  const heads = HEADS.map(
    (head, index) => `<th scope="col" role="columnheader"${index === 0 ? "" : ' class="n"'}>${head}</th>`,
  );
  return `<section class="scorecard"><table role="table"><caption>${escapeHtml(card.title)}</caption><thead role="rowgroup"><tr role="row">${heads.join("")}<th scope="col" role="columnheader"><span class="unseen">Batang</span></th></tr></thead>
<tbody role="rowgroup">${rows.join("\n")}</tbody></table><p class="note">${escapeHtml(card.note)}</p></section>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
