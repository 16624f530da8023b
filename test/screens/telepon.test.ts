import { describeOnDatabases } from "../support/database";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

const PHONE = "6289000000077";

describeOnDatabases("the page of phones", (open) => {
  let office: Office;
  let guest: Visitor;

  beforeEach(async () => {
    office = await openOffice(open);
    guest = visitorOf(office);
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  const openPhone = async (hp: string) => {
    const page = await guest.get("/telepon");
    return guest.post("/telepon", { kunci: page.key("/telepon"), buka: "", hp });
  };
  const said = async (to: string) =>
    [...(await guest.get(to)).html.matchAll(/class="words">(.*?)<\/bdi>/gs)].map(([, words]) =>
      words!.replace(/<\/?b>/g, ""),
    );

  it("is one click from Beranda, and lets a newcomer write as a customer without an account", async () => {
    expect((await guest.get("/")).html).toContain('href="/telepon"');
    const { to } = await openPhone(PHONE);
    const page = await guest.get(to!);
    const write = /action="(\/telepon\/\d+\/tulis)"/.exec(page.html)![1]!;
    const form = { kunci: page.key(write), buka: to!.split("=")[1]!, cepat: "CEK" };
    await Promise.all([guest.post(write, form), guest.post(write, form)]);
    await guest.post(write, form);
    expect(await said(to!)).toEqual(["CEK"]);
    const again = await guest.get(to!);
    await guest.post(write, { ...form, kunci: again.key(write), cepat: "", teks: "<b>halo</b> \u202eolah" });
    const shown = await guest.get(to!);
    expect(shown.html).toContain("&lt;b&gt;halo&lt;/b&gt;");
    await guest.post(write, { kunci: shown.key(write), buka: form.buka, teks: "  " });
    expect((await guest.get(to!)).html).toContain("Tulis dulu pesannya.");
    expect(await said(to!)).toHaveLength(2);
  });

  it("says what is no phone, keeps at most four side by side, and follows their chats", async () => {
    expect((await openPhone("12<3")).to).toBe("/telepon");
    const refused = await guest.get("/telepon");
    expect(refused.html).toContain("tidak terbaca; tulis seperti 6289000000001");
    expect(refused.html).toContain("12&lt;3");
    const ids: string[] = [];
    for (const last of [1, 2, 3, 4, 5]) ids.push((await openPhone(`628900000008${last}`)).to!.split("=")[1]!);
    const page = await guest.get(`/telepon?buka=${ids.join(".")}.999999.x`);
    expect([...page.html.matchAll(/<section class="phone"/g)]).toHaveLength(4);
    expect(page.html).toContain(`telepon-${ids.slice(0, 4).join("-")}`);
  });

  it("is not there for who may only look", async () => {
    await office.addUser("Hadi", "viewer");
    guest.forget();
    await guest.signIn("Hadi");
    expect((await guest.get("/telepon")).status).toBe(403);
    expect((await guest.post("/telepon/1/tulis", { kunci: "x" })).status).toBe(403);
  });
});
