import { describeOnDatabases, useDatabase } from "../support/database";
import { phoneOf } from "../support/town";
import { runningPush } from "./campaigns";
import { waitingCase } from "./cases";
import { describeInChromium, expectToFit, openWindow, signInWith } from "./chromium";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

const WORDS = "Meteran saya <b>buram</b>\npak, hub 0812-3456-7890";

describeOnDatabases("the cases on the screens", (open) => {
  let office: Office;
  let siti: Visitor;
  let budi: Visitor;
  let first: number;
  let second: number;
  const answers = async () =>
    (await office.base.store.now.deliveries.dialogue(1, 20))
      .filter(({ direction, text }) => direction === "out" && text.includes("Petugas"))
      .map(({ text }) => text.split("\n").slice(1).join("\n"));
  const stateOf = async (id: number) => (await office.base.store.now.cases.find(id))!;

  beforeEach(async () => {
    office = await openOffice(open);
    for (const name of ["Siti", "Budi"]) await office.addUser(name, "operator");
    await office.addUser("Hadi", "viewer");
    await runningPush(office.base, 3);
    first = await waitingCase(office.base, 1, WORDS);
    await office.clock.advance(60_000);
    second = await waitingCase(office.base, 2, "sudah bayar bu", "paid_claim");
    [siti, budi] = [visitorOf(office), visitorOf(office)];
    await siti.signIn("Siti");
    await budi.signIn("Budi");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("wait in the order in which they came, and can be narrowed to a kind", async () => {
    const { html } = await siti.get("/kasus");
    expect([...html.matchAll(/href="\/kasus\/(\d+)\?/g)].map(([, id]) => Number(id))).toEqual([
      first,
      second,
    ]);
    const narrowed = await siti.get("/kasus?jenis=paid_claim");
    expect(narrowed.html).not.toContain(`/kasus/${first}?`);
    expect(narrowed.html).toContain(`/kasus/${second}?`);
    expect((await siti.get("/kasus/berikutnya")).to).toBe(`/kasus/${first}`);
    for (const odd of ["/kasus?tampil=__proto__&jenis=x&sesudah=-1&dilihat=9.x", "/kasus?dilihat=1.1"])
      expect((await siti.get(odd)).status).toBe(200);
    for (const none of ["/kasus/999", "/kasus/x"]) expect((await siti.get(none)).status).toBe(404);
  });

  it("are taken, answered in the customer's chat, closed, and lead to the next", async () => {
    const to = `/kasus/${first}`;
    await siti.post(`${to}/ambil`, { kunci: (await siti.get(to)).key(`${to}/ambil`) });
    const mine = await siti.get(to);
    expect(mine.html).toContain("Anda tangani");
    expect(mine.html).toContain("Bot diam di obrolan ini");
    expect((await budi.get(to)).html).toContain("Siti menangani");
    const sent = await siti.post(`${to}/balas`, {
      kunci: mine.key(`${to}/balas`),
      dibaca: "0",
      teks: "Baik Bu,\r\nkami *cek*.",
    });
    expect(sent.to).toBe(to);
    expect(await answers()).toEqual(["Baik Bu,\nkami *cek*."]);
    // As it stands on the phone.
    expect((await siti.get(to)).html).toContain("kami <b>cek</b>.");
    const closed = await siti.post(`${to}/tutup`, { kunci: (await siti.get(to)).key(`${to}/tutup`) });
    expect(closed.to).toBe("/kasus/berikutnya");
    expect((await siti.get("/kasus/berikutnya")).to).toBe(`/kasus/${second}`);
    expect((await stateOf(first)).state).toBe("closed");
    const old = await siti.get(to);
    expect(old.html).toContain("Kasus ini selesai");
    expect(old.key(`${to}/balas`)).toBe("");
  });

  it("show the customer's own words as they came, with bill and history beside, and a viewer no number in them", async () => {
    const seen = (await siti.get(`/kasus/${first}`)).html;
    expect(seen).toContain("Meteran saya &lt;b&gt;buram&lt;/b&gt;\npak, hub 0812-3456-7890");
    expect(seen).toContain("November 2026");
    expect(seen).toContain("belum lunas");
    const hadi = visitorOf(office);
    await hadi.signIn("Hadi");
    for (const path of ["/kasus", `/kasus/${first}`]) {
      const { html } = await hadi.get(path);
      expect(html).toContain("buram");
      expect(html).not.toMatch(/0812-3456-7890/);
      expect(html).not.toContain(phoneOf(1));
      expect(html).not.toContain("WARGA");
    }
    expect((await hadi.get(`/kasus/${first}`)).html).toContain("Hanya petugas dan admin yang boleh");
  });

  it("answered by two at once are answered once, and the other reads why with every word kept", async () => {
    const to = `/kasus/${first}/balas`;
    const [a, b] = [await siti.get(`/kasus/${first}`), await budi.get(`/kasus/${first}`)];
    await Promise.all([
      siti.post(to, { kunci: a.key(to), dibaca: "0", teks: "dari Siti" }),
      budi.post(to, { kunci: b.key(to), dibaca: "0", teks: "dari Budi" }),
    ]);
    const said = await answers();
    expect(said).toHaveLength(1);
    const [after, other] = [await siti.get(`/kasus/${first}`), await budi.get(`/kasus/${first}`)];
    for (const page of [after, other]) expect(page.html).toContain(said[0]);
    const refused = said[0] === "dari Siti" ? other : after;
    expect(refused.html).toContain("sudah ada jawaban lain dari petugas");
    expect(refused.html).toMatch(/<textarea[^>]*>dari (Budi|Siti)<\/textarea>/);
    // Having read it, one may say one's own.
    const late = said[0] === "dari Siti" ? budi : siti;
    const dibaca = /name="dibaca" value="(\d+)"/.exec(refused.html)![1]!;
    await late.post(to, { kunci: refused.key(to), dibaca, teks: "lagi" });
    expect(await answers()).toHaveLength(2);
  });

  it("taken by two at once are one person's, whom both pages name", async () => {
    const to = `/kasus/${first}/ambil`;
    const [a, b] = [await siti.get(`/kasus/${first}`), await budi.get(`/kasus/${first}`)];
    await Promise.all([
      siti.post(to, { kunci: a.key(to), diambil: "" }),
      budi.post(to, { kunci: b.key(to), diambil: "" }),
    ]);
    const owner = (await stateOf(first)).takenBy!;
    const [seenBySiti, seenByBudi] = [await siti.get(`/kasus/${first}`), await budi.get(`/kasus/${first}`)];
    const [own, other] = owner === "Siti" ? [seenBySiti, seenByBudi] : [seenByBudi, seenBySiti];
    expect(own.html).toContain("Anda tangani");
    expect(other.html).toContain(`${owner} menangani`);
    expect(other.html).toContain("baru saja diambil orang lain");
    // On purpose it may be taken over.
    const late = owner === "Siti" ? budi : siti;
    const diambil = String((await stateOf(first)).takenAt!.getTime());
    expect(other.html).toContain(`name="diambil" value="${diambil}"`);
    await late.post(to, { kunci: other.key(to), diambil });
    expect((await stateOf(first)).takenBy).not.toBe(owner);
  });

  it("keep a draft on the server for another computer, warn the colleague, and drop it once it is sent", async () => {
    const to = `/kasus/${first}`;
    const kunci = (await siti.get(to)).key(`${to}/balas`);
    const kept = await siti.post(`${to}/rancangan`, { kunci, teks: "Baik <i>Bu", diam: "1" });
    expect([kept.status, kept.html]).toEqual([200, "Rancangan tersimpan 10.43."]);
    const elsewhere = visitorOf(office);
    await elsewhere.signIn("Siti");
    expect((await elsewhere.get(to)).html).toMatch(/<textarea[^>]*>Baik &lt;i&gt;Bu<\/textarea>/);
    const beside = (await budi.get(to)).html;
    expect(beside).toMatch(/Siti<\/bdi> sedang menulis/);
    expect(beside).not.toContain("Baik &lt;i&gt;Bu");
    await siti.post(`${to}/balas`, { kunci, dibaca: "0", teks: "Baik Bu" });
    // The timer of the window went off a little too late.
    await siti.post(`${to}/rancangan`, { kunci, teks: "Baik <i>Bu", diam: "1" });
    expect(await office.base.store.now.drafts.ofCase(first)).toEqual([]);
    const foreign = await budi.post(`${to}/rancangan`, { kunci, teks: "x" });
    expect(foreign.to).toBe(to);
    expect(await office.base.store.now.drafts.ofCase(first)).toEqual([]);
  });

  it("say beside the box what an answer must not hold, with what was written", async () => {
    const to = `/kasus/${first}`;
    for (const [teks, said] of [
      ["", "Tulis jawabannya dulu"],
      ["bayar ke rekening BRI 1234567890", "nomor rekening atau VA tidak boleh ada"],
    ] as const) {
      await siti.post(`${to}/balas`, { kunci: (await siti.get(to)).key(`${to}/balas`), dibaca: "0", teks });
      const { html } = await siti.get(to);
      expect(html).toMatch(new RegExp(`class="problem" id="teks-salah">[^<]*${said}`));
      expect(html).toContain(`>${teks}</textarea>`);
    }
    expect(await answers()).toEqual([]);
  });

  it("that come while the list is looked at wait behind a link, and what is done stays in its line", async () => {
    const { html } = await siti.get("/kasus");
    const at = /id="antrean"[^>]*hx-get="([^"]+)"/.exec(html)![1]!.replaceAll("&amp;", "&");
    await office.clock.advance(5_000);
    const third = await waitingCase(office.base, 3, "lampu mati", "outage");
    await budi.post(`/kasus/${first}/tutup`, {
      kunci: (await budi.get(`/kasus/${first}`)).key(`/kasus/${first}/tutup`),
    });
    const again = (await siti.get(at, { "hx-request": "true" })).html;
    expect(again).toContain("1 kasus baru, tampilkan");
    expect([...again.matchAll(/id="kasus-(\d+)"/g)].map(([, id]) => Number(id))).toEqual([first, second]);
    expect(again).not.toContain(`/kasus/${third}?`);
    expect(await office.base.store.now.cases.find(third)).toMatchObject({ state: "open" });
  });
});

describeInChromium("the pages of the cases", (browser) => {
  const open = useDatabase("SQLite");

  it("fit, are accessible, keep what is being written, and follow the colleague", async () => {
    const office = await openOffice(open);
    for (const name of ["Siti", "Budi"]) await office.addUser(name, "operator");
    await runningPush(office.base, 3);
    const id = await waitingCase(office.base, 1, WORDS);
    await expectToFit(browser(), office, async (page, seen) => {
      await signInWith(page, "Siti");
      for (const path of ["/kasus", "/kasus?tampil=selesai", `/kasus/${id}`]) {
        await page.goto(path);
        await seen(path);
      }
    });
    const siti = await openWindow(browser(), office);
    await signInWith(siti.page, "Siti");
    await siti.page.goto(`/kasus/${id}`);
    await siti.page.getByLabel("Jawaban kepada pelanggan").fill("Baik Bu");
    await siti.page.getByText("Rancangan tersimpan").waitFor();
    const budi = visitorOf(office);
    await budi.signIn("Budi");
    const take = `/kasus/${id}/ambil`;
    await budi.post(take, { kunci: (await budi.get(`/kasus/${id}`)).key(take), diambil: "" });
    await office.clock.advance(1_000);
    await siti.page.locator("#kasus-kepala").getByText("Budi menangani").waitFor();
    expect(await siti.page.getByLabel("Jawaban kepada pelanggan").inputValue()).toBe("Baik Bu");
    await siti.page.getByLabel("Jawaban kepada pelanggan").press("Control+Enter");
    await siti.page.locator("#percakapan").getByText("Baik Bu").waitFor();
    expect(siti.complaints).toEqual([]);
    await siti.context.close();
    await office.close();
  });
});
