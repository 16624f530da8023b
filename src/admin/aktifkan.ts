import { defineAdminCommand } from "../application/operating/admin";
import { loadSender } from "../application/operating/sender-acts";
import { LABEL_FIELD, labelIn, oneLabel } from "./reports/sender-label";

const USAGE = "!aktifkan <nomor pengirim>";

/** A number goes on, whatever had stopped it: a person, the breaker, WhatsApp's bar. */
export const aktifkan = defineAdminCommand({
  name: "aktifkan",
  usage: USAGE,
  summary: "melanjutkan nomor yang ditahan petugas, pengaman, atau WhatsApp",
  changesData: true,
  least: "admin",
  gravity: "undoable",
  form: { fields: [LABEL_FIELD], read: labelIn },
  parse: oneLabel(USAGE),
  run: async (label, operations) => {
    const { store, clock } = operations;
    await loadSender(operations, label);
    await store.now.senders.release(label, clock.now());
    return { title: `Nomor ${label} mengirim lagi` };
  },
});
