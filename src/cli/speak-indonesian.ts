import type { Command } from "commander";

/** What commander says of itself, in the language of everybody who types commands. */
const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian:",
  "Options:": "Pilihan:",
  "Commands:": "Perintah:",
  "Arguments:": "Isian:",
};

const ERRORS: readonly (readonly [said: RegExp, means: string])[] = [
  [/^error: unknown command '(.*)'/, "Perintah '$1' tidak ada."],
  [/^error: unknown option '(.*)'/, "Pilihan '$1' tidak ada."],
  [/^error: missing required argument '(.*)'/, "Isian <$1> belum ditulis."],
  [/^error: required option '(.*)' not specified/, "Pilihan '$1' harus ditulis."],
  [/^error: option '(.*)' argument missing/, "Pilihan '$1' memerlukan isi."],
  [
    /^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+)\./,
    "Terlalu banyak isian: seharusnya $1, tertulis $2.",
  ],
  [/\(Did you mean one of (.*)\?\)/, "Maksudnya salah satu dari: $1?"],
  [/\(Did you mean (.*)\?\)/, "Maksudnya $1?"],
];

/** Help and complaints in Indonesian. To be called before commands are added: they inherit it. */
export function speakIndonesian(program: Command): Command {
  return program
    .helpOption("-h, --help", "tampilkan bantuan ini")
    .helpCommand("help [perintah]", "tampilkan bantuan sebuah perintah")
    .configureHelp({
      // Commander gives up below 40 columns for the explanations.
      minWidthToWrap: 20,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => {
        const parents: string[] = [];
        for (let one = command.parent; one !== null; one = one.parent) parents.unshift(one.name());
        return words([...parents, command.name(), command.usage()].join(" "));
      },
      subcommandTerm: (command) => {
        const isExpected = command.options.length > 0 ? " [pilihan]" : "";
        const args = command.registeredArguments.map((one) => {
          const name = `${one.name()}${one.variadic ? "..." : ""}`;
          return one.required ? ` <${name}>` : ` [${name}]`;
        });
        return `${command.name()}${isExpected}${args.join("")}`;
      },
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (bila tidak ditulis: ${defaultValue})`,
    })
    .configureOutput({
      outputError: (text, write) => write(complaint(text)),
    })
    .showHelpAfterError("(lunas --help menunjukkan semua perintah; lunas <perintah> --help isinya)");
}

/** A complaint of commander's in Indonesian; one that is not known stays as it is. */
export function complaint(text: string): string {
  return ERRORS.reduce((said, [pattern, means]) => said.replace(pattern, means), text);
}

function words(usage: string): string {
  return usage.replace("[options]", "[pilihan]").replace("[command]", "[perintah]").trimEnd();
}
