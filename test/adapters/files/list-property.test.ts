import { verdictOn } from "../../support/dirty-list-verdict";
import { dirtyLists } from "../../support/dirty-lists";
import { takeFile, useFolder } from "../../support/taken-rows";

/**
 * Lists as offices have them, with every dirt that is known, through each delimiter, encoding and shape of workbook: every
 * row is right or refused with its number; never a third thing. `npm run bench files` takes five thousand.
 */
const file = useFolder();

test("every row of two hundred dirty lists is its own or is refused", async () => {
  let right = 0;
  for (const list of dirtyLists(200, 20_261_120)) {
    const verdict = verdictOn(list, await takeFile(file(list.name, list.content)));
    expect({ list: list.shown, wrong: verdict.wrong }).toEqual({ list: list.shown, wrong: null });
    right += verdict.right;
  }
  // It is no test of refusing everything.
  expect(right).toBeGreaterThan(700);
});
