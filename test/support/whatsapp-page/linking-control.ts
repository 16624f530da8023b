import { link } from "./traffic";
import type { DeviceView, WhatsAppPageControl } from "./types";
import { accountOf, DEFAULT_WAIT_MS, type Device, devicesOf, type World, waitFor } from "./world";

type LinkingControl = Pick<
  WhatsAppPageControl,
  "scanQr" | "pairingCode" | "enterPairingCode" | "linked" | "devices" | "waitUntilSynced" | "waitUntilAway"
>;

/** The phone's side of linking, and who is linked. */
export function linkingControl(world: World): LinkingControl {
  return {
    async scanQr(phone, qr = null, timeoutMs = DEFAULT_WAIT_MS) {
      const shown = () => {
        const waiting = [...world.devices.values()].filter(isWaiting);
        return qr ? waiting.find((device) => qr.startsWith(device.ref)) : waiting.at(-1);
      };
      link(
        world,
        await waitFor(world, "a page that shows this code", shown, timeoutMs),
        accountOf(world, phone),
      );
    },
    async pairingCode(phone, timeoutMs = DEFAULT_WAIT_MS) {
      const newest = () =>
        [...world.pairingCodes].filter(([, request]) => request.phone === phone).at(-1)?.[0];
      return waitFor(world, "a pairing code", newest, timeoutMs);
    },
    async enterPairingCode(code) {
      const request = world.pairingCodes.get(code);
      if (!request) throw new Error(`nobody asked for the code ${code}`);
      world.pairingCodes.delete(code);
      link(world, request.device, accountOf(world, request.phone));
    },
    async linked(phone) {
      return [...world.devices.values()].some(
        ({ account }) => account && (phone === undefined || account.phone === phone),
      );
    },
    async devices() {
      return [...world.devices.values()].map(view);
    },
    async waitUntilSynced(phone, timeoutMs = DEFAULT_WAIT_MS) {
      const synced = () =>
        devicesOf(world, accountOf(world, phone)).some(
          (device) => device.tell && device.synced && device.state === "CONNECTED",
        );
      await waitFor(world, "a synced page", synced, timeoutMs);
    },
    async waitUntilAway(phone, timeoutMs = DEFAULT_WAIT_MS) {
      const away = () => devicesOf(world, accountOf(world, phone)).every((device) => !device.tell);
      await waitFor(world, "the page to close", away, timeoutMs);
    },
  };
}

function isWaiting(device: Device): boolean {
  return device.tell !== null && device.account === null && device.ref !== "";
}

function view(device: Device): DeviceView {
  return {
    id: device.id,
    phone: device.account?.phone ?? null,
    connected: device.tell !== null,
    state: device.state,
    synced: device.synced,
    loads: device.loads,
    waitingForQr: isWaiting(device),
  };
}
