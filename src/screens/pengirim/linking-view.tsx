import { formatClock } from "../../domain/local-time";
import { Card } from "../components/card";
import { Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { Icon } from "../components/icon";
import { Qr } from "../components/qr";
import type { Html, PageContext } from "../define-page";
import type { OneSender } from "./model";

/** The code of this moment; the page follows when WhatsApp changes it. */
export function Linking({ model, page }: { readonly model: OneSender; readonly page: PageContext }): Html {
  const { sender, code } = model;
  const to = `/pengirim/${sender.senderId}`;
  return (
    <Card id="tautkan" heading="Menunggu ditautkan" class="linking">
      <div class="linking-parts">
        {code === null ? (
          <div class="no-code">
            <p>
              Belum ada kode. Layanan yang punya peramban nomor ini menampilkannya di sini begitu WhatsApp
              siap.
            </p>
            <ActButton to={`${to}/hubungkan`} formKey={page.key()} kind="main">
              <Icon name="qr-code" />
              Minta kode QR
            </ActButton>
          </div>
        ) : code.squares === null ? (
          <p class="pair-code">
            <span class="sr">Kode untuk diketik di HP: </span>
            {code.code}
          </p>
        ) : (
          <Qr squares={code.squares} label={`Kode QR untuk menautkan ${sender.senderId}`} />
        )}
        <div class="linking-how">
          <ol>
            <li>Buka WhatsApp di HP unit.</li>
            <li>
              Perangkat tertaut →{" "}
              {code !== null && code.squares === null
                ? "Tautkan dengan nomor telepon saja, lalu ketik kode itu."
                : "Tautkan perangkat."}
            </li>
            {code !== null && code.squares === null ? null : <li>Pindai kode ini dengan HP itu.</li>}
          </ol>
          {code === null ? null : (
            <p class="soft">
              Kode ini diganti sendiri (terakhir {clockOf(code.shownAt)}). Tidak perlu memuat ulang. Bila
              "tidak dapat masuk": tunggu kode berikutnya, lalu pindai lagi.
            </p>
          )}
          <p class="soft">Memakai HP untuk layar ini? Buka di layar lain: HP unit harus memindai.</p>
        </div>
      </div>
    </Card>
  );
}

function clockOf(at: Date): string {
  return `${formatClock(at)}.${String(at.getUTCSeconds()).padStart(2, "0")}`;
}

/** Without a camera: a code to be typed on the phone whose number is written here. */
export function Pairing({ to, page }: { readonly to: string; readonly page: PageContext }): Html {
  const { notice } = page;
  return (
    <details class="card" open={notice?.values?.hp ? true : undefined}>
      <summary>Tanpa kamera: pakai kode 8 huruf</summary>
      <Form to={`${to}/hubungkan`} formKey={page.key()} class="stack" label="Kode 8 huruf">
        <Field
          name="hp"
          label="Nomor HP unit"
          type="tel"
          inputmode="tel"
          value={notice?.values?.hp ?? ""}
          hint="Nomor WhatsApp yang akan ditautkan, misalnya 08123456789."
          maxlength={20}
        />
        <p class="acts">
          <button type="submit" class="button plain">
            Minta kode 8 huruf
          </button>
        </p>
      </Form>
    </details>
  );
}
