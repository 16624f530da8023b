import type { Page } from "puppeteer";
import type { SenderStatus } from "../../../application/ports/channel";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock, Random } from "../../../application/ports/ports";
import { localDay, minuteOfDay } from "../../../domain/local-time";
import type { Live } from "../page/live";
import { ownPhone } from "../page/message-ids";
import type { Limits, WhatsAppOptions } from "../page/options";
import type { LifeHooks } from "./life-setup";
import type { SessionHooks, SessionStatus } from "./session-hooks";

export interface SupervisedDeps {
  readonly clock: Clock;
  readonly random: Random;
}

/** What stays of a number from one browser to the next. */
interface Memory {
  current: Live | null;
  page: Page | null;
  lastStatus: SessionStatus | null;
  linkedOnce: boolean;
  failures: number;
  readySince: number | null;
  /** Sends and look-ups under way. */
  work: number;
  /** WhatsApp's word for why it has stopped the account. */
  barred: string | null;
  /** Why a new browser is wanted. */
  renewal: string | null;
  restartedOn: string | null;
}

interface Setup {
  readonly senderId: string;
  readonly options: WhatsAppOptions;
  readonly limits: Limits;
  readonly sessionsFolder: string;
  readonly profile: string;
  readonly hooks: SessionHooks;
}

/** One number as its supervisor and its lives see it. */
export interface Supervised extends Setup, SupervisedDeps {
  readonly memory: Memory;
  /** What a life of its browser reports. */
  readonly lifeHooks: LifeHooks;
  /** Tells the number's status, each once. */
  tell(status: SenderStatus, detail: string, more?: Partial<SessionStatus>): void;
  /** Called when readiness ends, however it ends. */
  noteHealth(): void;
}

/** A number that was ready for so long failed for a new reason: the pauses begin anew. */
const HEALTHY_MS = 60_000;

export function createSupervised(deps: SupervisedDeps, setup: Setup): Supervised {
  const { clock } = deps;
  const { hooks } = setup;
  const memory: Memory = {
    current: null,
    page: null,
    lastStatus: null,
    linkedOnce: false,
    failures: 0,
    readySince: null,
    work: 0,
    barred: null,
    renewal: null,
    restartedOn: null,
  };

  const tell: Supervised["tell"] = (status, detail, more = {}) => {
    const next: SessionStatus = { status, detail, phone: null, qr: null, ...more };
    const last = memory.lastStatus;
    if (last?.status === status && last.detail === detail && last.qr === next.qr) return;
    memory.lastStatus = next;
    hooks.onStatus(next);
  };
  const unlinked = () => (memory.linkedOnce ? "logged_out" : "linking");

  function noteHealth(): void {
    if (memory.readySince !== null && elapsedOn(clock) - memory.readySince >= HEALTHY_MS) memory.failures = 0;
    memory.readySince = null;
  }

  const lifeHooks: LifeHooks = {
    onClient: hooks.onClient,
    onTrouble: hooks.onTrouble,
    onPage(opened) {
      memory.page = opened;
    },
    onQr: (qr) => tell(unlinked(), "waiting for the QR code to be scanned", { qr }),
    onPairingCode: (code) => tell(unlinked(), `pairing code ${code.slice(0, 4)}-${code.slice(4)}`),
    onReady(live) {
      memory.linkedOnce = true;
      memory.current = live;
      memory.readySince = live.readyMs;
      tell("ready", "", { phone: ownPhone(live.client) });
      hooks.onReady(live);
    },
    onGivingUp: hooks.onGivingUp,
    onLost(detail) {
      noteHealth();
      memory.current = null;
      hooks.onSilence();
      tell("disconnected", detail);
    },
    restartReason() {
      if (memory.work > 0) return null;
      return memory.renewal ?? (isRestartDue(clock, setup, memory) ? "nightly restart" : null);
    },
  };
  return { ...deps, ...setup, memory, lifeHooks, tell, noteHealth };
}

function isRestartDue(clock: Clock, { options, limits, senderId }: Setup, memory: Memory): boolean {
  const now = clock.now();
  if (options.restartHour === null || memory.current === null) return false;
  if (Math.floor(minuteOfDay(now) / 60) !== options.restartHour || memory.restartedOn === localDay(now))
    return false;
  return elapsedOn(clock) - memory.current.readyMs >= limits.youngMs && options.mayRestart(senderId);
}
