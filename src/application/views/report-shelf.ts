import type { ReportPage } from "../../domain/report-page";
import type { MadeReport, ReportMaker } from "../report/make-report";
import type { ReportQuestion } from "../report/report-effect";

/** A report as the screens draw it. `drawings`: of every chart, in the order of the sections, a wide and a narrow one. */
export interface DrawnReport {
  readonly page: ReportPage;
  readonly drawings: readonly { readonly wide: string; readonly narrow: string }[];
}

/** Reports that were made of late, each once for what the data was then. */
export interface ReportShelf {
  /** `null` while it is being made. Throws the Faults of `ReportMaker.make`. */
  look(question: ReportQuestion): Promise<DrawnReport | null>;
  /** Changes whenever one is finished. */
  version(): string;
}

/** A page waits so long for a report, then says that it is being made. */
const WAIT_MS = 1_500;
/** A report of a month whose push still runs is made anew after so long. */
const FRESH_MS = 10 * 60_000;
const MOST_KEPT = 12;

type Kept = { readonly made: Promise<DrawnReport>; readonly madeFor: string };

/** Seconds of work in a thread of its own are not done for every look: only when lists or hours have changed. */
export function createReportShelf(
  { make }: Pick<ReportMaker, "make">,
  deps: {
    readonly now: () => Date;
    readonly wait: (ms: number) => Promise<void>;
    /** Another word whenever lists have been taken in. */
    readonly dataVersion: () => Promise<string>;
  },
): ReportShelf {
  const kept = new Map<string, Kept>();
  let finished = 0;

  function begin(question: ReportQuestion, madeFor: string): Kept {
    const made = make(question, "screen").then(readDrawn);
    const entry: Kept = { made, madeFor };
    void made.then(
      () => finished++,
      () => finished++,
    );
    return entry;
  }

  return {
    version: () => String(finished),
    async look(question) {
      const name = JSON.stringify(question);
      const madeFor = `${await deps.dataVersion()}.${Math.floor(deps.now().getTime() / FRESH_MS)}`;
      let entry = kept.get(name);
      if (entry === undefined || entry.madeFor !== madeFor) {
        entry = begin(question, madeFor);
        kept.delete(name);
        kept.set(name, entry);
        for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
      }
      const { made } = entry;
      try {
        return await Promise.race([made, deps.wait(WAIT_MS).then(() => null)]);
      } catch (error) {
        // What could not be made is tried again by the next look.
        if (kept.get(name) === entry) kept.delete(name);
        throw error;
      }
    },
  };
}

function readDrawn({ file }: MadeReport): DrawnReport {
  return JSON.parse(file.content.toString("utf8")) as DrawnReport;
}
