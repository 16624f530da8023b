import type { AuditRow } from "../../application/views/audit-queries";
import { staffName } from "../../application/views/staff-name";
import { formatInstant, instantOf, parseLocalDay } from "../../domain/local-time";
import { maskNumbers } from "../../domain/masked-text";
import { Chip, type Tone } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Empty } from "../components/notice";
import { definePage, type Html } from "../define-page";

interface AuditModel {
  readonly rows: readonly (AuditRow & { readonly who: string })[];
  readonly next: number | null;
  /** Of each actor its place in the list: an actor may be a phone, which stands in no address. */
  readonly actors: readonly string[];
  readonly commands: readonly string[];
  readonly asked: { readonly siapa: string; readonly apa: string; readonly sejak: string };
}

const ROWS = 50;

/** Who did what, and when: nothing here can be changed. */
export const catatan = definePage<AuditModel>({
  path: "/catatan",
  menu: "catatan",
  help: "catatan-siapa-berbuat-apa",
  least: "admin",
  title: () => "Catatan",
  async load({ query }, tools) {
    const users = await tools.store.now.users.list();
    const { actors, commands } = await tools.views.audit.words();
    const names = actors.map((actor) => staffName(users, actor));
    const actor = actors[names.indexOf(query.siapa ?? "")] ?? null;
    const command = commands.find((each) => each === query.apa) ?? null;
    const day = parseLocalDay(query.sejak ?? "");
    const found = await tools.views.audit.list({
      actor,
      command,
      since: day === null ? null : instantOf(day),
      before: /^\d{1,15}$/.test(query.sesudah ?? "") ? Number(query.sesudah) : null,
      limit: ROWS + 1,
    });
    const rows = found.slice(0, ROWS).map((row) => ({ ...row, who: staffName(users, row.actor) }));
    return {
      rows,
      next: found.length > ROWS ? rows.at(-1)!.id : null,
      actors: [...new Set(names)],
      commands,
      asked: { siapa: actor === null ? "" : query.siapa!, apa: command ?? "", sejak: day ?? "" },
    };
  },
  view: (model) => <AuditPage model={model} />,
});

const OUTCOMES: Readonly<Record<AuditRow["outcome"], readonly [Tone, string]>> = {
  done: ["good", "dijalankan"],
  asked: ["quiet", "ditanyakan"],
  refused: ["wait", "ditolak"],
  failed: ["bad", "gagal"],
};
const FACES: Readonly<Record<string, string>> = { whatsapp: "WhatsApp", cli: "terminal", screen: "layar" };

function AuditPage({ model }: { readonly model: AuditModel }): Html {
  const { rows, next, actors, commands, asked } = model;
  return (
    <>
      <h1>Catatan</h1>
      <p class="lead">Siapa berbuat apa, dan kapan. Catatan tidak dapat diubah atau dihapus di sini.</p>
      <form method="get" action="/catatan" class="filter-form">
        <label for="siapa">Siapa</label>
        <Options name="siapa" values={actors} current={asked.siapa} />
        <label for="apa">Perbuatan</label>
        <Options name="apa" values={commands} current={asked.apa} />
        <label for="sejak">Sejak</label>
        <input id="sejak" name="sejak" type="date" value={asked.sejak} />
        <button type="submit" class="button plain">
          Saring
        </button>
      </form>
      <div class="card table-card after-filter">
        {rows.length === 0 ? (
          <Empty>
            <p>Tidak ada catatan yang cocok.</p>
          </Empty>
        ) : (
          <Rows rows={rows} />
        )}
        {next === null ? null : (
          <nav class="pager" aria-label="Halaman">
            <a
              class="button plain"
              href={`/catatan?${new URLSearchParams({ ...asked, sesudah: String(next) })}`}
            >
              berikutnya
            </a>
          </nav>
        )}
      </div>
    </>
  );
}

interface OptionsProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly current: string;
}

function Options({ name, values, current }: OptionsProps): Html {
  return (
    <select id={name} name={name}>
      <option value="">semua</option>
      {values.map((value) => (
        <option value={value} selected={value === current}>
          {value}
        </option>
      ))}
    </select>
  );
}

function Rows({ rows }: Pick<AuditModel, "rows">): Html {
  return (
    <DataTable name="Catatan, yang terbaru dahulu" heads={["Kapan", "Siapa", "Lewat", "Perbuatan", "Hasil"]}>
      {rows.map(({ occurredAt, who, face, command, details, outcome }) => (
        <tr>
          <td data-label="Kapan">{formatInstant(occurredAt)}</td>
          <td data-label="Siapa">
            <bdi>{who}</bdi>
          </td>
          <td data-label="Lewat">{FACES[face ?? ""] ?? "–"}</td>
          <td data-label="Perbuatan">
            <span>
              {command} <bdi class="soft">{maskNumbers(details)}</bdi>
            </span>
          </td>
          <td data-label="Hasil">
            <Chip tone={OUTCOMES[outcome][0]}>{OUTCOMES[outcome][1]}</Chip>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
