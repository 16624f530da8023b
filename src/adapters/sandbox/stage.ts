import type { SenderStatus } from "../../application/ports/channel";
import type { Clock, Ids } from "../../application/ports/ports";
import type { Address, PhoneNumber } from "../../domain/phone-number";
import type { SandboxFault } from "./journal-entry";
import type { Sandbox } from "./sandbox";

/** What a test or a demonstration does to the pretend WhatsApp from outside, also from another process. */
export interface Stage {
  /** The next send to this phone (null: to anybody) goes wrong so. Several are taken in their order. */
  failNext(phone: Address | null, fault: SandboxFault): void;
  /** Says whether a phone has the app, whatever the crowd says. */
  setOnWhatsApp(phone: Address, isOnWhatsApp: boolean): void;
  /** Tells whose phone a hidden id is, through this number of ours. */
  tellIdentity(senderId: string, lid: string, phone: PhoneNumber): void;
  /** Cuts a number of ours off, logs it out, or brings it back. Lasts over restarts. */
  setSender(senderId: string, status: SenderStatus, detail?: string): void;
  /** The pretend server says later that a message failed. */
  failLate(providerMessageId: string): void;
}

export function createStage(deps: {
  readonly sandbox: Sandbox;
  readonly clock: Clock;
  readonly ids: Ids;
}): Stage {
  const { sandbox, clock, ids } = deps;
  const now = () => clock.now().toISOString();

  function play(entry: Parameters<Sandbox["append"]>[0]): void {
    sandbox.append(entry);
    sandbox.catchUp();
  }

  return {
    failNext: (phone, fault) => play({ kind: "fault", id: ids.next(), phone, fault }),
    setOnWhatsApp: (phone, isOnWhatsApp) => play({ kind: "phone", phone, isOnWhatsApp }),
    tellIdentity: (senderId, lid, phone) => play({ kind: "identity", senderId, lid, phone }),
    setSender: (senderId, status, detail = "") =>
      play({ kind: "sender", senderId, at: now(), status, detail }),
    failLate: (id) => play({ kind: "receipt", id, at: now(), receipt: "failed" }),
  };
}
