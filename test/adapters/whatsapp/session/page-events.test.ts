import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { listProcesses } from "../../../../src/adapters/whatsapp/browser/processes";
import { phoneNumber } from "../../../../src/domain/phone-number";
import { createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

let lastPerson = 4000;
const somebody = () => phoneNumber(`628900000${++lastPerson}`);

describeWithChromium("what befalls a whole page", () => {
  let rig: Rig;
  let barredReason: string | null = null;
  /** How often the channel has read that the number is stopped. */
  let read = 0;

  beforeAll(async () => {
    rig = await createRig({
      options: {
        barredReason: async () => {
          if (barredReason !== null) read += 1;
          return barredReason;
        },
      },
    });
    await rig.link();
  });
  afterAll(() => rig.stop());
  beforeEach(() => rig.until(() => rig.channel.isReady(SENDER), "the number is ready"));

  /** Five messages to five people hang in the page; `befall` ends them. */
  async function fiveInFlight(befall: () => Promise<void>) {
    const people = Array.from({ length: 5 }, somebody);
    for (const to of people) await rig.page.fault({ on: "send", kind: "hang", to });
    const before = (await rig.page.traces("send_fault")).length;
    const ended: unknown[] = [];
    const sends = people.map(async (to) => {
      const outcome = await rig.send("Saat halaman berganti", { to });
      ended.push(outcome);
      return outcome;
    });
    await rig
      .until(
        async () => (await rig.page.traces("send_fault")).length - before === people.length,
        "all five are in the page",
        30_000,
      )
      .catch((error: Error) => {
        throw new Error(`${JSON.stringify(ended)} ${error.message}`);
      });
    await befall();
    return Promise.all(sends);
  }
  const eventsOf = (outcomes: readonly object[]) =>
    new Set(outcomes.map((outcome) => (outcome as { pageEvent?: string }).pageEvent));

  it("five messages under a page that is loaded anew are lost sight of by one event", async () => {
    const outcomes = await fiveInFlight(() => rig.page.reload(OUR_PHONE));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill("uncertain"));
    expect(eventsOf(outcomes)).toEqual(new Set([expect.stringContaining(SENDER)]));
  });

  it("and under a browser that dies, by another one; nothing more is begun on it", async () => {
    const [pid] = await rig.browsers();
    const outcomes = await fiveInFlight(async () => void process.kill(pid!, "SIGKILL"));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill("uncertain"));
    expect(eventsOf(outcomes).size).toBe(1);
    if (!rig.channel.isReady(SENDER))
      expect(await rig.send("Belum")).toMatchObject({ kind: "deferred", reason: "not_connected" });
    await rig.until(() => rig.channel.isReady(SENDER), "another browser is ready");
    const next = await fiveInFlight(() => rig.page.reload(OUR_PHONE));
    expect(eventsOf(next)).not.toEqual(eventsOf(outcomes));
  });

  it("look-ups that fail rest together, and are told when they go on failing and when they are answered", async () => {
    await rig.page.fault({ on: "lookup", kind: "error", times: "always" });
    const told = () => rig.events.flatMap((event) => (event.kind === "lookups" ? [event.failing] : []));
    const before = told().length;
    await rig.until(async () => {
      const outcome = await rig.send("Dicari dulu", { to: somebody() });
      expect(outcome).toMatchObject({ kind: "deferred", reason: "lookup_failed" });
      return told().length > before;
    }, "the failures are told");
    await rig.page.clearFaults();
    const to = somebody();
    await rig.until(
      async () => (await rig.send("Dicari lagi", { to })).kind === "accepted",
      "answered again",
    );
    expect(told().slice(before)).toEqual([true, false]);
  });

  it("no port of its browser is open to other programs, nor its session's folder", async () => {
    const all = await listProcesses();
    const family = new Set(await rig.browsers());
    for (let size = 0; size < family.size; ) {
      size = family.size;
      for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
    }
    expect(family.size).toBeGreaterThan(2);
    expect(listeningInodes().size).toBeGreaterThan(0); // The pretend page's own.
    const open = [...family].flatMap(socketsOf).filter((inode) => listeningInodes().has(inode));
    expect(open).toEqual([]);
    for (const folder of ["whatsapp", join("whatsapp", `session-${SENDER}`)])
      expect(statSync(join(rig.dataFolder, folder)).mode & 0o777).toBe(0o700);
  });

  it("a block for broken terms closes the number, and only a person's release opens it again", async () => {
    const last = () => rig.events.filter((event) => event.kind === "status").at(-1);
    await rig.page.setState(OUR_PHONE, "TOS_BLOCK");
    await rig.until(() => last()?.kind === "status" && last(), "something is said");
    await rig.until(() => JSON.stringify(last()).includes('"barred"'), "barred");
    expect(last()).toMatchObject({ status: "barred", detail: "TOS_BLOCK" });
    await rig.until(async () => (await rig.browsers()).length === 0, "its browser is closed");
    expect(await rig.send("Terblokir")).toMatchObject({ kind: "deferred", reason: "not_connected" });
    // Not yet written down: that nobody knows of it is no release.
    const again = await createRig({
      page: rig.page,
      dataFolder: rig.dataFolder,
      options: { barredReason: async () => barredReason ?? "TOS_BLOCK" },
    });
    await again.start();
    await again.until(() => again.statuses().includes("barred"), "a restart does not open it");
    expect(await rig.browsers()).toEqual([]);
    await again.channel.stop();
    expect(await rig.browsers()).toEqual([]);
    barredReason = "TOS_BLOCK";
    await rig.until(() => read > 0, "the channel has read the fact");
    expect(await rig.browsers()).toEqual([]);
    barredReason = null;
    await rig.until(() => rig.channel.isReady(SENDER), "released");
  });
});

function listeningInodes(): Set<string> {
  const LISTEN = "0A";
  const lines = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8").trim().split("\n").slice(1),
  );
  const columns = lines.map((line) => line.trim().split(/\s+/));
  return new Set(columns.filter((each) => each[3] === LISTEN).map((each) => each[9]!));
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.slice(1) ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return []; // It ended meanwhile.
  }
}
