import type { AdminCommand, Confirmable, FormValues } from "../../application/operating/admin";
import { CommandField, Field } from "../components/field";
import { Form } from "../components/form";
import { Alarm } from "../components/notice";
import type { Html, PageContext } from "../define-page";

interface QuestionProps {
  readonly heading: string;
  readonly command: AdminCommand;
  /** `null`: the form is not filled yet, or refused. */
  readonly preview: Confirmable | null;
  readonly refusal: string | null;
  readonly known: FormValues;
  readonly values: FormValues;
  readonly to: string;
  readonly back: string;
  readonly page: PageContext;
}

/** What will happen, to how many, before it happens: a page with an address, so that Back works and there is room. */
export function QuestionPage({ preview, refusal, ...props }: QuestionProps): Html {
  return (
    <div class="question">
      <h1>{props.heading}</h1>
      {refusal === null ? null : <Alarm>{refusal}</Alarm>}
      {preview === null ? <Ask {...props} /> : <Confirm preview={preview} {...props} />}
    </div>
  );
}

/** The command's own fields; asked by GET, for nothing is done yet. */
function Ask({ command, known, back, to, page }: Omit<QuestionProps, "preview" | "refusal">): Html {
  const fields = command.form!.fields.filter(
    ({ name, kind }) => kind !== "hidden" && known[name] === undefined,
  );
  if (fields.length === 0)
    return (
      <p>
        <a class="button plain" href={back}>
          Kembali
        </a>
      </p>
    );
  return (
    <form method="get" action={to} class="stack card">
      {fields.map((field) => (
        <CommandField field={field} notice={page.notice} />
      ))}
      <p class="acts">
        <a class="button plain" href={back}>
          Kembali
        </a>
        <button type="submit" class="button main">
          Lanjut
        </button>
      </p>
    </form>
  );
}

function Confirm({
  preview: { preview, seen, typed },
  command,
  values,
  to,
  back,
  page,
}: Omit<QuestionProps, "preview" | "refusal"> & { readonly preview: Confirmable }): Html {
  const wrong = page.notice?.field === "ketik" ? page.notice.text : null;
  const isStop = command.gravity === "typed";
  return (
    <Form
      to={to}
      formKey={page.key()}
      hidden={{ ...values, terlihat: seen ?? "", ...(typed === undefined ? {} : { jumlah: typed.answer }) }}
      class="stack card"
    >
      <ul class="facts">
        {(preview.lines ?? []).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {typed === undefined ? null : (
        <Field
          name="ketik"
          label={`${typed.ask} ${typed.answer}`}
          inputmode={/^\d/.test(typed.answer) ? "numeric" : "text"}
          problem={wrong}
          isOptional
        />
      )}
      <p class="acts">
        <a class="button plain" href={back}>
          Tidak jadi
        </a>
        <button type="submit" class={`button ${isStop ? "stop" : "main"}`}>
          {typed?.button ?? "Jalankan"}
        </button>
      </p>
    </Form>
  );
}
