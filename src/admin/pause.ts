import { pauseCampaign } from "../application/campaigns/campaign-acts";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { defineAdminCommand, type Operations } from "../application/operating/admin";
import { Fault } from "../domain/fault";
import { notANumber, plainArgument, readNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

interface PauseArgs {
  readonly id: number | null;
  /** What was written and is no number. */
  readonly unread: string | null;
}

/** A brake in haste: where only one campaign runs, that one is paused, whatever else was written. */
export const pause = defineAdminCommand({
  name: "pause",
  usage: "!pause [nomor]",
  summary: "menjeda kampanye yang berjalan",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  isBrake: true,
  form: { fields: [NUMBER_FIELD], read: (values): PauseArgs => ({ id: numberIn(values), unread: null }) },
  parse: ({ text }): PauseArgs => {
    const id = readNumber(text);
    return { id, unread: id === null && plainArgument(text) !== "" ? notANumber(text) : null };
  },
  run: async ({ id, unread }, operations) => {
    const campaign = await running(operations, id, unread);
    await pauseCampaign(operations, campaign.id, operations.actor, "atas permintaan admin");
    return {
      title: `Kampanye ${campaign.id} dijeda`,
      lines: [
        campaign.name,
        ...(unread === null ? [] : [`${unread} Yang dijeda satu-satunya kampanye yang berjalan.`]),
      ],
    };
  },
});

async function running(operations: Operations, id: number | null, unread: string | null) {
  try {
    return await pickCampaign(operations, id, ["running"]);
  } catch (error) {
    if (unread === null || !(error instanceof Fault)) throw error;
    throw new Fault(error.code, `${unread} ${error.message}`);
  }
}
