import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

export interface ThreadLimits {
  /** Of the thread's own heap. */
  readonly heapMb: number;
  readonly timeMs: number;
}

export type ThreadEnd = "memory" | "time" | "crash";

/** The thread ended before it had answered. */
export class ThreadEnded extends Error {
  constructor(
    readonly end: ThreadEnd,
    cause?: unknown,
  ) {
    super(`the thread ended without an answer: ${end}`, { cause });
    this.name = "ThreadEnded";
  }

  /** By what a worker reported as its last error. */
  static by(error: unknown): ThreadEnded {
    const isMemory = (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY";
    return new ThreadEnded(isMemory ? "memory" : "crash", error);
  }
}

/** What crosses between threads keeps no class: an error's code says what it was. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

type Message<Answer> = { readonly answer: Answer } | { readonly refusal: Refusal };
/** On the way: how far the work is. */
type Progress = { readonly progress: unknown };

/**
 * Does one long piece of work in a thread of its own, so that the event loop of this one goes on. `file` calls
 * `answerAsThread`. Throws what the work threw, as an Error with its `name`, `message` and `code`, or `ThreadEnded`; the
 * process lives on in either case.
 */
export async function runInThread<Answer>(
  file: string,
  input: unknown,
  limits: ThreadLimits,
  {
    onProgress = () => undefined,
    ...options
  }: { readonly execArgv?: string[]; readonly onProgress?: (progress: unknown) => void } = {},
): Promise<Answer> {
  const worker = new Worker(file, {
    ...options,
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  const message = await firstOf<Answer>(worker, limits.timeMs, onProgress);
  if ("answer" in message) return message.answer;
  throw Object.assign(new Error(message.refusal.message), message.refusal);
}

function firstOf<Answer>(
  worker: Worker,
  timeMs: number,
  onProgress: (progress: unknown) => void,
): Promise<Message<Answer>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(new ThreadEnded("time")), timeMs);
    const end = (error: ThreadEnded) => {
      clearTimeout(timer);
      reject(error);
      // One that is inside a native call ends after it; nobody waits for that.
      void worker.terminate();
    };
    worker.on("message", (message: Message<Answer> | Progress) => {
      if ("progress" in message) return onProgress(message.progress);
      clearTimeout(timer);
      resolve(message);
    });
    worker.once("error", (error) => end(ThreadEnded.by(error)));
    worker.once("exit", () => end(new ThreadEnded("crash")));
  });
}

/** The other side: does `work` when this file was started by `runInThread`; nothing when it was only imported. */
export async function answerAsThread<Input, Answer>(
  work: (input: Input, tell: (progress: unknown) => void) => Promise<Answer>,
  codeOf: (error: unknown) => string | undefined,
): Promise<void> {
  if (isMainThread || parentPort === null) return;
  const port = parentPort;
  let message: Message<Answer>;
  try {
    message = { answer: await work(workerData as Input, (progress) => port.postMessage({ progress })) };
  } catch (error) {
    message = { refusal: refusalOf(error, codeOf) };
  }
  port.postMessage(message);
}

export function refusalOf(error: unknown, codeOf: (error: unknown) => string | undefined): Refusal {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, code: codeOf(error), stack };
}
