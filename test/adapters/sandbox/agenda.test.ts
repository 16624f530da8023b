import { createAgenda } from "../../../src/adapters/sandbox/agenda";
import { fc } from "../../support/seeded-checks";

test("gives what is due, the earliest first, and keeps the rest", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (times, now) => {
      const agenda = createAgenda<string>();
      const items = times.map((atMs, n) => ({ atMs, item: `${atMs}#${n}` }));
      for (const { atMs, item } of items) agenda.add(atMs, item);
      const inOrder = items.toSorted((a, b) => a.atMs - b.atMs);
      expect(agenda.due(now)).toEqual(inOrder.filter(({ atMs }) => atMs <= now).map(({ item }) => item));
      expect(agenda.due(1000)).toEqual(inOrder.filter(({ atMs }) => atMs > now).map(({ item }) => item));
    }),
  );
});
