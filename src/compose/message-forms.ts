import type { App } from "../application/ports/app";
import type { MessageForms } from "../application/ports/message-forms";
import { usableTemplates } from "../application/sending/usable-templates";
import { isHidden } from "../domain/phone-number";
import { ONE_BILL } from "../texts/templates";
import { broadcastTemplate, invoiceTemplate, staffNote } from "../texts/templates/fill";

/** Meta's limits of free text, and of the words below a document. */
const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

/** The forms of the official channel, filled from our texts. */
export function createForms(app: Pick<App, "store" | "clock" | "admins">, unitName: string): MessageForms {
  const usable = usableTemplates(app);
  return {
    invoice: (bills, dataAsOf, today, kind) => invoiceTemplate({ bills, dataAsOf, today }, kind),
    broadcast: (body) => broadcastTemplate(body, unitName),
    note: staffNote,
    isAdmin: (to) => !isHidden(to) && app.admins.includes(to),
    isUsable: async (name) => (await usable()).has(name),
    buttons: ONE_BILL.buttons,
    longestText: LONGEST_TEXT,
    longestCaption: LONGEST_CAPTION,
  };
}
