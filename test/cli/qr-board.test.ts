import { createQrBoard } from "../../src/cli/qr-board";

/** A terminal of so many rows, that understands what the board writes: lines, "up", "down" and "delete lines". */
function terminal(rows: number, isTTY = true) {
  const lines: string[] = [""];
  let row = 0;
  const put = (text: string) => {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) {
        row++;
        if (row === lines.length) lines.push("");
      }
      lines[row] = `${lines[row]}${part}`;
    }
  };
  return {
    isTTY,
    columns: 80,
    rows,
    lines: () => lines,
    write(text: string) {
      for (const part of text.split(/(\u001b\[\d+[A-Z]|\r)/)) {
        const move = /^\u001b\[(\d+)([A-Z])$/.exec(part);
        if (move === null) {
          if (part !== "\r") put(part);
        } else if (move[2] === "A") row = Math.max(0, row - Number(move[1]));
        else if (move[2] === "B") row += Number(move[1]);
        else if (move[2] === "M") lines.splice(row, Number(move[1]));
      }
    },
  };
}

const titles = (lines: readonly string[]) => lines.filter((line) => line.startsWith("Pindai")).length;
const blocks = (lines: readonly string[]) => lines.filter((line) => /[█▄▀]/.test(line)).length;

describe("QR codes on the screen", () => {
  it("a renewed code takes the place of the old one, and the lines in between stay", () => {
    const screen = terminal(60);
    const board = createQrBoard(screen);
    board.stream.write("Lunas: WhatsApp.\n");
    board.show("jajag-1", "2@first");
    const height = blocks(screen.lines());
    board.stream.write("20.00.01  a line of the log\n");
    board.show("jajag-1", "2@second");
    expect(titles(screen.lines())).toBe(1);
    expect(blocks(screen.lines())).toBe(height);
    expect(screen.lines().slice(0, 2)).toEqual(["Lunas: WhatsApp.", "20.00.01  a line of the log"]);
  });

  it("keeps one code for each number", () => {
    const screen = terminal(200);
    const board = createQrBoard(screen);
    for (const qr of ["2@a", "2@b", "2@c"]) {
      board.show("jajag-1", qr);
      board.show("jajag-2", qr);
    }
    expect(titles(screen.lines())).toBe(2);
  });

  it.each([
    ["has scrolled out of a small window", terminal(5)],
    ["goes to a file", terminal(60, false)],
  ])("leaves an old code alone that %s", (_where, screen) => {
    const board = createQrBoard(screen);
    board.show("jajag-1", "2@first");
    board.show("jajag-1", "2@second");
    expect(titles(screen.lines())).toBe(2);
  });
});
