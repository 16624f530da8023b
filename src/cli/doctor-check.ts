/** One thing that was looked at. `remedy` says what to do, in words of the person at the terminal. */
export type Check =
  | { readonly kind: "ok"; readonly name: string; readonly found: string }
  /** Works, but deserves a look. */
  | { readonly kind: "notice"; readonly name: string; readonly found: string; readonly remedy: string }
  | { readonly kind: "broken"; readonly name: string; readonly found: string; readonly remedy: string };

export const ok = (name: string, found: string): Check => ({ kind: "ok", name, found });
export const notice = (name: string, found: string, remedy: string): Check => ({
  kind: "notice",
  name,
  found,
  remedy,
});
export const broken = (name: string, found: string, remedy: string): Check => ({
  kind: "broken",
  name,
  found,
  remedy,
});

const MARKS = { ok: "✓ ", notice: "! ", broken: "✗ " } as const;

/** `✓ Basis data: …`, and the remedy in a line of its own. */
export function checkLines(check: Check): string[] {
  const line = `${MARKS[check.kind]}${check.name}: ${check.found}`;
  return check.kind === "ok" ? [line] : [line, `    → ${check.remedy}`];
}
