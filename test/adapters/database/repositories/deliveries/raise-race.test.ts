import type { Sql } from "../../../../../src/adapters/database/connection/sql";
import { recording } from "../../../../../src/adapters/database/repositories/deliveries/recording";

const AT = new Date(0);

/** A database in which the message's id is written between the first change and the question after it. */
function written(state: string) {
  const changes = [0, 0, 1];
  const sql = {
    run: async () => changes.shift() ?? 0,
    one: async () => ({ id: 1, state }),
  } as unknown as Sql;
  return recording(sql);
}

test("a receipt that comes while its message gets its id is not lost", async () => {
  expect(await written("accepted").raise("wa-1", "delivered", AT)).toBe("raised");
});

test("a receipt that is no news stays none", async () => {
  expect(await written("read").raise("wa-1", "delivered", AT)).toBe("nothing_new");
});
