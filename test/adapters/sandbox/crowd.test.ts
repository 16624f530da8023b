import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCrowd } from "../../../src/adapters/sandbox/crowd";
import { createPersona } from "../../../src/adapters/sandbox/persona";
import { createSandboxPhones } from "../../../src/adapters/sandbox/phones";
import { openSandbox, type Sandbox } from "../../../src/adapters/sandbox/sandbox";
import { createSystemIds } from "../../../src/adapters/system/ids";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import { createManualClock, type ManualClock } from "../../support/manual-clock";

const SEED = "lunas";
const people = Array.from({ length: 3000 }, (_, n) => phoneNumber(`62890${String(n).padStart(8, "0")}`));

let folder: string;
let sandbox: Sandbox;
let clock: ManualClock;
let sent: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-crowd-"));
  sandbox = openSandbox(folder);
  clock = createManualClock();
  sent = 0;
});
afterEach(() => {
  sandbox.close();
  rmSync(folder, { recursive: true });
});

function push(to: PhoneNumber, text = "Yth. Bapak/Ibu"): void {
  const at = clock.now().toISOString();
  const rest = { senderId: "jajag-1", document: null, quotedMessageId: null };
  sandbox.append({ kind: "sent", id: `out-${++sent}`, at, to, text, ...rest });
  sandbox.catchUp();
}

async function live(crowd: { act(): void }, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await clock.advance(50);
    crowd.act();
  }
}

/** Somebody whose first line answers to this. */
function somebodyWho(fits: (lines: readonly (string | undefined)[]) => boolean): PhoneNumber {
  const found = people.find((phone) => {
    const persona = createPersona(SEED, phone);
    if (!persona.hasApp || !persona.isSwitchedOn) return false;
    return fits([0, 1, 2].map((ordinal) => persona.reaction(0, ordinal).reply?.text));
  });
  if (found === undefined) throw new Error("nobody like that in the crowd");
  return found;
}

function said(phone: PhoneNumber): string[] {
  return sandbox.world.chat(phone).flatMap((one) => (one.direction === "in" ? [one.text] : []));
}

test("a person is the same each time, and another one by another seed", () => {
  const describe = (seed: string) =>
    people.slice(0, 200).map((phone) => {
      const { hasApp, reads, reaction } = createPersona(seed, phone);
      return [hasApp, reads, reaction(0, 0)];
    });
  expect(describe("lunas")).toEqual(describe("lunas"));
  expect(describe("lunas")).not.toEqual(describe("other"));
});

test("the shares and the pace are those of a lively crowd", () => {
  const crowd = people.map((phone) => createPersona(SEED, phone));
  const share = (count: number) => count / crowd.length;
  expect(share(crowd.filter(({ hasApp }) => !hasApp).length)).toBeCloseTo(0.02, 1);
  expect(crowd.some(({ hasApp }) => !hasApp)).toBe(true);
  expect(share(crowd.filter(({ reads }) => !reads).length)).toBeCloseTo(0.16, 1);
  const reactions = crowd.map((one) => one.reaction(0, 0));
  const replies = reactions.flatMap(({ reply }) => (reply === null ? [] : [reply]));
  expect(share(replies.length)).toBeCloseTo(0.25, 1);
  for (const { deliveredAfterMs, readAfterMs, reply } of reactions) {
    expect(deliveredAfterMs).toBeGreaterThanOrEqual(200);
    expect(deliveredAfterMs).toBeLessThanOrEqual(3000);
    if (readAfterMs !== null) expect(readAfterMs).toBeGreaterThanOrEqual(deliveredAfterMs + 2000);
    if (readAfterMs !== null) expect(readAfterMs).toBeLessThanOrEqual(20_000);
    if (reply !== null) expect(reply.afterMs).toBeGreaterThanOrEqual(4000);
    if (reply !== null) expect(reply.afterMs).toBeLessThanOrEqual(40_000);
  }
  const lines = new Set(replies.map(({ text }) => text));
  for (const line of ["CEK", "PDF", "STOP", "cekk", "sudah bayar kemarin di indomaret"])
    expect(lines).toContain(line);
});

test("somebody receives, reads, answers, and answers again", async () => {
  const phone = somebodyWho(
    ([first, second, third]) => first === "CEK" && second === "PDF" && third !== undefined,
  );
  const crowd = createCrowd({ sandbox, clock }, { seed: SEED });
  push(phone);
  expect(sandbox.world.chat(phone)[0]!.state).toBe("accepted");
  await live(crowd, 3000);
  expect(sandbox.world.chat(phone)[0]!.state).toBe("delivered");
  await live(crowd, 37_000);
  expect(sandbox.world.chat(phone)[0]!.state).toBe("read");
  expect(said(phone)).toEqual(["CEK"]);
  push(phone, "Tagihan …");
  await live(crowd, 40_000);
  push(phone, "Lembar …");
  await live(crowd, 40_000);
  push(phone, "Sama-sama");
  await live(crowd, 120_000);
  expect(said(phone)).toEqual(["CEK", "PDF", "terima kasih"]);
});

test("nobody writes who got nothing", async () => {
  const crowd = createCrowd({ sandbox, clock }, { seed: SEED });
  await live(crowd, 60_000);
  expect([...sandbox.world.messages()]).toEqual([]);
});

test("some never read, and a phone that is off receives nothing", async () => {
  const sleeper = people.find((phone) => {
    const { hasApp, isSwitchedOn, reads } = createPersona(SEED, phone);
    return hasApp && isSwitchedOn && !reads;
  })!;
  const off = people.find((phone) => !createPersona(SEED, phone).isSwitchedOn)!;
  const crowd = createCrowd({ sandbox, clock }, { seed: SEED });
  push(sleeper);
  push(off);
  await live(crowd, 60_000);
  expect(sandbox.world.chat(sleeper)[0]!.state).toBe("delivered");
  expect(sandbox.world.chat(off)[0]!.state).toBe("accepted");
});

test("a crowd that was killed goes on where it stopped, also long after, and does nothing twice", async () => {
  const phone = somebodyWho(([first]) => first === "PDF");
  push(phone);
  const first = createCrowd({ sandbox, clock }, { seed: SEED });
  await live(first, 3000);

  await clock.advance(3_600_000);
  const second = createCrowd({ sandbox, clock }, { seed: SEED });
  const third = createCrowd({ sandbox, clock }, { seed: SEED });
  const both = {
    act() {
      second.act();
      third.act();
    },
  };
  await live(both, 1000);
  expect(said(phone)).toEqual([]);
  await live(both, 40_000);
  expect(said(phone)).toEqual(["PDF"]);

  const fourth = createCrowd({ sandbox, clock }, { seed: SEED });
  await live(fourth, 60_000);
  expect(said(phone)).toEqual(["PDF"]);
});

test("a phone that a person plays is left alone, whatever was planned for it", async () => {
  const phone = somebodyWho(([first]) => first === "STOP");
  const phones = createSandboxPhones({ sandbox, clock, ids: createSystemIds() }, ["jajag-1"]);
  const crowd = createCrowd({ sandbox, clock }, { seed: SEED });
  push(phone);
  await phones.say(phone, "halo");
  push(phone);
  await live(crowd, 60_000);
  expect(said(phone)).toEqual(["halo"]);
  expect(sandbox.world.chat(phone).map(({ state }) => state)).toEqual(["delivered", "written", "accepted"]);
});
