import { Writable } from "node:stream";
import qrcode from "qrcode-terminal";

/** The part of a terminal that this needs. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  hasColors?(): boolean;
}

/** Shows QR codes between other lines. On a terminal a new code of a number takes the place of its old one. */
export interface QrBoard {
  /** Everything else that goes to the screen must pass through here, so that the old code can be found again. */
  readonly stream: NodeJS.WritableStream;
  show(senderId: string, qr: string): void;
}

export function createQrBoard(screen: Screen): QrBoard {
  /** Lines from the top of the shown code to the cursor, by number; and how tall the code is. */
  const shown = new Map<string, { height: number; linesBelowTop: number }>();

  function write(text: string): void {
    screen.write(text);
    const columns = screen.columns ?? 80;
    const lines = text.split("\n");
    const scrolled = lines
      .slice(0, -1)
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(visibleLength(line) / columns)), 0);
    for (const block of shown.values()) block.linesBelowTop += scrolled;
  }

  /** Takes the old code out of the screen; what stands below it moves up. Scrolled away, it stays in the history. */
  function erase(senderId: string): void {
    const block = shown.get(senderId);
    shown.delete(senderId);
    if (block === undefined || screen.isTTY !== true || block.linesBelowTop >= (screen.rows ?? 24)) return;
    const below = block.linesBelowTop - block.height;
    screen.write(`\u001b[${block.linesBelowTop}A\r\u001b[${block.height}M`);
    if (below > 0) screen.write(`\u001b[${below}B`);
    for (const other of shown.values())
      if (other.linesBelowTop > block.linesBelowTop) other.linesBelowTop -= block.height;
  }

  const stream = Object.assign(
    new Writable({
      decodeStrings: false,
      write(text: string | Buffer, _encoding, done) {
        write(String(text));
        done();
      },
    }),
    { isTTY: screen.isTTY === true, hasColors: () => screen.hasColors?.() ?? false },
  );
  return {
    stream,
    show(senderId, qr) {
      erase(senderId);
      qrcode.generate(qr, { small: true }, (code) => {
        const text = `Pindai dengan WhatsApp nomor ${senderId} (Perangkat tertaut > Tautkan perangkat):\n${code}\n`;
        write(text);
        const height = text.split("\n").length - 1;
        shown.set(senderId, { height, linesBelowTop: height });
      });
    },
  };
}

/** Colours take no room. */
function visibleLength(line: string): number {
  return line.replace(/\u001b\[[\d;]*m/g, "").length;
}
