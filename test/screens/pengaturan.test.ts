import { describeOnDatabases, useDatabase } from "../support/database";
import { describeInChromium, expectToFit, signInWith } from "./chromium";
import { type Office, openOffice, PASSWORD, type Visitor, visitorOf } from "./office";

const OTHER = "sebelas perahu menepi malam";
const USERS = "/pengaturan/pengguna";

describeOnDatabases("settings and accounts on the screens", (open) => {
  let office: Office;
  let dewi: Visitor;
  const as = async (name: string): Promise<Visitor> => {
    const visitor = visitorOf(office);
    await visitor.signIn(name);
    return visitor;
  };
  const idOf = async (name: string) => (await office.base.store.now.users.named(name))!.id;
  /** Sends the form of an act from its page, so often. */
  const act = async (visitor: Visitor, page: string, to: string, values = {}, times = 1) => {
    const kunci = (await visitor.get(page)).key(to);
    expect([to, kunci]).not.toEqual([to, ""]);
    for (let nth = 1; nth < times; nth++) await visitor.post(to, { kunci, ...values });
    return visitor.post(to, { kunci, ...values });
  };
  const deeds = async (command: string) =>
    (await office.base.store.now.auditLog.newest(50))
      .filter((row) => row.command === command)
      .map(({ actor, details, outcome }) => `${actor}: ${details} ${outcome}`)
      .reverse();
  beforeEach(async () => {
    office = await openOffice(open, {
      settings: { ADMIN_NUMBERS: "6289000000002", HTTP_TOKEN: "rahasia-sekali-123456", DAILY_CAP: "1500" },
    });
    await office.addUser("Dewi", "admin");
    await office.addUser("Siti", "operator");
    dewi = await as("Dewi");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("say what holds and from where, without secrets and whole phones, to everybody", async () => {
    const { html } = await (await as("Siti")).get("/pengaturan");
    expect(html).toMatch(/DAILY_CAP<\/code><\/td><td data-label="Nilai"><span><bdi>1500<\/bdi>.*?lingkungan/);
    expect(html).toMatch(
      /HOURLY_CAP<\/code>.*?<bdi>none<\/bdi><\/span><\/td><td data-label="Dari"><span class="chip quiet">bawaan/,
    );
    expect(html).not.toMatch(/rahasia-sekali|6289000000002/);
    expect(html).not.toContain('href="/pengaturan/pengguna"');
    expect((await (await as("Siti")).get("/pengaturan/teks")).html).toContain("Rp1.204.875");
  });

  it("let an admin add a person, who chooses a password by a link that is seen once", async () => {
    const add = { nama: "Budi", peran: "viewer", mulai: "tidak", hp: "0890-0000-0009" };
    expect((await act(dewi, USERS, `${USERS}/tambah`, add, 2)).to).toBe(`${USERS}/${await idOf("Budi")}`);
    expect(await office.base.store.now.users.named("budi")).toMatchObject({
      role: "viewer",
      mayStart: 0,
      phone: "6289000000009",
    });
    const page = `${USERS}/${await idOf("Budi")}`;
    const kunci = (await dewi.get(page)).key(`${page}/tautan`);
    const linkIn = (html: string) => /http:\/\/[^<]*(\/masuk\/pertama\/\w+)/.exec(html)?.[1];
    const link = linkIn((await dewi.post(`${page}/tautan`, { kunci })).html)!;
    // The second click of the same form shows the same link, and has made no other.
    expect(linkIn((await dewi.post(`${page}/tautan`, { kunci })).html)).toBe(link);
    expect(await deeds("pengguna")).toEqual([
      "cli: tambah Dewi done",
      "cli: tambah Siti done",
      "Dewi: tambah Budi done",
      "Dewi: tautan Budi done",
    ]);
    expect((await dewi.get(page)).html).not.toContain("/masuk/pertama/");
    const budi = visitorOf(office);
    expect((await budi.post(link, { sandi: OTHER })).to).toBe("/");
    expect((await budi.get("/")).html).toContain("Budi · pemantau");
    expect((await budi.get(USERS)).status).toBe(403);
  });

  it.each([
    [{ nama: "" }, "nama", "Tulis nama pengguna."],
    [{ nama: "siti" }, "nama", "sudah ada"],
    [{ nama: "Budi", hp: "12" }, "hp", "tidak terbaca"],
  ])("keep what was written in a form that is wrong: %j", async (values, field, sentence) => {
    const to = `${USERS}/tambah`;
    await act(dewi, USERS, to, { peran: "viewer", mulai: "tidak", hp: "", ...values });
    const { html } = await dewi.get(USERS);
    expect(new RegExp(`<p class="problem" id="${field}-salah">[^<]*${sentence}`).test(html)).toBe(true);
    expect(html).toContain('<option value="viewer" selected="">');
    expect(await office.base.store.now.users.list()).toHaveLength(2);
  });

  it("end what was open when a role changes or somebody is disabled, and never the last admin", async () => {
    const siti = await as("Siti");
    const page = `${USERS}/${await idOf("Siti")}`;
    await act(dewi, page, `${page}/peran`, { peran: "admin", mulai: "ya" });
    expect((await siti.get("/")).to).toBe("/masuk");
    await siti.signIn("Siti");
    expect((await siti.get(USERS)).status).toBe(200);
    // Two admins take each other's role away at the same moment: one of them stays.
    const own = `${USERS}/${await idOf("Dewi")}`;
    const [first, second] = [
      (await dewi.get(page)).key(`${page}/peran`),
      (await siti.get(own)).key(`${own}/peran`),
    ];
    await Promise.all([
      dewi.post(`${page}/peran`, { kunci: first, peran: "viewer", mulai: "ya" }),
      siti.post(`${own}/peran`, { kunci: second, peran: "viewer", mulai: "ya" }),
    ]);
    const admins = (await office.base.store.now.users.list()).filter(({ role }) => role === "admin");
    expect(admins).toHaveLength(1);
    const left = await as(admins[0]!.name);
    const last = `${USERS}/${admins[0]!.id}`;
    await act(left, last, `${last}/nonaktifkan`);
    expect((await left.get(last)).html).toContain("satu-satunya admin");
  });

  it("show one's own devices, end the others, and change the password only by the old one", async () => {
    const siti = await as("Siti");
    const phone = await as("Siti");
    expect((await siti.get("/akun")).html.match(/masuk 20-11-2026/g)).toHaveLength(2);
    await act(siti, "/akun", "/akun/keluarkan-lain");
    expect((await phone.get("/")).to).toBe("/masuk");
    await phone.signIn("Siti");
    await act(siti, "/akun", "/akun/sandi", { sandi: "bukan itu sandinya", sandi_baru: OTHER });
    const { html } = await siti.get("/akun");
    expect(html).toMatch(/id="sandi-salah">Kata sandi sekarang tidak cocok/);
    expect(html).not.toMatch(/bukan itu|sebelas perahu/);
    await act(siti, "/akun", "/akun/sandi", { sandi: PASSWORD, sandi_baru: "1234567890" });
    expect((await siti.get("/akun")).html).toMatch(/id="sandi_baru-salah">[^<]*mudah ditebak/);
    await act(siti, "/akun", "/akun/sandi", { sandi: PASSWORD, sandi_baru: OTHER }, 2);
    expect((await siti.get("/akun")).html).toContain("Kata sandi diganti.");
    expect((await phone.get("/")).to).toBe("/masuk");
    expect((await phone.signIn("Siti", PASSWORD)).status).toBe(422);
    expect((await phone.signIn("Siti", OTHER)).status).toBe(303);
    expect(await deeds("sandi")).toEqual(["Siti:  refused", "Siti:  done"]);
    await act(siti, "/akun", "/akun/keluarkan-semua");
    expect([(await siti.get("/")).to, (await phone.get("/")).to]).toEqual(["/masuk", "/masuk"]);
  });

  it("ask for a minute's rest after five wrong passwords, also with the right one", async () => {
    const siti = await as("Siti");
    for (let nth = 0; nth < 5; nth++)
      await act(siti, "/akun", "/akun/sandi", { sandi: "bukan itu sandinya", sandi_baru: OTHER });
    await act(siti, "/akun", "/akun/sandi", { sandi: PASSWORD, sandi_baru: OTHER });
    expect((await siti.get("/akun")).html).toContain("Terlalu sering mencoba");
    expect((await visitorOf(office).signIn("Siti", PASSWORD)).status).toBe(303);
  });

  it("are done by nobody whose role is too low, also by the bare address", async () => {
    const siti = await as("Siti");
    for (const to of ["tambah", "1/peran", "1/hp", "1/tautan", "1/keluarkan", "1/nonaktifkan", "1/aktifkan"])
      expect([to, (await siti.post(`${USERS}/${to}`, {})).status]).toEqual([to, 403]);
  });
});

describeOnDatabases("the first user of a sandbox", (open) => {
  it("must be an admin, or nobody could let others in", async () => {
    const office = await openOffice(open);
    const guest = visitorOf(office);
    const add = async (peran: string) => {
      const kunci = (await guest.get(USERS)).key(`${USERS}/tambah`);
      return guest.post(`${USERS}/tambah`, { kunci, nama: "Siti", peran, mulai: "ya", hp: "" });
    };
    await add("operator");
    expect((await guest.get(USERS)).html).toContain("Pengguna pertama harus admin");
    expect((await add("admin")).to).toMatch(/pengguna\/\d+$/);
    expect((await guest.get("/akun")).html).toContain("tamu sandbox");
    await office.close();
  });
});

describeInChromium("the pages of settings and accounts", (browser) => {
  const open = useDatabase("SQLite");

  it("fit and are accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open);
    await office.addUser("Dewi", "admin");
    const { id } = (await office.base.store.now.users.named("Dewi"))!;
    await expectToFit(browser(), office, async (page, seen) => {
      await signInWith(page, "Dewi");
      await page.getByRole("heading", { level: 1 }).waitFor();
      for (const path of ["/pengaturan", "/pengaturan/teks", USERS, `${USERS}/${id}`, "/akun"]) {
        await page.goto(path);
        await seen(path);
      }
      await page.goto(`${USERS}/${id}`);
      await page.getByRole("button", { name: "Tautan kata sandi baru" }).click();
      await page.getByText("/masuk/pertama/").waitFor();
      await seen("link");
    });
    await office.close();
  });
});
