import { type AdminLine, defineAdminCommand, type FormValues } from "../application/operating/admin";
import { wishForLink } from "../application/operating/sender-acts";
import { Fault } from "../domain/fault";
import { type PhoneNumber, parsePhone } from "../domain/phone-number";
import { howTo, onePhone } from "./reports/arguments";
import { LABEL_FIELD, labelIn, oneLabel } from "./reports/sender-label";

const USAGE = "!hubungkan <nomor pengirim> [nomor HP-nya, untuk kode 8 huruf]";

interface Wish {
  readonly label: string;
  /** The phone on which a code is typed; `null`: a QR code. */
  readonly phone: PhoneNumber | null;
}

/** The code itself is shown on the screens only: whoever reads it can link a phone of their own. */
export const hubungkan = defineAdminCommand<Wish>({
  name: "hubungkan",
  usage: USAGE,
  summary: "minta kode QR baru, atau kode 8 huruf, untuk menautkan satu nomor; kodenya tampil di layar",
  changesData: true,
  least: "admin",
  gravity: "undoable",
  form: {
    fields: [
      LABEL_FIELD,
      { name: "hp", label: "Nomor HP unit", kind: "phone", isOptional: true, longest: 20 },
    ],
    read: (values) => ({ label: labelIn(values), phone: phoneIn(values) }),
  },
  parse: (line) => readLine(line),
  audited: ({ label, phone }) => `${label}${phone === null ? "" : " kode"}`,
  run: async ({ label, phone }, operations) => {
    await wishForLink(operations, label, phone === null ? { kind: "link" } : { kind: "pair", phone });
    return {
      title: `Nomor ${label}: kode ${phone === null ? "QR" : "8 huruf"} diminta`,
      lines: ["Kodenya tampil di layar Pengirim dalam setengah menit."],
    };
  },
});

function readLine({ text, document }: AdminLine): Wish {
  const [label = "", ...rest] = text.trim().split(/\s+/);
  if (label === "") throw howTo(USAGE);
  return {
    label: oneLabel(USAGE)({ text: label, document }),
    phone: rest.length === 0 ? null : onePhone(rest.join(" "), USAGE),
  };
}

function phoneIn({ hp = "" }: FormValues): PhoneNumber | null {
  if (hp.trim() === "") return null;
  const phone = parsePhone(hp.trim());
  if (typeof phone === "string") return phone;
  throw new Fault(
    "argument_invalid",
    `Nomor HP "${hp.slice(0, 30)}" tidak terbaca; tulis seperti 08123456789.`,
  );
}
