import { findCaller } from "../../src/application/accounts/find-caller";
import { beginSession } from "../../src/application/accounts/sign-in";
import { addUser, makeLink, setDisabled, setRole } from "../../src/application/accounts/users";
import type { UserRepository } from "../../src/application/ports/repositories/accounts";
import type { Store } from "../../src/application/ports/store";
import { describeOnDatabases } from "../support/database";
import { untilSomebodyWaits } from "../support/waiting-for-rows";
import { sqlOf } from "./campaigns";
import { type Office, openOffice, PASSWORD, type Visitor, visitorOf } from "./office";

describeOnDatabases("signing in", (open) => {
  let office: Office;
  let siti: Visitor;
  beforeEach(async () => {
    office = await openOffice(open);
    await office.addUser("Siti", "operator");
    siti = visitorOf(office);
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("leads to the page that was wanted, in whatever letters the name is written", async () => {
    expect((await siti.get("/?a=1")).to).toBe("/masuk?ke=%2F%3Fa%3D1");
    const seen = await siti.post("/masuk", { nama: " siti ", sandi: PASSWORD, ke: "/?a=1" });
    expect([seen.status, seen.to]).toEqual([303, "/?a=1"]);
    expect(seen.headers["set-cookie"]).toMatch(/^lunas=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await siti.get("/")).html).toContain("Siti · petugas");
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"])(
    "never leads elsewhere: %s",
    async (ke) => {
      expect((await siti.post("/masuk", { nama: "Siti", sandi: PASSWORD, ke })).to).toBe("/");
    },
  );

  it("says one sentence for a wrong name and a wrong password, and keeps the name alone", async () => {
    const wrong = await siti.signIn("Siti", "salah sama sekali");
    const nobody = await siti.signIn("Sito", PASSWORD);
    for (const seen of [wrong, nobody]) {
      expect(seen.status).toBe(422);
      expect(seen.html).toContain("tidak cocok");
      expect(seen.html).not.toMatch(/salah sama sekali|kapal berlayar/);
    }
    expect(wrong.html).toContain('value="Siti"');
  });

  it("refuses the sixth try of a minute even with the right password, and lets in a minute later", async () => {
    for (let nth = 0; nth < 5; nth++) await siti.signIn("Siti", "salah sama sekali");
    expect((await siti.signIn("SITI")).status).toBe(429);
    await office.clock.advance(61_000);
    expect((await siti.signIn("Siti")).status).toBe(303);
    const tried = (await office.base.store.now.auditLog.newest(20)).filter(
      ({ command }) => command === "masuk",
    );
    expect(tried.map(({ actor, outcome, face }) => [actor, outcome, face])).toEqual([
      ["siti", "done", "screen"],
      ...Array.from({ length: 5 }, () => ["siti", "refused", "screen"]),
    ]);
  });

  it("tries five of a hundred guesses that come in the same moment", async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, nth) => siti.signIn("Siti", `salah nomor ${nth} sama sekali`)),
    );
    const tried = all.map(({ status }) => status);
    expect(tried.filter((status) => status === 422)).toHaveLength(5);
    expect(tried.filter((status) => status === 429)).toHaveLength(7);
  });

  it.each(["ádi", "ＳＩＴＩ", "siti\u200b", "😀".repeat(20), "siti\0", "x".repeat(5_000)])(
    "hears a name that nobody can have like any wrong one: %j",
    async (name) => {
      expect((await siti.signIn(name, "salah sama sekali")).status).toBe(422);
    },
  );

  it("is no longer a visit of the sandbox once the database serves anything else", async () => {
    const token = await beginSession(office.accounts, null, "browser");
    const visit = (mayBeVisited: boolean) =>
      findCaller(office.accounts, token, { isQuiet: false, mayBeVisited });
    expect((await visit(true)).kind).toBe("caller");
    expect((await visit(false)).kind).toBe("nobody");
  });

  it("ends at sign-out, after 60 idle minutes, and after twelve hours in any case", async () => {
    await siti.signIn("Siti");
    await siti.post("/keluar", {});
    expect((await siti.get("/")).to).toBe("/masuk");

    await siti.signIn("Siti");
    await office.clock.advance(59 * 60_000);
    expect((await siti.get("/")).status).toBe(200);
    await office.clock.advance(61 * 60_000);
    expect((await siti.get("/")).to).toBe("/masuk?karena=diam");
    expect((await siti.get("/masuk?karena=diam")).html).toContain("60 menit tidak ada kegiatan");

    await siti.signIn("Siti");
    for (let minutes = 0; minutes < 12 * 60; minutes += 40) {
      await office.clock.advance(40 * 60_000);
      await siti.get("/");
    }
    await office.clock.advance(60_000);
    expect((await siti.get("/")).to).toMatch(/^\/masuk/);
  });

  it("is not kept up by what a page fetches by itself", async () => {
    await siti.signIn("Siti");
    for (let nth = 0; nth < 7; nth++) {
      await office.clock.advance(10 * 60_000);
      await siti.get("/", { "hx-request": "true" });
    }
    const seen = await siti.get("/", { "hx-request": "true" });
    expect([seen.status, seen.headers["hx-redirect"]]).toEqual([401, "/masuk"]);
  });

  it("ends everywhere when a person is disabled, and opens no more", async () => {
    await siti.signIn("Siti");
    const user = (await office.base.store.now.users.named("siti"))!;
    await setDisabled(office.accounts, user, true, "cli");
    expect((await siti.get("/")).to).toBe("/masuk");
    expect((await siti.signIn("Siti")).status).toBe(422);
  });

  it("lets in once by a link, with a password that is not everybody's", async () => {
    const budi = await addUser(
      office.accounts,
      { name: "Budi", role: "viewer", mayStart: false, phone: null },
      "cli",
    );
    const older = await makeLink(office.accounts, budi, "cli");
    const word = await makeLink(office.accounts, budi, "cli");
    const to = `/masuk/pertama/${word}`;
    expect((await siti.get(`/masuk/pertama/${older}`)).status).toBe(404);
    expect((await siti.get(to)).html).toContain("Selamat datang, Budi");
    for (const sandi of ["pendek", "1234567890", "password123", "budi12345678", "aaaaaaaaaaaa"])
      expect([sandi, (await siti.post(to, { sandi })).status]).toEqual([sandi, 422]);
    const seen = await siti.post(to, { sandi: PASSWORD });
    expect([seen.status, seen.to]).toEqual([303, "/"]);
    expect((await siti.get("/")).html).toContain("Budi · pemantau");
    expect((await siti.post(to, { sandi: PASSWORD })).status).toBe(404);
    siti.forget();
    expect((await siti.signIn("Budi")).status).toBe(303);
  });
});

describeOnDatabases("the first account", (open) => {
  it("is made with the link of the console: not after 15 minutes, and not once somebody has an account", async () => {
    const office = await openOffice(open, {
      settings: { CHANNEL: "whatsapp", ADMIN_NUMBERS: "6289000000002" },
    });
    const hadi = visitorOf(office);
    expect((await hadi.get("/")).to).toBe("/masuk");
    const late = await makeLink(office.accounts, null, "console");
    await office.clock.advance(15 * 60_000);
    expect((await hadi.get(`/masuk/pertama/${late}`)).status).toBe(404);

    const first = await makeLink(office.accounts, null, "console");
    const seen = await hadi.post(`/masuk/pertama/${first}`, { nama: "Pak Hadi", sandi: PASSWORD });
    expect(seen.to).toBe("/");
    expect((await hadi.get("/")).html).toContain("Pak Hadi · admin");
    const second = await makeLink(office.accounts, null, "console");
    expect((await hadi.get(`/masuk/pertama/${second}`)).status).toBe(404);
    await office.close();
  });
});

/** A moment that somebody brings about. */
function moment() {
  let come: () => void = () => undefined;
  const has = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { has, come };
}

/** A store whose transactions see users with some steps of their own. */
function withUsers(store: Store, steps: (users: UserRepository) => Partial<UserRepository>): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((repositories) =>
        work({ ...repositories, users: { ...repositories.users, ...steps(repositories.users) } }),
      ),
  };
}

describeOnDatabases("two admins who take each other's role", (open) => {
  it("leave one: the second does not look before the first, who has looked, has written", async () => {
    const office = await openOffice(open);
    const { store, dataSource } = office.base;
    for (const name of ["Dewi", "Hadi"]) await office.addUser(name, "admin");
    const [dewi, hadi] = [(await store.now.users.named("Dewi"))!, (await store.now.users.named("Hadi"))!];
    const [firstLooked, secondLooked, mayWrite] = [moment(), moment(), moment()];
    const slow = withUsers(store, ({ setRole: write }) => ({
      setRole: async (...given) => {
        firstLooked.come();
        await mayWrite.has;
        return write(...given);
      },
    }));
    const quick = withUsers(store, ({ list }) => ({
      list: async () => {
        const listed = await list();
        secondLooked.come();
        return listed;
      },
    }));
    const first = setRole({ ...office.accounts, store: slow }, hadi, "viewer", true, "Dewi");
    await firstLooked.has;
    const second = setRole({ ...office.accounts, store: quick }, dewi, "viewer", true, "Hadi").then(
      () => "done",
      (error: Error) => error.message,
    );
    await Promise.race([secondLooked.has, untilSomebodyWaits(sqlOf(office.base), dataSource)]);
    mayWrite.come();
    await first;
    expect(await second).toContain("Dewi satu-satunya admin");
    const roles = (await store.now.users.list()).map(({ name, role }) => [name, role]);
    expect(roles).toEqual([
      ["Dewi", "admin"],
      ["Hadi", "viewer"],
    ]);
    await office.close();
  });
});
