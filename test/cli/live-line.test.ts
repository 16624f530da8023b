import { createLiveLine } from "../../src/cli/live-line";

/** A terminal that keeps what stands on its lines. */
function terminal(columns: number, isTTY = true) {
  const lines = [""];
  return {
    isTTY,
    columns,
    lines,
    write(text: string) {
      for (const part of text.split(/(\r\u001b\[2K|\n)/)) {
        if (part === "\n") lines.push("");
        else if (part.startsWith("\r")) lines[lines.length - 1] = "";
        else lines[lines.length - 1] += part;
      }
    },
  };
}

describe("the line that stays last", () => {
  it("other lines come above it, and a new one takes its place", () => {
    const screen = terminal(80);
    const live = createLiveLine(screen);
    live.screen.write("ready\n");
    live.show("10 %");
    live.screen.write("08.00.01  a line of the log\n");
    live.show("20 %");
    expect(screen.lines).toEqual(["ready", "08.00.01  a line of the log", "20 %"]);
  });

  it("waits while another line is only half written", () => {
    const screen = terminal(80);
    const live = createLiveLine(screen);
    live.show("10 %");
    live.screen.write("half");
    live.show("20 %");
    live.screen.write(" and whole\n");
    expect(screen.lines).toEqual(["half and whole", "20 %"]);
  });

  it("is cut to the width of the screen, so that it can be taken away again", () => {
    const screen = terminal(10);
    const live = createLiveLine(screen);
    live.show("0123456789abc");
    expect(screen.lines).toEqual(["01234567…"]);
    live.show(null);
    expect(screen.lines).toEqual([""]);
  });

  it("is not there where nobody looks", () => {
    const screen = terminal(80, false);
    const live = createLiveLine(screen);
    live.show("10 %");
    live.screen.write("a line\n");
    expect(live.isLive).toBe(false);
    expect(screen.lines).toEqual(["a line", ""]);
  });
});
