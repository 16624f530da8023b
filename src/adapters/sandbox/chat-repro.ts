import type { Scene } from "../../application/answering/scene";
import type { PhoneMessage } from "../../application/ports/sandbox-phones";

/** One thing said and everything heard before the next. */
export interface ChatTurn {
  readonly said: string;
  readonly heard: readonly PhoneMessage[];
}

/** Enough of a message to tell it from others, not so much that a comma breaks the test. */
const HEARD_CHARACTERS = 60;

/**
 * The dialogue as a whole test file in the style of the house, with the data that it was answered from. Each answer is
 * expected by its first telling line; times and dates in it are opened up, since they change from run to run.
 */
export function toJestTest(phone: string, turns: readonly ChatTurn[], scene: Scene): string {
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
    "// Keep it as test/dialogues/<name>.test.ts; `npm run format` makes it pretty.",
    'import { useDatabase } from "../support/database";',
    'import { chatOn } from "./scene";',
    "",
    `const chat = chatOn(useDatabase("SQLite"), ${sceneLines(scene).join("\n")});`,
    "",
    `test(${title}, async () => {`,
    `  await chat(${JSON.stringify(phone)})`,
    ...steps,
    "    .ends();",
    "});",
  ].join("\n");
}

/** A bill a line: as one line nobody could read it. */
function sceneLines({ customers, ...scene }: Scene): string[] {
  const head = Object.entries(scene).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  const all = customers.flatMap(({ bills, ...customer }) => [
    `    { ...${JSON.stringify(customer)}, bills: [`,
    ...bills.map((bill) => `      ${JSON.stringify(bill)},`),
    "    ] },",
  ]);
  return ["{", ...head, "  customers: [", ...all, "  ],", "}"];
}

function toPattern(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  if (line === "") return "/^$/";
  // By characters, not by halves of them: half an emoji is not the same when it is printed.
  const escaped = [...line.trim()]
    .slice(0, HEARD_CHARACTERS)
    .join("")
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/[\u2028\u2029\r]/g, "\\s")
    .replace(/\b\d{1,2}(\\\.|:)\d{2}(?=\s*WIB)/g, "\\d\\d.\\d\\d")
    .replace(/\b\d{1,2}-\d{1,2}-\d{4}\b/g, "[\\d-]+");
  return `/${escaped}/`;
}
