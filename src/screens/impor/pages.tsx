import type { ScreenRequest } from "../../application/ports/screens";
import { formatPeriod } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import { definePage, type ScreenTools } from "../define-page";
import { CheckPage } from "./check-view";
import { type CheckedUpload, checkedUpload, type ImportPage, type OneImport } from "./model";
import { OneImportPage } from "./one-view";
import { ImportListPage } from "./view";

const LISTED = 25;
const REFUSED_SHOWN = 50;
const HELP = "mengambil-berkas";

export const impor = definePage<ImportPage>({
  path: "/impor",
  menu: "impor",
  help: HELP,
  least: "operator",
  topics: () => ["impor"],
  title: () => "Impor",
  async load({ query }, { views }) {
    const before = /^\d{1,9}$/.test(query.sebelum ?? "") ? Number(query.sebelum) : 2 ** 31 - 1;
    const found = await views.imports.history(before, LISTED + 1);
    const history = found.slice(0, LISTED);
    return { history, next: found.length > LISTED ? history.at(-1)!.id : null };
  },
  view: (model, page) => ImportListPage({ model, page }),
});

export const periksa = definePage<CheckedUpload>({
  path: "/impor/periksa/:berkas",
  menu: "impor",
  help: HELP,
  least: "operator",
  topics: ({ params }) => [`unggahan-${handleOf(params)}`],
  title: () => "Periksa berkas",
  load: (request, tools) => loadUpload(tools, request),
  view: (model, page) => CheckPage({ model, page }),
});

export const satuImpor = definePage<OneImport>({
  path: "/impor/:nomor",
  menu: "impor",
  help: HELP,
  least: "operator",
  title: ({ past }) =>
    `Impor ${past.id}: ${IMPORT_KIND_NAMES[past.kind]}${past.period === null ? "" : `, ${formatPeriod(past.period)}`}`,
  load: async ({ params }, { views }) => {
    const past = await findImport(views, params.nomor ?? "");
    return { past, refused: await views.imports.refused(past.id, REFUSED_SHOWN) };
  },
  view: (model) => OneImportPage({ model }),
});

export async function findImport({ imports }: ScreenTools["views"], number: string) {
  const past = /^\d{1,9}$/.test(number) ? await imports.one(Number(number)) : null;
  if (past === null) throw new Fault("not_found", `Tidak ada impor "${number.slice(0, 20)}".`);
  return past;
}

export function handleOf({ berkas = "" }: Readonly<Record<string, string>>): string {
  if (/^[0-9a-f]{32}$/.test(berkas)) return berkas;
  throw noUpload();
}

export async function loadUpload(
  tools: Pick<ScreenTools, "store" | "fingerprint">,
  { params }: Pick<ScreenRequest, "params">,
): Promise<CheckedUpload> {
  const upload = await tools.store.now.uploads.find(handleOf(params));
  if (upload === null) throw noUpload();
  return checkedUpload(upload, tools.fingerprint);
}

function noUpload(): Fault {
  return new Fault("not_found", "Berkas itu sudah tidak ada. Pilih lagi di halaman Impor.");
}
