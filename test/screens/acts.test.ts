import { doOnce } from "../../src/application/operating/do-once";
import { Fault } from "../../src/domain/fault";
import { describeOnDatabases } from "../support/database";
import { runningPush } from "./campaigns";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

describeOnDatabases("an act", (open) => {
  let office: Office;
  let siti: Visitor;
  let id: number;
  const state = async () => (await office.base.store.now.campaigns.find(id))!.state;
  const deeds = async () =>
    (await office.base.store.now.auditLog.newest(50))
      .filter(({ command }) => command !== "masuk" && command !== "pengguna")
      .map(({ actor, command, outcome, face }) => [actor, command, outcome, face].join(" "));

  beforeEach(async () => {
    office = await openOffice(open);
    for (const [name, role] of [
      ["Siti", "operator"],
      ["Hadi", "viewer"],
    ] as const)
      await office.addUser(name, role);
    id = await runningPush(office.base, 12);
    siti = visitorOf(office);
    await siti.signIn("Siti");
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("happens once however often its form is sent, says so, and offers the way back", async () => {
    const to = `/kampanye/${id}/pause`;
    const kunci = (await siti.get("/")).key(to);
    const [first, second] = await Promise.all([siti.post(to, { kunci }), siti.post(to, { kunci })]);
    expect([first.status, first.to, second.to]).toEqual([303, `/kampanye/${id}`, `/kampanye/${id}`]);
    expect(await state()).toBe("paused");
    expect(await deeds()).toEqual(["Siti pause done screen"]);
    await siti.post(to, { kunci });
    const page = await siti.get("/");
    expect(page.html).toMatch(
      /Kampanye \d+ dijeda\..*Sudah dijalankan pukul 10\.42 oleh Anda; tidak diulang\./,
    );
    expect(page.key(`/kampanye/${id}/resume`)).not.toBe("");
    expect((await siti.get("/")).html).not.toContain("Sudah dijalankan");
  });

  it.each(["😀", "%0d%0aset-cookie:%20lunas=x", "%00", "٣", "é"])(
    "leads back also where its address holds what no header may: %s",
    async (written) => {
      const seen = await siti.post(`/kampanye/${encodeURI(decodeURIComponent(written))}/pause`, {
        kunci: "x",
      });
      expect(seen.status).toBe(303);
      expect(seen.to).toMatch(/^\/kampanye\/[\x21-\x7e]+$/);
      expect(seen.headers["set-cookie"]).toBeUndefined();
    },
  );

  it("that is plain is done by its click, and shown first while the breaker holds a number", async () => {
    const { senders } = office.base.store.now;
    const pause = `/kampanye/${id}/pause`;
    const resume = `/kampanye/${id}/resume`;
    await siti.post(pause, { kunci: (await siti.get("/")).key(pause) });
    await senders.noteFailure("jajag-1", office.clock.now());
    await senders.trip("jajag-1", 1, office.clock.now());
    const first = await siti.post(resume, { kunci: (await siti.get(`/kampanye/${id}`)).key(resume) });
    expect([first.to, await state()]).toEqual([resume, "paused"]);
    const question = await siti.get(resume);
    expect(question.html).toContain("Pengaman menahan nomor jajag-1");
    await siti.post(resume, { kunci: question.key(resume), terlihat: "jajag-1" });
    expect(await state()).toBe("running");

    await siti.post(pause, { kunci: (await siti.get("/")).key(pause) });
    await siti.post(resume, { kunci: (await siti.get("/")).key(resume) });
    expect(await state()).toBe("running");
  });

  it("does nothing without its key, with another session's, or with another page's", async () => {
    const to = `/kampanye/${id}/pause`;
    const dewi = visitorOf(office);
    await dewi.signIn("Siti");
    const foreign = (await dewi.get("/")).key(to);
    for (const kunci of ["", "x", foreign, `${foreign.split(".")[0]}.${"0".repeat(32)}`]) {
      expect((await siti.post(to, { kunci })).status).toBe(303);
      expect((await siti.get("/")).html).toContain("Halaman itu sudah lama terbuka");
    }
    expect(await state()).toBe("running");

    const kunci = (await siti.get("/")).key(to);
    await siti.post(to, { kunci });
    expect((await siti.post(`/kampanye/${id}/resume`, { kunci })).status).toBe(400);
    expect(await state()).toBe("paused");
  });

  it("wants to come from a page of ours", async () => {
    const to = `/kampanye/${id}/pause`;
    const kunci = (await siti.get("/")).key(to);
    const own = new URL(office.url).origin;
    const elsewhere: readonly Readonly<Record<string, string>>[] = [
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
      { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "none" },
      { "sec-fetch-site": "same-origin", origin: "null" },
    ];
    for (const headers of elsewhere)
      expect([headers, (await siti.post(to, { kunci }, headers)).status]).toEqual([headers, 403]);
    expect(await state()).toBe("running");
    const bare = await office.server.inject({
      method: "POST",
      url: to,
      headers: { host: new URL(own).host },
    });
    expect(bare.statusCode).toBe(403);
  });

  it("is refused to who may not, by its address too, and to who is not signed in", async () => {
    const to = `/kampanye/${id}/pause`;
    const kunci = (await siti.get("/")).key(to);
    const hadi = visitorOf(office);
    await hadi.signIn("Hadi");
    const page = await hadi.get("/");
    expect(page.html).toContain("Hanya petugas dan admin yang boleh");
    expect(page.key(to)).toBe("");
    const refused = await hadi.post(to, { kunci });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain("Anda masuk sebagai pemantau");
    siti.forget();
    expect((await siti.post(to, { kunci })).to).toBe("/masuk");
    expect(await state()).toBe("running");
  });

  it("that nobody can take back is shown first, and its count must be typed", async () => {
    const to = `/kampanye/${id}/batal`;
    const question = await siti.get(to);
    expect(question.html).toContain("12 belum terkirim tidak akan dikirim");
    const wrong = await siti.post(to, {
      kunci: question.key(to),
      terlihat: "running",
      jumlah: "12",
      ketik: "11",
    });
    expect(wrong.to).toMatch(new RegExp(`^${to}`));
    const again = await siti.get(wrong.to!);
    expect(again.html).toContain("Yang ditulis tidak sama dengan 12");
    expect(await state()).toBe("running");
    const done = await siti.post(to, {
      kunci: again.key(to),
      terlihat: "running",
      jumlah: "12",
      ketik: " 12",
    });
    expect(done.to).toBe(`/kampanye/${id}`);
    expect(await state()).toBe("cancelled");
    expect(await deeds()).toEqual(["Siti batal done screen"]);
  });

  it("is not done when what was shown is no longer so", async () => {
    const to = `/kampanye/${id}/batal`;
    const question = await siti.get(to);
    const pause = `/kampanye/${id}/pause`;
    await siti.post(pause, { kunci: (await siti.get("/")).key(pause) });
    const seen = await siti.post(to, {
      kunci: question.key(to),
      terlihat: "running",
      jumlah: "12",
      ketik: "12",
    });
    expect(await state()).toBe("paused");
    expect((await siti.get(seen.to!)).html).toContain("Berubah sejak Anda membacanya");
  });

  it("leaves nothing behind when its process dies in between: the same form works afterwards", async () => {
    const { store, clock } = office.base;
    const deps = { store, clock, tokens: office.accounts.tokens };
    const sent = { key: "k", sessionHash: "s", path: "/x" };
    const done = { to: "/", notice: { tone: "done", text: "Selesai." } } as const;
    const died = doOnce(
      deps,
      sent,
      async ({ campaigns }) => {
        await campaigns.moveTo(id, "paused", ["running"], clock.now());
        throw new Error("killed");
      },
      () => done,
    );
    await expect(died).rejects.toThrow("killed");
    expect(await state()).toBe("running");
    const answer = await doOnce(
      deps,
      sent,
      async () => done,
      () => done,
    );
    expect(answer.notice.tone).toBe("done");
    const fault = new Fault("argument_invalid", "x");
    await expect(
      doOnce(
        deps,
        { ...sent, sessionHash: "t" },
        async () => done,
        () => done,
      ),
    ).rejects.toThrow(/bukan dari halaman/);
    expect(fault.code).toBe("argument_invalid");
  });
});
