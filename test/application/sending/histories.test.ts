import { describeOnDatabases } from "../../support/database";
import { playHistory } from "../../support/histories";
import { rigOn } from "../rig";

/** `npm run bench -- histories` plays more. */
const HISTORIES = { SQLite: 300, MySQL: 60 } as const;
const SEED = Number(process.env.LUNAS_CHECK_SEED ?? 20_261_120);

describeOnDatabases(
  "histories of pushes, with processes that die and stand still anywhere",
  (open, engine) => {
    it(`one invoice at most to one person, none after STOP, nothing lost (${HISTORIES[engine]} histories)`, async () => {
      const rig = await rigOn(open);
      for (let one = 0; one < HISTORIES[engine]; one++)
        expect([SEED + one, ...(await playHistory(rig, SEED + one))]).toEqual([SEED + one]);
    });
  },
);
