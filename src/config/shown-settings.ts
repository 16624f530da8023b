import type { ShownSetting } from "../application/ports/shown-setting";
import { withoutSecrets } from "./config-secrets";
import { defaultOf, SETTINGS, type Setting } from "./settings";

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting, in the order of the README. `fileNames`: what `.env` sets; `realNames`: what the environment sets above it. */
export function shownSettings(
  environment: Environment,
  fileNames: readonly string[],
  realNames: readonly string[],
): readonly ShownSetting[] {
  return (SETTINGS as readonly Setting[]).map((setting) => {
    const { name, petunjuk } = setting;
    const fallback = defaultOf(setting, environment.CHANNEL);
    const given = environment[name]?.trim() ?? "";
    return {
      name,
      value: given === "" ? fallback : withoutSecrets(name, given),
      source:
        given === ""
          ? "default"
          : fileNames.includes(name) && !realNames.includes(name)
            ? "file"
            : "environment",
      fallback,
      meaning: petunjuk,
    };
  });
}
