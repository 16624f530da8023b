import { defineAdminCommand } from "../application/operating/admin";
import { loadSender, wishForLink } from "../application/operating/sender-acts";
import { LABEL_FIELD, labelIn, oneLabel } from "./reports/sender-label";

const USAGE = "!keluarkan <nomor pengirim>";

/** A number leaves WhatsApp while the service runs; it can be linked again at once. */
export const keluarkan = defineAdminCommand({
  name: "keluarkan",
  usage: USAGE,
  summary: "mengeluarkan satu nomor dari WhatsApp; setelah kode",
  changesData: true,
  least: "admin",
  gravity: "typed",
  form: { fields: [LABEL_FIELD], read: labelIn },
  parse: oneLabel(USAGE),
  run: async (label, operations) => {
    const { linkedAt } = await loadSender(operations, label);
    const waiting = await operations.store.now.deliveries.countPending(label);
    return {
      preview: {
        title: `Keluarkan ${label} dari WhatsApp?`,
        lines: [
          "Sesinya di komputer ini dihapus; nomor itu tidak mengirim dan tidak menjawab sampai ditautkan lagi dengan HP-nya.",
          `${waiting} pesan menunggu nomor itu. Untuk berhenti sebentar: tahan saja.`,
        ],
      },
      arguments: label,
      seen: linkedAt?.toISOString() ?? "belum tertaut",
      typed: { ask: "Tulis nama nomornya:", answer: label, button: "Keluarkan dari WhatsApp" },
    };
  },
  confirmed: async (label, operations) => {
    await wishForLink(operations, label, { kind: "log_out" });
    return {
      title: `Nomor ${label} sedang dikeluarkan`,
      lines: ["Setelah itu kode QR baru tampil di sini."],
    };
  },
});
