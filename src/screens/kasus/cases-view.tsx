import type { Html, PageContext } from "../define-page";
import { CaseListPane, KindFilter } from "./list-view";
import type { CaseList } from "./model";

/** The cases, and how one works through them. */
export function CasesPage({ list, page }: { readonly list: CaseList; readonly page: PageContext }): Html {
  return (
    <>
      <header class="page-head">
        <div>
          <h1>Kasus</h1>
          <p class="lead">Percakapan yang perlu petugas, yang paling lama menunggu dahulu.</p>
        </div>
        {list.counts.open === 0 ? null : (
          <a class="button main" href="/kasus/berikutnya">
            Mulai dari yang tertua
          </a>
        )}
      </header>
      <KindFilter list={list} />
      <div class="inbox">
        <CaseListPane list={list} page={page} current={null} />
      </div>
    </>
  );
}
