import type { Upload } from "../../application/ports/repositories/uploads";
import { ActButton, Form } from "../components/form";
import type { Html, PageContext } from "../define-page";
import { WishFields } from "./view";

/** The same file with what it leaves unsaid; forced only where it was refused. */
export function LookAgain({
  upload,
  page,
  mayForce,
}: {
  readonly upload: Upload;
  readonly page: PageContext;
  readonly mayForce: boolean;
}): Html {
  const to = `/impor/periksa/${upload.handle}`;
  const { period, asOf, sheet } = upload.wish;
  const values = page.notice?.values;
  const hidden = { lembar: sheet ?? "" };
  return (
    <div class="card again">
      <Form to={`${to}/lagi`} formKey={page.key()} class="stack" label="Periksa lagi" hidden={hidden}>
        <div class="two">
          <WishFields bulan={values?.bulan ?? period ?? ""} waktu={values?.waktu ?? asOf ?? ""} />
        </div>
        <p class="acts">
          <button type="submit" class="button plain">
            Periksa lagi
          </button>
          {mayForce ? (
            <button type="submit" name="paksa" value="ya" class="button stop">
              Tetap periksa
            </button>
          ) : null}
        </p>
      </Form>
      <div class="acts">
        <ActButton to={`${to}/buang`} formKey={page.key()}>
          Buang berkas ini
        </ActButton>
        <a class="button plain" href="/impor">
          Pilih berkas lain
        </a>
      </div>
    </div>
  );
}
