import type { Child } from "hono/jsx";
import type { FormField } from "../../application/operating/admin";
import type { Notice } from "../../application/operating/do-once";
import type { Html } from "../define-page";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "password" | "tel" | "search";
  readonly value?: string;
  readonly hint?: Child;
  /** What was wrong with what was written. */
  readonly problem?: string | null;
  readonly inputmode?: "numeric" | "tel" | "text";
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly isOptional?: boolean;
  readonly autofocus?: boolean;
}

/** One line of a form: its label always visible, its mistake beside it. */
export function Field(props: FieldProps): Html {
  const { name, label, type = "text", value = "", hint, problem = null, isOptional = false } = props;
  return (
    <div class={problem === null ? "field" : "field wrong"}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete ?? "off"}
        maxlength={props.maxlength}
        required={!isOptional}
        autofocus={props.autofocus}
        aria-invalid={problem === null ? undefined : "true"}
        aria-describedby={describedBy(name, hint, problem)}
      />
      <Explanation name={name} hint={hint} problem={problem} />
    </div>
  );
}

interface LongFieldProps extends Omit<FieldProps, "type" | "inputmode" | "autocomplete"> {
  readonly rows?: number;
}

export function LongField(props: LongFieldProps): Html {
  const { name, label, value = "", hint, problem = null, rows = 4, isOptional = false } = props;
  return (
    <div class={problem === null ? "field" : "field wrong"}>
      <label for={name}>{label}</label>
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxlength={props.maxlength}
        required={!isOptional}
        aria-invalid={problem === null ? undefined : "true"}
        aria-describedby={describedBy(name, hint, problem)}
      >
        {value}
      </textarea>
      <Explanation name={name} hint={hint} problem={problem} />
    </div>
  );
}

interface ChoiceProps extends Omit<FieldProps, "type" | "inputmode" | "autocomplete" | "maxlength"> {
  readonly choices: readonly (readonly [value: string, label: string])[];
}

export function Choice({
  name,
  label,
  value = "",
  choices,
  hint,
  problem = null,
  isOptional,
}: ChoiceProps): Html {
  return (
    <div class={problem === null ? "field" : "field wrong"}>
      <label for={name}>{label}</label>
      <select
        id={name}
        name={name}
        required={!isOptional}
        aria-describedby={describedBy(name, hint, problem)}
      >
        {choices.map(([each, word]) => (
          <option value={each} selected={each === value}>
            {word}
          </option>
        ))}
      </select>
      <Explanation name={name} hint={hint} problem={problem} />
    </div>
  );
}

/** The field of an admin command's form. */
export function CommandField({
  field,
  notice,
}: {
  readonly field: FormField;
  readonly notice: Notice | null;
}): Html {
  const props = {
    name: field.name,
    label: field.label,
    value: notice?.values?.[field.name] ?? "",
    hint: field.hint,
    problem: notice?.field === field.name ? notice.text : null,
    isOptional: field.isOptional === true,
    ...(field.longest === undefined ? {} : { maxlength: field.longest }),
  };
  switch (field.kind) {
    case "long_text":
      return <LongField {...props} />;
    case "choice":
      return <Choice {...props} choices={field.choices ?? []} />;
    case "phone":
    case "customer":
      return <Field {...props} inputmode={field.kind === "phone" ? "tel" : "numeric"} />;
    default:
      return <Field {...props} />;
  }
}

function describedBy(name: string, hint: Child, problem: string | null): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-petunjuk`]),
    ...(problem === null ? [] : [`${name}-salah`]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

function Explanation({ name, hint, problem }: { name: string; hint: Child; problem: string | null }): Html {
  return (
    <>
      {problem === null ? null : (
        <p class="problem" id={`${name}-salah`}>
          {problem}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-petunjuk`}>
          {hint}
        </p>
      )}
    </>
  );
}
