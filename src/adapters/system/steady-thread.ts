import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type Refusal, refusalOf, ThreadEnded, type ThreadLimits } from "./thread";

type Question<Input> = { readonly id: number; readonly input: Input };
type Reply<Answer> = { readonly id: number } & ({ readonly answer: Answer } | { readonly refusal: Refusal });

/** A thread that answers one question after another. */
export interface SteadyThread<Input, Answer> {
  /** Throws as `runInThread` does; whatever ends the thread ends this question alone: the next one gets a new thread. */
  ask(input: Input): Promise<Answer>;
}

/**
 * Work of milliseconds that comes all day, in a thread that is started with the first of it and kept. `file` calls
 * `serveAsThread`. It keeps no process alive by itself; `limits.timeMs` is for one question.
 */
export function keepThread<Input, Answer>(
  file: string,
  limits: ThreadLimits,
  options: { readonly execArgv?: string[] } = {},
): SteadyThread<Input, Answer> {
  let worker: Worker | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function start(): Worker {
    const started = new Worker(file, {
      ...options,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    });
    // Also between two questions: the next one starts another.
    const gone = () => {
      if (worker === started) worker = null;
    };
    started.on("error", gone);
    started.on("exit", gone);
    return started;
  }

  async function answerTo(input: Input): Promise<Answer> {
    worker ??= start();
    const own = worker;
    own.ref();
    try {
      const reply = await firstReply<Input, Answer>(own, { id: ++asked, input }, limits.timeMs);
      if ("answer" in reply) return reply.answer;
      throw Object.assign(new Error(reply.refusal.message), reply.refusal);
    } catch (error) {
      if (error instanceof ThreadEnded) {
        if (worker === own) worker = null;
        void own.terminate();
      }
      throw error;
    } finally {
      own.unref();
    }
  }

  return {
    ask(input) {
      const turn = line.then(() => answerTo(input));
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}

function firstReply<Input, Answer>(
  worker: Worker,
  question: Question<Input>,
  timeMs: number,
): Promise<Reply<Answer>> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (error: ThreadEnded | null, reply?: Reply<Answer>) => {
      if (over.signal.aborted) return;
      over.abort();
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (error === null) resolve(reply!);
      else reject(error);
    };
    const onMessage = (reply: Reply<Answer>) => {
      if (reply.id === question.id) end(null, reply);
    };
    const onError = (error: unknown) => end(ThreadEnded.by(error));
    const onExit = () => end(new ThreadEnded("crash"));
    const timer = setTimeout(() => end(new ThreadEnded("time")), timeMs);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(question);
  });
}

/** The other side: answers every question by `work` when this file was started by `keepThread`. */
export function serveAsThread<Input, Answer>(
  work: (input: Input) => Promise<Answer>,
  codeOf: (error: unknown) => string | undefined,
): void {
  if (isMainThread || parentPort === null) return;
  const port = parentPort;
  port.on("message", async ({ id, input }: Question<Input>) => {
    const reply: Reply<Answer> = await work(input).then(
      (answer) => ({ id, answer }),
      (error: unknown) => ({ id, refusal: refusalOf(error, codeOf) }),
    );
    port.postMessage(reply);
  });
}
