import { useDatabase } from "../support/database";
import { pushThroughKills } from "./cloud-campaign";

const PATIENCE_MS = 400_000;

/** The large one, of 5,000 people on both databases, is `npm run soak -- cloud`. */
describe("a push on the official channel whose service is killed again and again", () => {
  const open = useDatabase(process.env.LUNAS_TEST_MYSQL_URL ? "MySQL" : "SQLite");

  it(
    "nobody twice, nobody lost, every doubt counted, never beyond the tier",
    async () => {
      const { dataSource, url } = await open();
      const verdict = await pushThroughKills({
        ...{ dataSource, url, people: 150, kills: 2, tier: 100, perSecond: 80 },
        ...{ seed: 20_261_120, patienceMs: PATIENCE_MS },
      });
      const { twice, lost, untrue, states, mostInADayBeforeRaise, refusedByTier, output } = verdict;
      expect({ twice, lost, untrue, refusedByTier }).toEqual({
        twice: [],
        lost: [],
        untrue: [],
        refusedByTier: 0,
      });
      expect(mostInADayBeforeRaise).toBeLessThanOrEqual(100);
      expect(mostInADayBeforeRaise).toBeGreaterThan(50);
      expect(states["failed not_on_whatsapp"]).toBeGreaterThan(0);
      expect(output).not.toMatch(/\n\s+at /);
    },
    PATIENCE_MS + 30_000,
  );
});
