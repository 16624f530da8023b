import type { FlowPosition } from "../ports/flow-position";
import type { Repositories } from "../ports/store";
import type { Answer, Handler, Say, Turn } from "../ports/turn";
import type { Flow, FlowResult } from "./flow";

/** An answer, where the conversation goes, and which layer decided. */
export interface Routed {
  readonly answer: Answer;
  /** `undefined`: the conversation stays as it is. */
  readonly position: FlowPosition | null | undefined;
  readonly layer: string;
  readonly act?: Act;
}

/**
 * What an operator's command does and says: done within the transaction that stores the answer, after the message was
 * marked as answered, so that its effects and its answer are there once or not at all.
 */
export type Act = (repositories: Repositories) => Promise<readonly Say[]>;

export interface LayerAnswer {
  readonly answer: Answer;
  readonly position?: FlowPosition | null;
  readonly act?: Act;
}

/**
 * One layer of the router: answers, passes on with `null`, or passes on a turn that means something else by now. Nothing
 * is sent or saved before the last word.
 */
export interface Layer {
  readonly name: string;
  route(turn: Turn): Promise<LayerAnswer | { readonly turn: Turn } | null>;
}

/** Asks the layers in order; the first that answers wins. The last one must always answer. */
export function createRouter(
  layers: readonly Layer[],
  flows: readonly Flow[],
): (turn: Turn) => Promise<Routed> {
  return async (received) => {
    let turn = received;
    for (const layer of layers) {
      const routed = await layer.route(turn);
      if (routed === null) continue;
      if ("turn" in routed) {
        turn = routed.turn;
        continue;
      }
      if (routed.answer.kind !== "start_flow")
        return { position: routed.position, ...routed, layer: layer.name };
      const started = await startFlow(flows, routed.answer.flow, turn);
      const effects = routed.answer.effects;
      const answer: Answer =
        started.answer.kind === "reply"
          ? { ...started.answer, effects: [...effects, ...started.answer.effects] }
          : started.answer;
      return { answer, position: started.position, layer: layer.name };
    }
    throw new Error("the last layer of the router did not answer");
  };
}

async function startFlow(flows: readonly Flow[], name: string, turn: Turn): Promise<FlowResult> {
  const flow = flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`no flow is called "${name}"`);
  const started = await flow.start(turn);
  if (started === "left" || "meant" in started) throw new Error(`flow "${name}" left at its start`);
  return started;
}

/** Answers by the exact words of a command, else by intent. */
export function handlerLayer(name: string, handlers: readonly Handler[]): Layer {
  const byIntent = new Map(
    handlers.flatMap((handler) => handler.intents.map((intent) => [intent, handler] as const)),
  );
  return {
    name,
    route: async (turn) => {
      const text = turn.message.text.trim();
      const handler =
        handlers.find(({ words }) => words?.test(text)) ?? byIntent.get(turn.understanding.intent);
      return handler === undefined ? null : { answer: await handler.answer(turn), position: null };
    },
  };
}
