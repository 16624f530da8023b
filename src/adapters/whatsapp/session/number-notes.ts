import type { Page } from "puppeteer";
import type { Clock } from "../../../application/ports/ports";
import type { Limits } from "../page/options";
import { inspectPage } from "../page/page-capabilities";
import type { RecordKeeper } from "./number-record";
import type { SessionStatus } from "./session-hooks";

/** What `lunas doctor` reads of a number that another process drives. */
export interface NumberNotes {
  /** A code to link by is nobody else's business. */
  noteStatus(status: SessionStatus): void;
  /** Looks which parts of WhatsApp's page are there, while it is open; says in the log what is gone. */
  notePage(page: Page): Promise<void>;
}

export function createNumberNotes(deps: {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly record: RecordKeeper;
  onTrouble(where: string, error: unknown): void;
}): NumberNotes {
  const { clock, limits, record, onTrouble } = deps;
  return {
    noteStatus({ status, detail }) {
      const words = status === "linking" || status === "logged_out" ? "" : detail;
      void record.update({ status: { is: status, detail: words, at: clock.now().toISOString() } });
    },
    async notePage(page) {
      const look = await inspectPage(page, clock.now(), limits.questionMs).catch(() => null);
      if (look === null) return;
      await record.update({ page: look });
      const gone = look.capabilities.filter(({ missing }) => missing.length > 0);
      if (gone.length > 0)
        onTrouble("page", `WhatsApp's page lacks ${gone.flatMap(({ missing }) => missing).join(", ")}`);
    },
  };
}
