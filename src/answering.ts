import type { App } from "./application/app";
import { flowLayer } from "./application/flow-layer";
import {
  adminLayer,
  attendedLayer,
  ignoreLayer,
  kindLayer,
  lastLayer,
  optOutLayer,
  tooOldLayer,
} from "./application/layers";
import { guardLoops } from "./application/loop-guard";
import { createRouter, handlerLayer, type Routed } from "./application/router";
import type { Turn } from "./application/turn";
import { FLOWS } from "./flows";
import { HANDLERS } from "./handlers";
import { optOut } from "./handlers/opt-out";
import { answeredLate, cancelled, flowOver, nothingToCancel, notUnderstood } from "./texts/chat";
import { unreadable } from "./texts/kinds";

/**
 * Who answers a message: the layers in their order, put together with the flows, handlers and texts. `runAdminLine`
 * answers a `!` line of a whitelisted phone.
 */
export function createAnswering(
  app: Pick<App, "store" | "admins" | "chat">,
  runAdminLine: (phone: string, text: string) => Promise<string>,
): (turn: Turn) => Promise<Routed> {
  const layers = [
    ignoreLayer,
    tooOldLayer(answeredLate()),
    adminLayer(app.admins, runAdminLine),
    attendedLayer,
    optOutLayer(optOut),
    kindLayer(unreadable),
    flowLayer(FLOWS, { over: flowOver(), cancelled: cancelled(), nothingToCancel: nothingToCancel() }),
    handlerLayer("handlers", HANDLERS),
    lastLayer(() => notUnderstood(app.chat.unitName)),
  ];
  return guardLoops(app.store, createRouter(layers, FLOWS));
}
