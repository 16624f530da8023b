import { createSeal } from "../../src/adapters/system/seal";
import { phoneNumber } from "../../src/domain/phone-number";
import { describeOnDatabases, useDatabase } from "../support/database";
import { customerOf, phoneOf } from "../support/town";
import { runningPush } from "./campaigns";
import { idOf, waitingCase } from "./cases";
import { describeInChromium, expectToFit } from "./chromium";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

describe("the seal of an address", () => {
  const seal = createSeal(() => Buffer.alloc(32, 7));
  it("gives 22 letters that say nothing, always the same, and opens only what it has made", () => {
    const sealed = seal.seal("516759900001");
    expect(sealed).toMatch(/^[\w-]{22}$/);
    expect(sealed).toBe(seal.seal("516759900001"));
    expect(seal.open(sealed)).toBe("516759900001");
    const other = createSeal(() => Buffer.alloc(32, 8));
    const flipped = `${sealed.slice(0, 5)}${sealed[5] === "A" ? "B" : "A"}${sealed.slice(6)}`;
    for (const foreign of [flipped, other.seal("516759900001"), "", "x", `${sealed}A`, "A".repeat(22)])
      expect([foreign, seal.open(foreign)]).toEqual([foreign, null]);
  });
});

describeOnDatabases("the customers on the screens", (open) => {
  let office: Office;
  let siti: Visitor;
  let hadi: Visitor;
  const search = async (who: Visitor, cari: string) => {
    const { to, status } = await who.post("/pelanggan/cari", { cari });
    expect(status).toBe(303);
    expect(to).not.toMatch(/\d{6}|WARGA/i);
    return to!;
  };

  beforeEach(async () => {
    office = await openOffice(open);
    await office.addUser("Siti", "operator");
    await office.addUser("Hadi", "viewer");
    await runningPush(office.base, 30);
    [siti, hadi] = [visitorOf(office), visitorOf(office)];
    await siti.signIn("Siti");
    await hadi.signIn("Hadi");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("are found by ID, phone and name, whole or in part, and no word of it stands in an address", async () => {
    const one = await search(siti, customerOf(7));
    expect(one).toMatch(/^\/pelanggan\/[\w-]{22}$/);
    for (const by of [`0890-0000-0007`, "+62 890 0000 0007", customerOf(7).slice(2)])
      expect([by, await search(siti, by)]).toEqual([by, one]);
    const many = await search(siti, "warga 2");
    expect(many).toMatch(/^\/pelanggan\?cari=[\w-]{8}$/);
    const { html } = await siti.get(many);
    expect(html).toContain("30 cocok");
    expect((html.match(/<td data-label="ID">/g) ?? []).length).toBe(30);
    expect(await siti.get(await search(siti, "100%_"))).toMatchObject({ status: 200 });
    expect((await siti.get(await search(siti, "12"))).html).toContain("Terlalu pendek");
    expect((await siti.get(await search(siti, "%%"))).html).toContain("Tidak ada pelanggan yang cocok");
    // The handle is this browser's own, and for an hour.
    expect((await hadi.get(many)).html).toContain("Pencarian itu sudah lama");
    await office.clock.advance(59 * 60_000);
    await siti.get("/pelanggan");
    await office.clock.advance(2 * 60_000);
    expect((await siti.get(many)).html).toContain("Pencarian itu sudah lama");
  });

  it("who ask for it are given all their data, or erased after four digits were typed, by admins", async () => {
    await office.addUser("Ani", "admin");
    const ani = visitorOf(office);
    await ani.signIn("Ani");
    const id = (await office.base.store.now.contacts.findByPhone(phoneNumber(phoneOf(7))))!.id;
    const page = await ani.get(`/nomor/${id}`);
    const file = await ani.post(`/nomor/${id}/unduh`, { kunci: page.key(`/nomor/${id}/unduh`) });
    for (const word of [phoneOf(7), customerOf(7), "WARGA 7"]) expect(file.html).toContain(word);
    expect(file.headers["content-disposition"]).toContain(`data-pribadi-${id}.txt`);
    const at = `/nomor/${id}/hapus`;
    for (const other of [siti, hadi]) {
      expect((await other.get(at)).status).toBe(403);
      expect((await other.post(at, { ketik: phoneOf(7).slice(-4) })).status).toBe(403);
    }
    const wrong = await ani.post(at, { kunci: (await ani.get(at)).key(at), ketik: "0000" });
    expect(wrong.to).toBe(at);
    await office.work();
    const asked = await ani.get(at);
    expect(asked.html).toContain("Angkanya tidak sama");
    expect(await ani.post(at, { kunci: asked.key(at), ketik: phoneOf(7).slice(-4) })).toMatchObject({
      to: "/pelanggan",
    });
    expect(await office.base.store.now.contacts.find(id)).not.toBeNull();
    await office.work();
    expect(await office.base.store.now.contacts.find(id)).toBeNull();
    expect((await ani.get(`/nomor/${id}`)).status).toBe(404);
    const [erased, exported] = await office.base.store.now.auditLog.newest(2);
    expect([erased, exported]).toMatchObject([
      { actor: "Ani", command: "hapus data", details: `nomor ${id}`, face: "screen" },
      { actor: "Ani", command: "ekspor data", details: `nomor ${id}`, face: "screen" },
    ]);
  });

  it("are masked for everybody until an operator asks to see one, which is written down", async () => {
    const to = await search(siti, customerOf(7));
    const masked = await siti.get(to);
    const whole = [customerOf(7), phoneOf(7), "WARGA 7"];
    for (const word of whole) expect(masked.html).not.toContain(word);
    expect(masked.html).toContain("belum lunas");
    const shown = await siti.post(`${to}/lihat`, { kunci: masked.key(`${to}/lihat`) });
    for (const word of whole) expect(shown.html).toContain(word);
    for (const word of whole) expect((await siti.get(to)).html).not.toContain(word);
    const [entry] = await office.base.store.now.auditLog.newest(1);
    expect(entry).toMatchObject({ actor: "Siti", command: "lihat", outcome: "done", face: "screen" });
    expect(entry!.details).not.toContain(customerOf(7));
    expect((await siti.post(`${to}/lihat`, {})).to).toBe(to);

    expect((await hadi.get(to)).html).toContain("Hanya petugas dan admin yang boleh");
    expect((await hadi.post(`${to}/lihat`, { kunci: "x" })).status).toBe(403);
    for (const foreign of [
      "/pelanggan/AAAAAAAAAAAAAAAAAAAAAA",
      "/pelanggan/516759900007",
      "/nomor/9999",
      "/nomor/x",
    ])
      expect([foreign, (await siti.get(foreign)).status]).toEqual([foreign, 404]);
  });

  it("are left in peace from their phone's page, with the reason, and taken back only after a question", async () => {
    const { contacts, optOuts } = office.base.store.now;
    const page = await siti.get("/nomor/7");
    await siti.post("/nomor/7/optout", { kunci: page.key("/nomor/7/optout"), alasan: " " });
    const refused = await siti.get("/nomor/7");
    expect(refused.html).toMatch(/class="problem"[^>]*>Tulis alasannya/);
    expect((await contacts.find(7))!.optedOutAt).toBeNull();
    await siti.post("/nomor/7/optout", { kunci: refused.key("/nomor/7/optout"), alasan: "lewat loket" });
    expect((await contacts.find(7))!.optedOutAt).not.toBeNull();
    expect(await optOuts.ofContact(7)).toMatchObject([{ source: "staff", reason: "lewat loket" }]);
    const ask = "/nomor/7/optin?alasan=ia+minta";
    const question = await siti.get(ask);
    expect(question.html).toContain("Kirim pengingat lagi ke");
    const terlihat = /name="terlihat" value="([^"]+)"/.exec(question.html)![1]!;
    await siti.post("/nomor/7/optin", {
      kunci: question.key("/nomor/7/optin"),
      alasan: "ia minta",
      terlihat,
    });
    expect((await contacts.find(7))!.optedOutAt).toBeNull();
    expect((await hadi.get("/nomor/7")).key("/nomor/7/optout")).toBe("");
  });

  it("lose a phone that is somebody else's, and get it back after a question that names no whole ID", async () => {
    const { links } = office.base.store.now;
    const page = await siti.get("/nomor/7");
    const to = /action="(\/nomor\/7\/[\w-]{22})\/lepas"/.exec(page.html)![1]!;
    await siti.post(`${to}/lepas`, { kunci: page.key(`${to}/lepas`) });
    expect(await links.ofContact(7)).toMatchObject([{ customerId: idOf(7), state: "wrong_number" }]);
    const question = await siti.get(`${to}/tautkan`);
    expect(question.html).toContain("dapat melihat tagihan lengkap");
    expect(question.html).not.toContain(customerOf(7));
    await siti.post(`${to}/tautkan`, { kunci: question.key(`${to}/tautkan`), terlihat: "" });
    expect(await links.ofContact(7)).toMatchObject([{ state: "active", source: "staff" }]);
    // Of another's link this page decides nothing.
    const other = (await siti.get("/nomor/8")).html.match(/\/nomor\/8\/([\w-]{22})\/lepas/)![1]!;
    const kunci = (await siti.get("/nomor/7")).key(`${to}/lepas`);
    const refused = await siti.post(`/nomor/7/${other}/lepas`, { kunci });
    expect(refused.to).toBe("/nomor/7");
    expect((await siti.get("/nomor/7")).html).toContain("tidak terhubung ke pelanggan itu");
    expect(await links.ofContact(8)).toMatchObject([{ state: "active" }]);
  });
});

describeInChromium("the pages of the customers", (browser) => {
  const open = useDatabase("SQLite");

  it("fit and are accessible on a laptop and on a phone, in both schemes", async () => {
    const office = await openOffice(open);
    await runningPush(office.base, 5);
    await waitingCase(office.base, 3, "sudah bayar <b>bu</b>", "paid_claim");
    await expectToFit(browser(), office, async (page, seen) => {
      await page.goto("/pelanggan");
      await page.getByLabel("ID, nomor meter").fill("warga");
      await page.getByRole("button", { name: "Cari" }).click();
      await page.getByText("5 cocok").waitFor();
      await seen("pelanggan");
      await page.getByRole("link", { name: "W" }).first().click();
      await page.getByRole("heading", { name: "Tagihan" }).waitFor();
      await seen("pelanggan");
      await page.goto("/nomor/3");
      await seen("pelanggan");
    });
    await office.close();
  });
});
