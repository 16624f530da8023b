/** How many words may stand where a pattern has a gap. */
const GAPS: { readonly [mark: string]: number } = { "..": 2, "...": 5 };

/** A sentence as patterns see it: every word between two spaces of its own, so that neighbours do not share one. */
export function asSentence(words: readonly string[]): string {
  return words.map((word) => ` ${word} `).join("");
}

/** One regular expression for several patterns (see `UnderstandingRule`); none match nothing. Throws on an unknown group. */
export function compilePatterns(
  patterns: readonly string[],
  groups: { readonly [group: string]: string },
): RegExp {
  if (patterns.length === 0) return /(?!)/;
  return new RegExp(patterns.map((pattern) => `(?:${compileOne(pattern, groups)})`).join("|"));
}

function compileOne(pattern: string, groups: { readonly [group: string]: string }): string {
  return pattern
    .split(" ")
    .map((slot) => {
      if (slot === "^" || slot === "$") return slot;
      if (GAPS[slot] !== undefined) return `(?: \\S+ ){0,${GAPS[slot]}}`;
      const repeated = slot.endsWith("*");
      const options = (repeated ? slot.slice(0, -1) : slot).split("|");
      const anchors: string[] = options.filter((option) => option === "^" || option === "$");
      const words = options
        .filter((option) => option !== "^" && option !== "$")
        .flatMap((word) => (word.startsWith("@") ? groupWords(word.slice(1), groups) : [word]))
        .map((word) => (word === "%" ? "\\S+" : word));
      const word = ` (?:${words.join("|")}) `;
      return repeated ? `(?:${word})*` : `(?:${[word, ...anchors].join("|")})`;
    })
    .join("");
}

function groupWords(name: string, groups: { readonly [group: string]: string }): string[] {
  const group = groups[name];
  if (group === undefined) throw new Error(`A pattern names the group @${name}, which the lexicon lacks.`);
  return group.split(" ");
}
