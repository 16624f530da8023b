import { defineAdminCommand } from "../application/operating/admin";
import { loadSender } from "../application/operating/sender-acts";
import { LABEL_FIELD, labelIn, oneLabel } from "./reports/sender-label";

const USAGE = "!tahan <nomor pengirim>";

/** A number's campaign messages wait; its replies go on. */
export const tahan = defineAdminCommand({
  name: "tahan",
  usage: USAGE,
  summary: "menahan kiriman kampanye dari satu nomor, misalnya !tahan jajag-1",
  changesData: true,
  least: "admin",
  gravity: "undoable",
  isBrake: true,
  form: { fields: [LABEL_FIELD], read: labelIn },
  parse: oneLabel(USAGE),
  run: async (label, operations) => {
    const { store, clock } = operations;
    const { pausedAt } = await loadSender(operations, label);
    if (pausedAt === null) await store.now.senders.setPaused(label, true, clock.now());
    return {
      title: `Kiriman dari ${label} ${pausedAt === null ? "ditahan" : "memang sedang ditahan"}`,
      lines: ["Balasan ke pelanggan tetap jalan."],
    };
  },
});
