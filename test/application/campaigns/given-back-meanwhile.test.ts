import { createStore } from "../../../src/adapters/database/store";
import { cancelCampaign, finishCampaigns } from "../../../src/application/campaigns/campaign-acts";
import type { Store } from "../../../src/application/ports/store";
import { describeOnDatabases } from "../../support/database";
import { rigOn } from "../rig";

describeOnDatabases(
  "a row that a sender gives back while its campaign is being cancelled",
  (open, engine) => {
    it.each(["cancelled, not yet committed", "committed, the last look not yet taken"])(
      "ends cancelled, and the sender does not wait for the cancel: %s",
      async (moment) => {
        const rig = await rigOn(open);
        const { delivery, campaign } = await rig.claimed();
        const { contactId } = await rig.household(2);
        const waiting = await rig.delivery({ campaignId: campaign.id, contactId });
        const other = createStore((await open()).dataSource);
        const giveBack = () =>
          other.now.deliveries.release(delivery.id, delivery.leaseToken!, rig.clock.now());
        let given: Promise<boolean> | null = null;
        const slow: Store = {
          ...rig.store,
          transaction: async (work) => {
            const result = await rig.store.transaction(async (repositories) => {
              const done = await work(repositories);
              if (moment.startsWith("cancelled")) {
                given = giveBack();
                // Embedded: one writer at a time, so it has to wait.
                if (engine === "MySQL") expect(await given).toBe(true);
              }
              return done;
            });
            given ??= giveBack();
            expect(await given).toBe(true);
            return result;
          },
        };
        await cancelCampaign({ ...rig.app, store: slow }, campaign.id, "t");
        expect([await rig.stateOf(delivery.id), await rig.stateOf(waiting)]).toEqual([
          "cancelled",
          "cancelled",
        ]);
      },
    );

    it("is ended by the next look, should whoever has cancelled be gone by then", async () => {
      const rig = await rigOn(open);
      const { delivery, campaign } = await rig.claimed();
      await cancelCampaign(rig.app, campaign.id, "t");
      await rig.store.now.deliveries.release(delivery.id, delivery.leaseToken!, rig.clock.now());
      expect(await rig.stateOf(delivery.id)).toBe("pending");
      await finishCampaigns(rig.app);
      expect(await rig.stateOf(delivery.id)).toBe("cancelled");
    });
  },
);
