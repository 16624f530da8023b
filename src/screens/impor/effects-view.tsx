import { formatCount } from "../../domain/rupiah";
import { DataTable } from "../components/data-table";
import type { Html } from "../define-page";
import { type effectsOf, inWordsOfThePage } from "./model";

/** What changes, then what was found and left. */
export function Effects({ changes, found }: ReturnType<typeof effectsOf>): Html {
  return (
    <ul class="effects">
      {changes.length === 0 ? <li>Tidak ada yang berubah.</li> : null}
      {changes.map(([count, words]) => (
        <li>
          <b>{formatCount(count)}</b> {words}
        </li>
      ))}
      {found.map(([count, words]) => (
        <li class="soft">
          <b>{formatCount(count)}</b> {words}
        </li>
      ))}
    </ul>
  );
}

interface RefusedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
  readonly remedy: string;
}

/** Each refused row with its remedy. */
export function RefusedTable({ rows }: { readonly rows: readonly RefusedRow[] }): Html {
  return (
    <DataTable name="Baris yang ditolak" heads={["Baris", "Kolom", "Isinya", "Mengapa", "Cara memperbaiki"]}>
      {rows.map(({ row, column, value, why, remedy }) => (
        <tr>
          <td data-label="Baris">{row}</td>
          <td data-label="Kolom">
            <bdi>{column}</bdi>
          </td>
          <td data-label="Isinya" class="cell">
            <bdi>{value === "" ? "(kosong)" : value}</bdi>
          </td>
          <td data-label="Mengapa">{inWordsOfThePage(why)}</td>
          <td data-label="Cara memperbaiki">{inWordsOfThePage(remedy)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
