import type { Caller } from "../../application/ports/screens";
import type { CampaignView } from "../../application/views/campaign-view";
import { formatCount } from "../../domain/rupiah";
import { Card } from "../components/card";
import { ChatWords } from "../components/chat-words";
import { seenText } from "../components/seen-text";
import { Steps } from "../components/steps";
import type { Html, PageContext } from "../define-page";
import type { PlanExample } from "./model";

const STEPS = ["Siapa dan pesan", "Rencana", "Mulai"] as const;

/** Of a campaign that has not begun: what will be written to whom, and the way on. */
export function PlanSteps({ view, page }: { readonly view: CampaignView; readonly page: PageContext }): Html {
  const { campaign, tally } = view;
  if (campaign.state === "draft")
    return (
      <>
        <Steps label="Langkah kampanye" steps={STEPS} current={1} />
        <p class="card" role="status">
          <b>Sedang disusun …</b> Halaman ini mengikuti sendiri. Belum ada yang dikirim.
        </p>
      </>
    );
  if (campaign.state !== "planned") return <></>;
  const { caller } = page.request;
  const why =
    caller.role === "viewer"
      ? "Hanya petugas dan admin yang boleh memulai."
      : caller.mayStart
        ? null
        : "Anda boleh menyusun, tetapi tidak boleh memulai. Mintalah petugas lain.";
  return (
    <>
      <Steps label="Langkah kampanye" steps={STEPS} current={1} />
      <div class="card acts">
        {why === null && tally.byState.pending > 0 ? (
          <a class="button main" href={`/kampanye/${campaign.id}/mulai`}>
            Mulai mengirim ke {formatCount(tally.byState.pending)} kontak …
          </a>
        ) : (
          <span>{why ?? "Tidak ada penerima: tidak ada yang dapat dimulai."}</span>
        )}
        <span class="soft">Belum ada yang dikirim.</span>
      </div>
    </>
  );
}

/** The message as it will stand on a phone, for some who will get it. */
export function Examples({
  caller,
  examples,
  chosen,
  id,
}: {
  readonly caller: Caller;
  readonly examples: readonly PlanExample[];
  readonly chosen: number;
  readonly id: number;
}): Html {
  const example = examples[chosen];
  if (example === undefined) return <></>;
  const to = (at: number) => `/kampanye/${id}?contoh=${at + 1}#contoh-judul`;
  return (
    <Card id="contoh" heading="Contoh pesan">
      <div class="preview-phone">
        <p class="bubble">
          <ChatWords text={seenText(caller, example.text)} />
        </p>
      </div>
      {examples.length < 2 ? null : (
        <nav class="pager" aria-label="Contoh lain">
          {chosen > 0 ? <a href={to(chosen - 1)}>‹ sebelumnya</a> : <span />}
          <span class="soft">
            contoh {chosen + 1} dari {examples.length}
          </span>
          {chosen < examples.length - 1 ? <a href={to(chosen + 1)}>berikutnya ›</a> : <span />}
        </nav>
      )}
    </Card>
  );
}
