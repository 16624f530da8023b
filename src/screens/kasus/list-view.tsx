import type { CaseLine } from "../../application/views/case-queries";
import { CASE_KINDS } from "../../domain/case";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { caseKindText, shorten } from "../../texts/cases";
import { Live } from "../components/card";
import { Chip } from "../components/chip";
import { Empty } from "../components/notice";
import { seenText } from "../components/seen-text";
import { waited } from "../components/waited";
import type { Html, PageContext } from "../define-page";
import type { CaseList } from "./model";
import { SHELF_WORDS } from "./read-list";

interface ListProps {
  readonly list: CaseList;
  readonly page: PageContext;
  /** The case that stands beside it. */
  readonly current: number | null;
}

/** Who waits for a person, the oldest first. What changes is shown in its line; new ones wait behind a link. */
export function CaseListPane({ list, page, current }: ListProps): Html {
  const { path } = page.request;
  const at = (seen: string | null) => `${path}?${queryOf(list, seen)}`;
  return (
    <div class="case-list">
      <Live id="antrean" at={at(list.seen)} topics={["kasus"]} now={page.now}>
        <nav class="tabs" aria-label="Daftar kasus">
          {(["open", "mine", "others", "closed"] as const).map((shelf) => (
            <a
              href={`/kasus?tampil=${SHELF_WORDS[shelf].key}`}
              aria-current={shelf === list.shelf ? "page" : undefined}
            >
              {SHELF_WORDS[shelf].word}
              {shelf === "closed" ? null : <b>{formatCount(list.counts[shelf])}</b>}
            </a>
          ))}
        </nav>
        {list.fresh > 0 ? (
          <a class="button plain fresh" href={`/kasus?${queryOf(list, null)}`}>
            {formatCount(list.fresh)} kasus baru, tampilkan
          </a>
        ) : null}
        {list.lines.length === 0 ? (
          <Empty>
            <p>{EMPTY[list.shelf]}</p>
          </Empty>
        ) : (
          <ul class="cases">
            {list.lines.map((line) => (
              <Line line={line} list={list} page={page} isCurrent={line.id === current} />
            ))}
          </ul>
        )}
      </Live>
      {list.next === null ? null : (
        <p class="pager">
          <a class="button plain" href={`/kasus?${queryOf(list, null)}&sesudah=${list.next}`}>
            berikutnya
          </a>
        </p>
      )}
    </div>
  );
}

const EMPTY = {
  open: "Tidak ada yang menunggu.",
  mine: "Tidak ada yang sedang Anda tangani.",
  others: "Tidak ada yang sedang ditangani rekan.",
  closed: "Belum ada yang selesai.",
} as const;

function queryOf({ shelf, kind }: CaseList, seen: string | null): string {
  return new URLSearchParams({
    tampil: SHELF_WORDS[shelf].key,
    ...(kind === null ? {} : { jenis: kind }),
    ...(seen === null ? {} : { dilihat: seen }),
  }).toString();
}

interface LineProps {
  readonly line: CaseLine;
  readonly list: CaseList;
  readonly page: PageContext;
  readonly isCurrent: boolean;
}

function Line({ line, list, page, isCurrent }: LineProps): Html {
  const { id, kind, phone, openedAt, summary, state, takenBy } = line;
  const { caller } = page.request;
  return (
    <li class={state} id={`kasus-${id}`}>
      <a
        href={`/kasus/${id}?tampil=${SHELF_WORDS[list.shelf].key}`}
        aria-current={isCurrent ? "page" : undefined}
      >
        <span class="head">
          <b>
            {id} {caseKindText(kind)}
          </b>
          <time title={formatInstant(openedAt)}>{waited(openedAt, page.now)}</time>
        </span>
        <span class="words">
          {maskPhone(phone)} <bdi>{shorten(seenText(caller, summary))}</bdi>
        </span>
        {state === "open" ? null : (
          <Chip tone={state === "taken" ? "going" : "quiet"}>
            {state === "closed"
              ? "selesai"
              : takenBy === caller.actor
                ? "Anda tangani"
                : `${list.names.get(takenBy ?? "") ?? ""} menangani`}
          </Chip>
        )}
      </a>
    </li>
  );
}

/** Which kind is shown: a form without script, by GET. */
export function KindFilter({ list }: { readonly list: CaseList }): Html {
  return (
    <form method="get" action="/kasus" class="filter-form">
      <input type="hidden" name="tampil" value={SHELF_WORDS[list.shelf].key} />
      <label for="jenis">Jenis</label>
      <select id="jenis" name="jenis">
        <option value="">semua</option>
        {CASE_KINDS.map((kind) => (
          <option value={kind} selected={kind === list.kind}>
            {caseKindText(kind)}
          </option>
        ))}
      </select>
      <button type="submit" class="button plain">
        Saring
      </button>
    </form>
  );
}
