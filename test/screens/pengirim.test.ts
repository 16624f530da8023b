import type { ChannelEvent } from "../../src/application/ports/channel";
import { grantLinkWishes } from "../../src/application/sending/link-wishes";
import { createSenderStatus } from "../../src/application/sending/sender-status";
import { describeOnDatabases } from "../support/database";
import { pushSettings } from "../support/settings";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

type Status = Extract<ChannelEvent, { kind: "status" }>;
const SENDER = "jajag-1";

// The office serves screens only: codes and wishes go to and from the process with the browsers through the database.
describeOnDatabases("the page of a number", (open) => {
  let office: Office;
  let budi: Visitor;
  let tell: (status: Status["status"], more?: Partial<Status>) => Promise<void>;
  const page = `/pengirim/${SENDER}`;
  const post = async (command: string, values = {}, from = page) =>
    budi.post(`${page}/${command}`, { kunci: (await budi.get(from)).key(`${page}/${command}`), ...values });
  const wishes = async () => {
    const granted: string[] = [];
    const app = { store: office.base.store, clock: office.clock, events: { emit: () => undefined } };
    await grantLinkWishes(app, [SENDER], {
      relink: async (senderId, phone) => void granted.push(`relink ${senderId} ${phone}`),
      logOutAndLink: async (senderId) => void granted.push(`log out ${senderId}`),
    });
    return granted;
  };
  const drive = () => {
    const now = office.clock.now();
    return office.base.store.now.senders.hold(SENDER, "w", now, new Date(now.getTime() + 60_000));
  };

  beforeEach(async () => {
    office = await openOffice(open, { overrides: { linksNumbers: true } });
    const { store } = office.base;
    await office.addUser("Budi", "admin");
    await office.addUser("Siti", "operator");
    for (const senderId of [SENDER, "jajag-2"]) await store.now.senders.add(senderId, office.clock.now());
    budi = visitorOf(office);
    await budi.signIn("Budi");
    const listen = createSenderStatus({
      store,
      clock: office.clock,
      events: { emit: () => undefined },
      admins: [],
      push: pushSettings(),
      channel: { refreshReceipts: async () => undefined } as never,
      onLinking: () => undefined,
      onReady: () => undefined,
    });
    tell = (status, more = {}) =>
      listen({ kind: "status", senderId: SENDER, status, detail: "", phone: null, qr: null, ...more });
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("shows the code of this moment to an admin only, follows it, and forgets it once it is used or over", async () => {
    const squares = async () => /class="qr-ink" d="([^"]+)"/.exec((await budi.get(page)).html)?.[1] ?? null;
    const kept = async () =>
      (await office.base.dataSource.query("SELECT qr, code FROM number_links")) as { qr: string | null }[];
    await tell("linking", { qr: "2@first" });
    const first = await squares();
    expect(first).not.toBeNull();
    const siti = visitorOf(office);
    await siti.signIn("Siti");
    expect((await siti.get(page)).html).not.toContain("qr-ink");

    await office.clock.advance(20_000);
    await tell("linking", { qr: "2@second" });
    const second = await squares();
    expect(second === null || second === first).toBe(false);
    await office.clock.advance(70_000);
    expect(await squares()).toBeNull();

    await tell("linking", { qr: "2@third" });
    await tell("ready", { phone: "628900000001" as never });
    expect([await squares(), (await kept())[0]!.qr]).toEqual([null, null]);
    await tell("linking", { detail: "pairing code ABCD-EF12" });
    expect((await budi.get(page)).html).toMatch(/class="pair-code".*<\/span>ABCD-EF12</);
    await office.clock.advance(181_000);
    await wishes();
    expect((await kept())[0]).toEqual({ qr: null, code: null });
  });

  it("asks for a typed code and for the way out, once each, in whichever process has the browser", async () => {
    expect((await post("hubungkan", { hp: "bukan nomor" })).to).toBe(page);
    expect((await budi.get(page)).html).toContain("tidak terbaca; tulis seperti 08123456789");
    await post("hubungkan", { hp: "0890-0000-0001" });
    expect([await wishes(), await wishes()]).toEqual([[`relink ${SENDER} 6289000000001`], []]);
    await post("hubungkan");
    await office.clock.advance(180_000);
    expect(await wishes()).toEqual([]);

    await tell("ready", { phone: "628900000001" as never });
    await drive();
    const question = await budi.get(`${page}/keluarkan`);
    const seen = /name="terlihat" value="([^"]*)"/.exec(question.html)![1]!;
    const form = { kunci: question.key(`${page}/keluarkan`), terlihat: seen, jumlah: SENDER };
    await budi.post(`${page}/keluarkan`, { ...form, ketik: "jajag-2" });
    expect(await wishes()).toEqual([]);
    const again = await budi.get(`${page}/keluarkan`);
    const second = { ...form, kunci: again.key(`${page}/keluarkan`), ketik: SENDER };
    await Promise.all([budi.post(`${page}/keluarkan`, second), budi.post(`${page}/keluarkan`, second)]);
    expect([await wishes(), await wishes()]).toEqual([[`log out ${SENDER}`], []]);
  });

  it("holds, lets go and moves, once, and says what it did", async () => {
    const { senders, contacts } = office.base.store.now;
    const paused = async () => (await senders.find(SENDER))!.pausedAt !== null;
    const kunci = (await budi.get(page)).key(`${page}/tahan`);
    await Promise.all([budi.post(`${page}/tahan`, { kunci }), budi.post(`${page}/tahan`, { kunci })]);
    const held = await budi.get(page);
    expect([await paused(), held.html.includes(`Kiriman dari ${SENDER} ditahan`)]).toEqual([true, true]);
    await budi.post(`${page}/aktifkan`, { kunci: held.key(`${page}/aktifkan`) });
    expect(await paused()).toBe(false);

    for (const phone of ["628900000011", "628900000012"])
      await contacts.ensure(phone as never, office.clock.now());
    await office.base.dataSource.query("UPDATE contacts SET sender_id = 'jajag-1'");
    const to = `${page}/pindahkan`;
    const question = await budi.get(`${to}?ke=jajag-2`);
    expect(question.html).toContain("2 kontak dan 0 pesan yang menunggu menjadi milik jajag-2");
    const form = { ke: "jajag-2", terlihat: "2 0", jumlah: "2", ketik: "2", kunci: question.key(to) };
    await Promise.all([budi.post(to, form), budi.post(to, form)]);
    expect([await contacts.countOfSender(SENDER), await contacts.countOfSender("jajag-2")]).toEqual([0, 2]);
    const moved = (await office.base.store.now.auditLog.newest(20)).filter(
      ({ command, outcome }) => command === "pindahkan" && outcome === "done",
    );
    expect(moved).toHaveLength(1);
  });

  it("is read by everybody and changed by admins; the sandbox has nothing to link", async () => {
    const siti = visitorOf(office);
    await siti.signIn("Siti");
    const seen = await siti.get(page);
    expect([seen.status, seen.key(`${page}/tahan`)]).toEqual([200, ""]);
    for (const command of ["tahan", "aktifkan", "hubungkan", "keluarkan", "pindahkan"])
      expect([command, (await siti.post(`${page}/${command}`, { kunci: "x" })).status]).toEqual([
        command,
        403,
      ]);
    expect((await budi.get("/pengirim/nihil")).status).toBe(404);
    expect((await budi.get("/pengirim")).html).toContain("jajag-2");
    const sandbox = await openOffice(open);
    const guest = visitorOf(sandbox);
    await guest.signIn("Budi");
    expect((await guest.get(page)).html).toContain("tidak perlu ditautkan di layar");
    await guest.post(`${page}/hubungkan`, { kunci: (await guest.get(page)).key(`${page}/hubungkan`) });
    expect(await wishes()).toEqual([]);
    await sandbox.close();
  });
});
