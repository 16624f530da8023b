/** One setting as people see it: README, `.env.example` and `lunas config` all come from here. */
export interface Setting {
  readonly name: string;
  readonly default: string;
  /** The default with CHANNEL=whatsapp, where the sandbox's would be reckless. */
  readonly whatsapp?: string;
  /** The same with CHANNEL=cloud. */
  readonly cloud?: string;
  readonly help: string;
  /** The same in the operators' language, for what the command line says of it. */
  readonly petunjuk: string;
}

/** What holds where nothing is set. */
export function defaultOf(setting: Setting, channel: string | undefined): string {
  const own =
    channel?.trim() === "whatsapp"
      ? setting.whatsapp
      : channel?.trim() === "cloud"
        ? setting.cloud
        : undefined;
  return own ?? setting.default;
}
