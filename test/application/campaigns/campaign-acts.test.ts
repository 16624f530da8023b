import {
  cancelCampaign,
  finishCampaigns,
  pauseCampaign,
  resumeCampaign,
  startCampaign,
} from "../../../src/application/campaigns/campaign-acts";
import { pickCampaign } from "../../../src/application/campaigns/pick-campaign";
import { notifyAdmins } from "../../../src/application/notes/notify-admins";
import type { CampaignState } from "../../../src/domain/campaign";
import { CAMPAIGN_WORDS } from "../../../src/domain/state-words";
import { describeOnDatabases } from "../../support/database";
import { MORNING, phoneOf, rigOn, SENDER } from "../rig";

const ACTS = {
  start: { from: ["planned"], to: "running" },
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  cancel: { from: ["draft", "planned", "running", "paused"], to: "cancelled" },
} as const;
const STATES: readonly CampaignState[] = ["draft", "planned", "running", "paused", "finished", "cancelled"];

describeOnDatabases("acts on a campaign", (open) => {
  async function campaignIn(state: CampaignState) {
    const rig = await rigOn(open);
    const id = await rig.campaign();
    if (state !== "draft") await rig.store.now.campaigns.moveTo(id, state, ["draft"], MORNING);
    const acts = {
      start: () => startCampaign(rig.app, id, "rina"),
      pause: () => pauseCampaign(rig.app, id, "rina", "makan siang"),
      resume: () => resumeCampaign(rig.app, id, "rina"),
      cancel: () => cancelCampaign(rig.app, id, "rina"),
    };
    return { ...rig, id, acts };
  }

  it.each(
    Object.keys(ACTS).flatMap((act) => STATES.map((state) => [act as keyof typeof ACTS, state] as const)),
  )("%s a campaign that is %s: done, or refused with what it would need", async (act, state) => {
    const { acts, id, store, events } = await campaignIn(state);
    const { from, to } = ACTS[act];
    if ((from as readonly string[]).includes(state)) {
      await acts[act]();
      expect(await store.now.campaigns.stateOf(id)).toBe(to);
      expect(events).toMatchObject([{ campaignId: id, by: "rina" }]);
    } else {
      await expect(acts[act]()).rejects.toThrow(
        state === to
          ? `Kampanye ${id} sudah ${CAMPAIGN_WORDS[state]}. `
          : `Kampanye ${id} ${CAMPAIGN_WORDS[state]}, jadi tidak dapat di`,
      );
      expect(await store.now.campaigns.stateOf(id)).toBe(state);
      expect(events).toEqual([]);
    }
  });

  it("cancel takes back everything that has not begun", async () => {
    const { acts, id, delivery, stateOf } = await campaignIn("running");
    const pending = await delivery({ campaignId: id, contactId: 1 });
    const begun = await delivery({ campaignId: id, contactId: 2, state: "submitting" });
    await acts.cancel();
    expect([await stateOf(pending), await stateOf(begun)]).toEqual(["cancelled", "submitting"]);
  });

  it("finish is said once, with the figures, when nothing is left", async () => {
    const { app, id, delivery, sql, store, eventsNamed } = await campaignIn("running");
    await delivery({ campaignId: id, contactId: 1, state: "read" });
    await delivery({ campaignId: id, contactId: 2, state: "failed" });
    await delivery({ campaignId: id, contactId: 3, state: "leased" });
    await finishCampaigns(app);
    expect(await store.now.campaigns.stateOf(id)).toBe("running");
    await sql.run("UPDATE deliveries SET state = 'delivered' WHERE contact_id = 3");
    await Promise.all([finishCampaigns(app), finishCampaigns(app)]);
    expect(await store.now.campaigns.stateOf(id)).toBe("finished");
    expect(eventsNamed("campaign.finished")).toEqual([
      { name: "campaign.finished", campaignId: id, accepted: 2, failed: 1, uncertain: 0, cancelled: 0 },
    ]);
  });

  it("need a campaign: the named one, or the only one it can be", async () => {
    const { app, id, campaign, store } = await campaignIn("running");
    expect(await pickCampaign(app, null, ["running"])).toMatchObject({ id });
    expect(await pickCampaign(app, id, ["paused"])).toMatchObject({ id });
    await expect(pickCampaign(app, null, ["paused"])).rejects.toThrow(
      "Tidak ada kampanye yang dijeda. Yang terbaru, kampanye",
    );
    await expect(pickCampaign(app, 99, ["running"])).rejects.toThrow("Kampanye 99 tidak ada");
    const second = await campaign({ name: "kedua" });
    await store.now.campaigns.moveTo(second, "running", ["draft"], MORNING);
    await expect(pickCampaign(app, null, ["running"])).rejects.toThrow(
      `Sebutkan nomor kampanye: ${id} (tagihan 2026-11), ${second} (kedua)`,
    );
  });

  it("are told to every admin by the number that each of them knows", async () => {
    const { app, contact, sql } = await campaignIn("draft");
    await contact(91, { senderId: "jajag-2" });
    await notifyAdmins({ ...app, admins: [phoneOf(90), phoneOf(91)] }, "⚠️ Dijeda");
    expect(
      await sql.all("SELECT text, sender_id, priority, state, in_reply_to FROM deliveries ORDER BY id"),
    ).toEqual(
      [SENDER, "jajag-2"].map((senderId) => ({
        text: "⚠️ Dijeda",
        senderId,
        priority: 0,
        state: "pending",
        inReplyTo: null,
      })),
    );
  });
});
