import { splitArguments } from "./config-words";

/** Settings that are a secret as a whole. */
const WHOLLY: readonly string[] = ["HTTP_TOKEN", "CLOUD_TOKEN", "CLOUD_APP_SECRET", "CLOUD_VERIFY_TOKEN"];
/** Settings that may hold one: addresses with passwords, arguments for the browser. */
const PARTLY: readonly string[] = ["DATABASE_URL", "CHROMIUM_ARGS"];
const SECRET_NAME = /pass|pwd|secret|token|auth|credential|key/i;
const HIDDEN = "***";

export function hasSecret(name: string): boolean {
  return WHOLLY.includes(name) || PARTLY.includes(name);
}

/** The value of a setting as it may be shown to anybody: what could be a password is `***`, rather too much than too little. */
export function withoutSecrets(name: string, value: string): string {
  if (WHOLLY.includes(name)) return HIDDEN;
  if (name === "DATABASE_URL") return withoutNamed(withoutLogin(value).split(/(?=[?&;])/)).join("");
  if (name === "CHROMIUM_ARGS") return withoutNamed(splitArguments(value).map(withoutLogin)).join(" ");
  return value;
}

/** `scheme://user:password@host`: all up to the last `@` is the password's, for it may hold one. */
function withoutLogin(text: string): string {
  const scheme = text.indexOf("://");
  const end = text.lastIndexOf("@");
  if (scheme < 0 || end < scheme) return text;
  const [user = "", ...password] = text.slice(scheme + 3, end).split(":");
  const shown = /[/?=&]/.test(user) ? HIDDEN : user;
  return `${text.slice(0, scheme + 3)}${shown}${password.length > 0 ? `:${HIDDEN}` : ""}${text.slice(end)}`;
}

/** `password=…` and `--token …`. */
function withoutNamed(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const before = words[index - 1] ?? "";
    const equals = word.indexOf("=");
    if (equals >= 0 && SECRET_NAME.test(word.slice(0, equals))) return `${word.slice(0, equals)}=${HIDDEN}`;
    const isValue = before.startsWith("--") && !before.includes("=") && SECRET_NAME.test(before);
    return isValue && !word.startsWith("-") ? HIDDEN : word;
  });
}
