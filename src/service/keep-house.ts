import { forgetFiles } from "../adapters/files/forget-files";
import { createUploadFolder } from "../adapters/files/upload-folder";
import { createSystemClock } from "../adapters/system/clock";
import { holdCampaigns, watchSilence } from "../application/campaigns/hold-campaigns";
import { startForgetting } from "../application/operating/forget-old";
import { startHousekeeping } from "../application/operating/housekeeping";
import { tidyUploads } from "../application/operating/tidy-uploads";
import type { ClockSteps } from "../application/ports/elapsed";
import { type Loop, startLoop } from "../application/ports/loop";
import { usableTemplates } from "../application/sending/usable-templates";
import { answeredLate } from "../texts/chat";
import { templatesOf } from "../texts/templates/fill";
import type { Shared } from "./shared";

/** How often files are looked for that are taken, or that nobody has taken. */
const UPLOADS_MS = 60_000;
const LOOK_MS = 1_000;
/** How soon a campaign is held whose template may not go any more, and goes on when it may. */
const HOLD_MS = 5_000;

/** What every process does beside its roles: watches the database, keeps the outbox in order, learns who drives which number. */
export function startKeepingHouse(
  shared: Shared,
  clockSteps: ClockSteps,
  whenDatabaseIsBack: () => void,
): readonly Loop[] {
  const { base, app, receipts, remote, senders, plays } = shared;
  const loops: Loop[] = [
    startLoop("clock", app, async () => {
      await base.clockWatch.look();
      return LOOK_MS;
    }),
    startLoop("database", app, async () => {
      if (await base.trouble.look()) whenDatabaseIsBack();
      return LOOK_MS;
    }),
  ];
  if (plays("sender") || plays("inbox"))
    loops.push(
      ...startHousekeeping(
        { ...app, receipts, clockSteps, answeredLate: answeredLate() },
        plays("sender") ? senders : [],
      ),
    );
  if (plays("scheduler"))
    loops.push(
      startForgetting({
        ...app,
        knowsTheTime: () => base.clockWatch.isTrusted(),
        retention: base.config.retention,
        forgetFiles: (before) => forgetFiles(base.config.dataFolder, before),
      }),
    );
  if (base.config.channel === "cloud" && plays("sender")) {
    const deps = { ...app, templatesOf, usable: usableTemplates(app) };
    loops.push(
      startLoop("templates", app, async () => {
        await holdCampaigns(deps);
        await watchSilence(deps);
        return HOLD_MS;
      }),
    );
  }
  if (plays("http")) {
    const uploads = createUploadFolder(base.config.dataFolder);
    const machine = createSystemClock();
    loops.push(
      startLoop("uploads", app, async () => {
        await tidyUploads({ store: app.store, uploads }, machine.now());
        return UPLOADS_MS;
      }),
    );
  }
  if (remote !== null)
    loops.push(
      startLoop("remote senders", app, async () => {
        await remote.look();
        return LOOK_MS;
      }),
    );
  return loops;
}
