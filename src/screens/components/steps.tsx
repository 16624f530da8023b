import type { Html } from "../define-page";

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** From 0. */
  readonly current: number;
}

/** Where one is on a way of few steps. */
export function Steps({ label, steps, current }: StepsProps): Html {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((word, at) => (
        <li
          class={at < current ? "done" : at === current ? "now" : undefined}
          aria-current={at === current ? "step" : undefined}
        >
          <span aria-hidden="true">{at < current ? "✓" : at + 1}</span> {word}
        </li>
      ))}
    </ol>
  );
}
