import { Card } from "../components/card";
import { ChatWords } from "../components/chat-words";
import { Alarm } from "../components/notice";
import { seenText } from "../components/seen-text";
import type { Html, PageContext } from "../define-page";
import type { InvoiceText } from "./model";
import { SettingTabs } from "./settings-view";

/** The invoice's text beside what invented customers would read. */
export function TextPage({ model, page }: { readonly model: InvoiceText; readonly page: PageContext }): Html {
  const { template, file, problems, examples } = model;
  const { caller } = page.request;
  return (
    <>
      <h1>Teks tagihan</h1>
      <SettingTabs page={page} current="/pengaturan/teks" />
      {problems.map((problem) => (
        <Alarm>{problem}</Alarm>
      ))}
      <div class="text-page">
        <Card id="teks" heading="Teksnya" class="words">
          <p class="written">
            <bdi>{seenText(caller, template)}</bdi>
          </p>
          <p class="soft">
            {file === null ? (
              "Ini teks bawaan. Teks unit sendiri: tulis dalam sebuah berkas, lalu sebut berkasnya dengan INVOICE_TEMPLATE_FILE."
            ) : (
              <>
                Dari berkas <bdi>{file}</bdi>.
              </>
            )}
          </p>
        </Card>
        <Card id="contoh" heading="Yang dibaca pelanggan">
          <p class="soft">Pelanggan rekaan.</p>
          {examples.map(({ when, text }) => (
            <figure class="preview-phone">
              <p class="bubble">
                <ChatWords text={seenText(caller, text)} />
              </p>
              <figcaption class="soft">{when}</figcaption>
            </figure>
          ))}
        </Card>
      </div>
    </>
  );
}
