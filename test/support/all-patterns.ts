import ts from "typescript";
import { compilePatterns } from "../../src/adapters/language/pattern";
import { LEXICON } from "../../src/texts/lexicon";
import { filesBelow } from "../house/sources";

export interface Pattern {
  /** A file, or a rule of the lexicon. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression of `src`: those written down, and those that the lexicon is compiled to when it is read. */
export function allPatterns(): readonly Pattern[] {
  const written = filesBelow("src", [".ts", ".mjs"]).flatMap(({ path, text }) => literalsOf(path, text));
  const { groups, rules, automatic, witnesses } = LEXICON;
  const compiled = [
    ...rules.map(({ name, when, unless = [] }) => ({ name, when, unless })),
    { name: "automatic", ...automatic },
    ...Object.entries(witnesses).map(([name, conditions]) => ({ name: `witness ${name}`, ...conditions })),
  ].flatMap(({ name, when, unless }) =>
    [when, unless].map((patterns) => ({ name, ...parts(compilePatterns(patterns, groups)) })),
  );
  return [...written, ...compiled.map(({ name, ...rest }) => ({ place: `lexicon ${name}`, ...rest }))].filter(
    ({ source }) => source !== "(?:)",
  );
}

function parts({ source, flags }: RegExp): { readonly source: string; readonly flags: string } {
  return { source, flags };
}

function literalsOf(path: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const literal = node.getText(file);
      const end = literal.lastIndexOf("/");
      found.push({ place: path, source: literal.slice(1, end), flags: literal.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
