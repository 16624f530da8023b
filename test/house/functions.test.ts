import ts from "typescript";
import { filesBelow, type Source } from "./sources";

const LONGEST = 80;
const STATEMENTS = "one statement a method, nothing between them";
const ONE_STATE = "short functions over one state that nobody else may touch";
/** Functions that may be longer, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "src/adapters/database/repositories/contacts.ts createContacts": STATEMENTS,
  "src/adapters/database/repositories/deliveries/claiming.ts claiming": STATEMENTS,
  "src/adapters/database/repositories/deliveries/figures.ts figures": STATEMENTS,
  "src/adapters/database/repositories/deliveries/moving.ts moving": STATEMENTS,
  "src/adapters/database/repositories/inbox.ts createInbox": STATEMENTS,
  "src/adapters/database/repositories/links.ts createLinks": STATEMENTS,
  "src/adapters/database/repositories/senders.ts createSenders": STATEMENTS,
  "src/adapters/cloud/channel.ts createCloudChannel": ONE_STATE,
  "src/adapters/cloud/webhook/door.ts createWebhookDoor": ONE_STATE,
  "src/adapters/files/xlsx/read-xml.ts createXmlReader": ONE_STATE,
  "src/adapters/report/stylesheet.ts stylesheet": "a style sheet is data",
  "src/adapters/sandbox/chat.ts runChat": ONE_STATE,
  "src/adapters/sandbox/sandbox-channel.ts createSandboxChannel": ONE_STATE,
  "src/adapters/whatsapp/channel.ts createWhatsAppChannel": ONE_STATE,
  "src/adapters/whatsapp/receiving/identity.ts createIdentities": ONE_STATE,
  "src/adapters/whatsapp/receiving/inbound.ts createInbound": ONE_STATE,
  "src/adapters/whatsapp/sending/look-up-line.ts createLookUpLine": ONE_STATE,
  "src/adapters/whatsapp/sending/registration.ts createRegistrations": ONE_STATE,
  "src/adapters/whatsapp/session/client.ts createGuardedClient": ONE_STATE,
  "src/application/importing/import-file.ts importOnce":
    "one import from its file to its report, told in its order",
  "src/application/sending/sender-loop.ts startSenderLoop": ONE_STATE,
  "src/domain/import/row-cells.ts createRowCells": ONE_STATE,
  "src/domain/import/row-reader.ts createRowReader": ONE_STATE,
};

describe("the functions", () => {
  const long = filesBelow("src", [".ts", ".tsx", ".mjs"]).flatMap(longFunctions);

  it(`have at most ${LONGEST} lines, but for those named here`, () => {
    expect(long.filter(({ name }) => !(name in EXCEPTIONS))).toEqual([]);
  });

  it("named as exceptions are still long", () => {
    const names = long.map(({ name }) => name);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it("would be noticed, named or not", () => {
    const text = `const a = 1;\nexport const long = () => {\n${"\n".repeat(LONGEST)}};\n`;
    expect(longFunctions({ path: "src/x.ts", text })).toEqual([
      { name: "src/x.ts long", lines: LONGEST + 2 },
    ]);
    const short = `function f() {\n${"\n".repeat(LONGEST - 2)}}\n`;
    expect(longFunctions({ path: "src/x.ts", text: short })).toEqual([]);
  });
});

/** Functions longer than the limit, those inside others too; one without a name goes by what holds it. */
function longFunctions({ path, text }: Source): { readonly name: string; readonly lines: number }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { name: string; lines: number }[] = [];
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      const lines = lineOf(node.end) - lineOf(node.getStart(file)) + 1;
      if (lines > LONGEST) found.push({ name: `${path} ${nameOf(node)}`, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (node.parent as { readonly name?: ts.Node }).name;
  return named?.getText() ?? "without a name";
}
