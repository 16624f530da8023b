import type { Child } from "hono/jsx";
import type { Html } from "../define-page";
import { KEY_FIELD } from "../form-key";

interface FormProps {
  /** Where it is sent: the page's address and the command's name. */
  readonly to: string;
  readonly formKey: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly class?: string;
  readonly label?: string;
  /** Where what is being written is kept meanwhile. */
  readonly draftTo?: string;
  readonly children?: Child;
}

/** A form that counts once. Everything that changes something is one of these. */
export function Form({ to, formKey, hidden = {}, children, label, draftTo, ...props }: FormProps): Html {
  return (
    <form
      method="post"
      action={to}
      class={props.class}
      aria-label={label}
      autocomplete="off"
      data-draft={draftTo}
    >
      <input type="hidden" name={KEY_FIELD} value={formKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

interface ActProps extends FormProps {
  readonly kind?: "main" | "plain" | "stop";
  /** Why it cannot be done now: the button is grey and says so. */
  readonly refusal?: string | null;
}

/** One button that does one undoable thing. */
export function ActButton({ kind = "plain", refusal = null, children, ...form }: ActProps): Html {
  if (refusal !== null)
    return (
      <span class="act">
        <button type="button" class={`button ${kind}`} aria-disabled="true" title={refusal}>
          {children}
        </button>
        <small class="why">{refusal}</small>
      </span>
    );
  return (
    <Form {...form} class="act">
      <button type="submit" class={`button ${kind}`}>
        {children}
      </button>
    </Form>
  );
}
