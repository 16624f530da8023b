import { mutexOf } from "../../src/adapters/database/connection/mutex";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { describeOnDatabases } from "../support/database";
import { buildTown } from "../support/town";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

describeOnDatabases("a new campaign", (open, engine) => {
  let office: Office;
  let siti: Visitor;
  const campaigns = () => office.base.store.now.campaigns.list(9);
  const draft = async (values = {}) => {
    const kunci = (await siti.get("/kampanye/baru")).key("/kampanye/baru");
    const form = { kunci, jenis: "tagihan", banding: "0", ...values };
    const [answer] = await Promise.all([
      siti.post("/kampanye/baru", form),
      siti.post("/kampanye/baru", form),
    ]);
    await office.work();
    return answer.to!;
  };

  beforeEach(async () => {
    office = await openOffice(open);
    const exclusive =
      engine === "SQLite" ? mutexOf(office.base.dataSource) : <T>(work: () => Promise<T>) => work();
    await buildTown(sqlOfDataSource(office.base.dataSource, exclusive), 40);
    await office.base.store.now.senders.add("jajag-1", office.clock.now());
    await office.addUser("Siti", "operator");
    siti = visitorOf(office);
    await siti.signIn("Siti");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("is counted before it is planned, planned once, shown with examples, and begun by its count", async () => {
    const counted = await siti.get("/kampanye/baru?jenis=tagihan&banding=10");
    const contacts = /role="status"><b>(\d+)<\/b> kontak/.exec(counted.html)![1]!;
    expect(Number(contacts)).toBeGreaterThan(0);
    expect(counted.html).toContain("terlalu kecil");
    const to = await draft();
    expect([to, (await campaigns()).length]).toEqual(["/kampanye/1", 1]);
    const plan = await siti.get(to);
    for (const words of [
      "Belum ada yang dikirim.",
      "contoh 1 dari 5",
      "Yth. Bapak/Ibu",
      'href="/kampanye/1/mulai"',
    ])
      expect([words, plan.html.includes(words)]).toEqual([words, true]);
    expect((await siti.get(`${to}?contoh=99`)).html).toContain("contoh 5 dari 5");

    const question = await siti.get(`${to}/mulai`);
    const seen = /name="terlihat" value="([^"]*)"/.exec(question.html)![1]!;
    const count = seen.split(" ")[1]!;
    const form = { terlihat: seen, jumlah: count };
    await siti.post(`${to}/mulai`, { ...form, kunci: question.key(`${to}/mulai`), ketik: "1" });
    expect((await campaigns())[0]!.state).toBe("planned");
    const again = await siti.get(`${to}/mulai`);
    const right = { ...form, kunci: again.key(`${to}/mulai`), ketik: count };
    await Promise.all([siti.post(`${to}/mulai`, right), siti.post(`${to}/mulai`, right)]);
    expect((await campaigns())[0]!.state).toBe("running");
    const begun = (await office.base.store.now.auditLog.newest(30)).filter(
      ({ command, outcome }) => command === "mulai" && outcome === "done",
    );
    expect(begun).toHaveLength(1);
  });

  it("is begun only by who may start, though everybody of the office may plan", async () => {
    const to = await draft();
    const dewi = visitorOf(office);
    await office.addUser("Dewi", "operator");
    const { users } = office.base.store.now;
    await users.setRole((await users.named("Dewi"))!.id, "operator", false);
    await dewi.signIn("Dewi");
    expect((await dewi.get(to)).html).toContain("tidak boleh memulai");
    const question = await dewi.get(`${to}/mulai`);
    expect(question.html).toContain("tidak boleh memulainya");
    const kunci = (await dewi.get("/kampanye/baru")).key("/kampanye/baru");
    await dewi.post(`${to}/mulai`, { kunci, terlihat: "planned 40", ketik: "40", jumlah: "40" });
    expect((await campaigns())[0]!.state).toBe("planned");
  });

  it("keeps a text that cannot go beside what is wrong with it, and sends nobody what is unfinished", async () => {
    const to = await draft({ jenis: "siaran", teks: "Klik https://contoh.example <b>" });
    expect(to).toMatch(/^\/kampanye\/baru\?/);
    const page = await siti.get(to);
    expect(page.html).toContain("Teks belum dapat dikirim");
    expect(page.html).toContain("Klik https://contoh.example &lt;b&gt;");
    for (const wrong of [{ banding: "99" }, { tarif: "R1;<x>" }])
      expect([wrong, await draft(wrong)]).toEqual([wrong, expect.stringContaining("/kampanye/baru?")]);
    expect(await campaigns()).toEqual([]);
    const good = await draft({ jenis: "siaran", siapa: "semua", teks: "Kantor tutup besok." });
    expect((await siti.get(good)).html).toContain("Kantor tutup besok.");
    expect((await campaigns())[0]).toMatchObject({ kind: "broadcast", state: "planned", audience: "semua" });
  });
});
