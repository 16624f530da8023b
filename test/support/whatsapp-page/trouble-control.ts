import type { Faults } from "./faults";
import { flush, tell, unlink } from "./traffic";
import type { WhatsAppPageControl } from "./types";
import { accountOf, devicesOf, type World } from "./world";

type TroubleControl = Pick<
  WhatsAppPageControl,
  | "fault"
  | "clearFaults"
  | "releaseStuck"
  | "lockCold"
  | "logout"
  | "conflict"
  | "cutNetwork"
  | "restoreNetwork"
  | "reload"
  | "changeAddress"
  | "setState"
  | "toggleSync"
  | "addFrames"
  | "breakModules"
>;

/** Everything that can be made to go wrong. */
export function troubleControl(world: World, faults: Faults): TroubleControl {
  const tellOf = (phone: string, event: object) => tell(world, accountOf(world, phone), event);
  return {
    async fault(fault) {
      faults.add(fault);
    },
    async clearFaults() {
      faults.clear();
    },
    async releaseStuck() {
      for (const message of world.messages.values()) if (message.fate === "held") message.mute = false;
      for (const account of world.accounts.values()) if (!account.networkCut) flush(world, account);
    },
    async lockCold(phone, locked) {
      accountOf(world, phone).coldLocked = locked;
    },
    async logout(phone) {
      for (const device of devicesOf(world, accountOf(world, phone))) unlink(world, device);
    },
    async conflict(phone) {
      // At once, and not when the page has reported it: who waits for the page to be back must not see the old state.
      for (const device of devicesOf(world, accountOf(world, phone))) device.state = "CONFLICT";
      tellOf(phone, { kind: "state", state: "CONFLICT" });
    },
    async cutNetwork(phone) {
      tellOf(phone, { kind: "state", state: "OPENING" });
      accountOf(world, phone).networkCut = true;
    },
    async restoreNetwork(phone) {
      const account = accountOf(world, phone);
      account.networkCut = false;
      tellOf(phone, { kind: "state", state: "CONNECTED" });
      flush(world, account);
    },
    async reload(phone) {
      tellOf(phone, { kind: "reload" });
    },
    async changeAddress(phone, path) {
      tellOf(phone, { kind: "address", path });
    },
    async setState(phone, state) {
      tellOf(phone, { kind: "state", state });
    },
    async toggleSync(phone, times) {
      tellOf(phone, { kind: "sync", times });
    },
    async addFrames(phone, count) {
      tellOf(phone, { kind: "frames", count });
    },
    async breakModules(names) {
      world.settings = { ...world.settings, missingModules: [...names] };
      for (const account of world.accounts.values())
        tell(world, account, { kind: "modules", missing: names });
    },
  };
}
