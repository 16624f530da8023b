import { createSystemIds } from "../../../src/adapters/system/ids";
import { createSeededRandom, createSystemRandom } from "../../../src/adapters/system/random";

test("the same seed gives the same sequence, another seed another one", () => {
  const take = (seed: number) => {
    const random = createSeededRandom(seed);
    return [random.unit(), random.unit(), random.unit()];
  };
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
});

test.each([
  ["seeded", createSeededRandom(7)],
  ["of the system", createSystemRandom()],
])("chance %s is uniform in [0, 1)", (_name, random) => {
  const tenths = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw++) {
    const unit = random.unit();
    expect(unit).toBeGreaterThanOrEqual(0);
    expect(unit).toBeLessThan(1);
    tenths[Math.floor(unit * 10)]! += 1;
  }
  // Nine standard deviations of a binomial(10000, 0.1): fails for a wrong generator, not by bad luck.
  for (const tenth of tenths) expect(Math.abs(tenth - 1000)).toBeLessThan(270);
});

test("ids are 36 characters and do not repeat", () => {
  const ids = createSystemIds();
  const drawn = Array.from({ length: 1000 }, () => ids.next());
  expect(new Set(drawn).size).toBe(1000);
  expect(drawn.every((id) => id.length === 36)).toBe(true);
});
