/** One setting as it may be shown to anybody: what it is now, and who has said so. */
export interface ShownSetting {
  readonly name: string;
  /** Without secrets; empty where nothing holds. */
  readonly value: string;
  readonly source: "default" | "file" | "environment";
  /** What holds where nobody sets it. */
  readonly fallback: string;
  /** In the operators' language. */
  readonly meaning: string;
}
