import type { PhoneMessage } from "../../application/sandbox-phones";

/** One thing said and everything heard before the next. */
export interface ChatTurn {
  readonly said: string;
  readonly heard: readonly PhoneMessage[];
}

/** Enough of a message to tell it from others, not so much that a comma breaks the test. */
const HEARD_CHARACTERS = 60;

/**
 * The dialogue as a jest test in the style of the house. Each answer is expected by its first telling line; times
 * and dates in it are opened up, since they change from run to run.
 */
export function toJestTest(phone: string, turns: readonly ChatTurn[]): string {
  const steps = turns.flatMap(({ said, heard }) => [
    `    .says(${JSON.stringify(said)})`,
    ...heard.map((message) =>
      message.document === null
        ? `    .hears(${toPattern(message.text)})`
        : `    .receives(${JSON.stringify(message.document.fileName)})`,
    ),
    ...(heard.length === 0 ? ["    .hearsNothing()"] : []),
  ]);
  const title = JSON.stringify(turns[0]?.said ?? "nothing was said");
  return [
    `test(${title}, async () => {`,
    `  await chat(${JSON.stringify(phone)})`,
    ...steps,
    "    .ends();",
    "});",
  ].join("\n");
}

function toPattern(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const escaped = line
    .trim()
    .slice(0, HEARD_CHARACTERS)
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\b\d{1,2}(\\\.|:)\d{2}(?=\s*WIB)/g, "\\d\\d.\\d\\d")
    .replace(/\b\d{1,2}-\d{1,2}-\d{4}\b/g, "[\\d-]+");
  return `/${escaped}/`;
}
