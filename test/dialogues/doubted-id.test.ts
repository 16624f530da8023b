import { useDatabase } from "../support/database";
import { openTalk, type Talk } from "./rig";
import { PEOPLE, settleTown } from "./town";

const ELSEWHERE = "320012345678";

describe("twelve digits that begin like no ID of the region", () => {
  const open = useDatabase("SQLite");
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk(open);
    await settleTown(talk);
  });

  async function say(text: string): Promise<string> {
    return (await talk.say(PEOPLE.asing, text)).map((said) => said.text).join("\n");
  }
  const lookedUp = async () => (await talk.sql.all("SELECT * FROM foreign_lookups")).length;

  it("are asked about before anything is looked up, and a yes looks them up", async () => {
    expect(await say(`cek ${ELSEWHERE}`)).toMatch(
      `${ELSEWHERE}* tidak seperti ID pelanggan di wilayah Jajag`,
    );
    expect(await lookedUp()).toBe(0);
    expect(await say("iya pak")).toContain(`${ELSEWHERE} tidak ada dalam data kami`);
    expect(await lookedUp()).toBe(1);
  });

  it("sent again they are meant", async () => {
    await say(ELSEWHERE);
    expect(await say(ELSEWHERE)).toContain("tidak ada dalam data kami");
  });

  it("give way to the right number, and to silence", async () => {
    await say(ELSEWHERE);
    expect(await say("oh salah, 516759900041")).toMatch(/Rp45\.600/);
    await say(ELSEWHERE);
    expect(await say("tidak jadi")).not.toContain("tidak ada dalam data kami");
  });
});
