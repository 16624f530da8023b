/**
 * A form of a message that the provider of an official channel must approve before it may be sent to people who have
 * not written to us of late. What changes from person to person stands in variables, `{{nama}}`.
 */
export interface MessageTemplate {
  readonly name: string;
  readonly language: string;
  /** `UTILITY`: about the person's own account. Anything else costs several times as much, and people can stop it. */
  readonly category: "UTILITY";
  readonly body: string;
  readonly footer: string | null;
  /** Quick replies; pressed, they come back as if the words had been typed. */
  readonly buttons: readonly string[];
  /** What a reviewer sees in place of each variable. */
  readonly examples: Readonly<Record<string, string>>;
}

/** A template with the values for one person. */
export interface FilledTemplate {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly buttons: readonly string[];
}

/** Meta's limits: developers.facebook.com/docs/whatsapp/business-management-api/message-templates. */
export const TEMPLATE_LIMITS = {
  name: 512,
  body: 1024,
  footer: 60,
  buttons: 10,
  button: 25,
} as const;
/** Below this ratio of other words to variables a reviewer refuses a text as mere blanks. */
const WORDS_PER_VARIABLE = 3;

const VARIABLE = /\{\{([^{}]*)\}\}/g;

/** The variables of a text, in their order. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map((match) => match[1]!);
}

/** All that Meta would refuse about a template, as sentences for staff; empty when it may be submitted. */
export function templateFaults(template: MessageTemplate): string[] {
  const { name, body, footer, buttons, examples } = template;
  const faults: string[] = [];
  const say = (isWrong: boolean, sentence: string) => {
    if (isWrong) faults.push(sentence);
  };
  say(
    !/^[a-z0-9_]+$/.test(name) || name.length > TEMPLATE_LIMITS.name,
    "nama hanya huruf kecil, angka, dan _",
  );
  say(!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(template.language), "bahasa seperti id atau en_US");
  say(body.trim() === "", "isi kosong");
  say(body.length > TEMPLATE_LIMITS.body, `isi lebih dari ${TEMPLATE_LIMITS.body} huruf`);
  say(/\n{3}/.test(body), "lebih dari satu baris kosong berturut-turut");
  say(/ {5}/.test(body) || body.includes("\t"), "lima spasi berturut-turut atau tab di dalam isi");
  say((footer ?? "").length > TEMPLATE_LIMITS.footer, `kaki lebih dari ${TEMPLATE_LIMITS.footer} huruf`);
  say(/[{}\n]/.test(footer ?? ""), "kaki tidak boleh memuat isian atau baris baru");
  say(buttons.length > TEMPLATE_LIMITS.buttons, `tombol lebih dari ${TEMPLATE_LIMITS.buttons}`);
  say(new Set(buttons).size < buttons.length, "dua tombol bertulisan sama");
  for (const button of buttons)
    say(
      button.trim() === "" || button.length > TEMPLATE_LIMITS.button || /[{}\n]/.test(button),
      `tombol "${button}" harus 1 sampai ${TEMPLATE_LIMITS.button} huruf, tanpa isian`,
    );
  return [...faults, ...variableFaults(body, examples)];
}

function variableFaults(body: string, examples: MessageTemplate["examples"]): string[] {
  const faults: string[] = [];
  const names = variablesOf(body);
  const bare = body.trim();
  if (/[{}]/.test(body.replace(VARIABLE, ""))) faults.push("kurung kurawal yang tidak berpasangan");
  const tail = bare.includes("}}") ? bare.slice(bare.lastIndexOf("}}")) : "word";
  if (bare.startsWith("{{") || !/[\p{L}\p{N}]/u.test(tail)) faults.push("isian di awal atau di akhir");
  if (/\}\}\s*\{\{/.test(body)) faults.push("dua isian bersebelahan");
  if (new Set(names).size < names.length) faults.push("isian yang sama dua kali");
  const words = body.replace(VARIABLE, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < names.length * WORDS_PER_VARIABLE) faults.push("terlalu banyak isian untuk panjang teksnya");
  for (const name of names) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) faults.push(`isian {{${name}}}: hanya huruf kecil, angka, dan _`);
    const example = examples[name];
    if (example === undefined || example.trim() === "") faults.push(`isian {{${name}}} tanpa contoh`);
    else if (example !== parameterOf(example))
      faults.push(`contoh {{${name}}} memuat baris baru atau spasi ganda`);
  }
  for (const name of Object.keys(examples))
    if (!names.includes(name)) faults.push(`contoh untuk {{${name}}}, yang tidak ada di dalam isi`);
  if (filledBody(body, examples).length > TEMPLATE_LIMITS.body)
    faults.push(`isi beserta contohnya lebih dari ${TEMPLATE_LIMITS.body} huruf`);
  return faults;
}

/** A value as a variable may hold it: one line, single spaces, something in it (Meta's error 132018). */
export function parameterOf(value: string): string {
  const line = value.replace(/[\s\u00a0\u2028\u2029]+/g, " ").trim();
  return line === "" ? "-" : line;
}

/** The template for one person. `null` when the filled text would be longer than Meta takes (error 132005). */
export function fillTemplate(
  template: MessageTemplate,
  values: Readonly<Record<string, string>>,
): FilledTemplate | null {
  const parameters = variablesOf(template.body).map((name) => ({
    name,
    value: parameterOf(values[name] ?? ""),
  }));
  const filled = { name: template.name, language: template.language, parameters, buttons: template.buttons };
  return filledText(template, filled).length <= TEMPLATE_LIMITS.body ? filled : null;
}

/** What the customer will read of it, buttons left out. */
export function filledText(template: MessageTemplate, { parameters }: FilledTemplate): string {
  const body = filledBody(
    template.body,
    Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  );
  return template.footer === null ? body : `${body}\n\n${template.footer}`;
}

function filledBody(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(VARIABLE, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  );
}
