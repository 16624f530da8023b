import { decodeEntities } from "./xml-text";

/** The start of an element. */
export interface XmlTag {
  /** With its prefix, as written. */
  readonly name: string;
  /** The value of an attribute, written with exactly this name. */
  get(name: string): string | undefined;
  /** The value of an attribute whose name ends so: `:id` is the relation under any prefix. */
  ending(suffix: string): string | undefined;
}

/** Names and values of a start tag; the text between `<` and `>`. */
const ATTRIBUTE = /(?<=^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAME_END = /[\s/]/;

/** Attributes are looked for when they are asked for: of a million cells most say nothing but where they stand. */
export function createXmlTag(raw: string): XmlTag {
  const end = raw.search(NAME_END);
  const name = end < 0 ? raw : raw.slice(0, end);
  if (name === "") throw new Error("XML: tag without a name");
  const all = () =>
    [...raw.slice(name.length).matchAll(ATTRIBUTE)].map(
      ([, key = "", double, single]) => [key, decodeEntities(double ?? single ?? "")] as const,
    );
  return {
    name,
    get(key) {
      if (end < 0) return undefined;
      const start = raw.includes("'") ? -1 : raw.indexOf(` ${key}="`, name.length);
      if (start < 0) return /['\n\t\r]| =|= /.test(raw) ? all().find(([one]) => one === key)?.[1] : undefined;
      const from = start + key.length + 3;
      return decodeEntities(raw.slice(from, raw.indexOf('"', from)));
    },
    ending: (suffix) => all().find(([one]) => one.endsWith(suffix))?.[1],
  };
}
