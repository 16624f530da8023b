import { join } from "node:path";
import { createUnderstand } from "../../src/adapters/language/understand";
import { openSandbox } from "../../src/adapters/sandbox/sandbox";
import type { Understanding } from "../../src/domain/intent";
import { phoneNumber } from "../../src/domain/phone-number";
import { LEXICON } from "../../src/texts/lexicon";
import { explainUnderstanding } from "../../src/texts/understanding";
import { describeOnDatabases } from "../support/database";
import { sqlOf } from "./campaigns";
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

  it("tells beside the first message of an answer why it was given, as `lunas understand` does", async () => {
    const { store, config, clock } = office.base;
    const { to } = await openPhone(PHONE);
    const contactId = Number(to!.split("=")[1]);
    const now = clock.now();
    const understand = createUnderstand(LEXICON);
    const sandbox = openSandbox(join(config.dataFolder, "sandbox"));
    const parts: (readonly [id: string, inReplyTo: number, ordinal: number])[] = [];
    let asked = 0;
    /** A message of the phone and the two of its answer, of which the channel has taken those. */
    const answered = async (text: string, understanding: Understanding) => {
      const providerMessageId = `q${++asked}`;
      const message = {
        channel: "sandbox",
        providerMessageId,
        senderId: "jajag-1",
        contactId,
        kind: "text",
      } as const;
      const times = {
        sentAt: now,
        receivedAt: now,
        isCaughtUp: false,
        quotedMessageId: null,
        document: null,
      };
      await store.now.inbox.add({ ...message, ...times, text });
      const { id: inReplyTo } = (await store.now.inbox.waitingOf(contactId))[0]!;
      await store.now.inbox.markAnswered(inReplyTo, understanding, now);
      for (const ordinal of [0, 1]) {
        const reply = {
          contactId,
          senderId: "jajag-1",
          inReplyTo,
          ordinal,
          text: "Jawaban.",
          document: null,
          now,
        };
        await store.now.deliveries.addReply(reply);
        const id = `a${asked}.${ordinal}`;
        parts.push([id, inReplyTo, ordinal]);
        const sent = { kind: "sent", id, at: now.toISOString(), senderId: "jajag-1" } as const;
        sandbox.append({
          ...sent,
          to: phoneNumber(PHONE),
          text: "Jawaban.",
          document: null,
          quotedMessageId: null,
        });
      }
    };
    const odd = "cek 5167599001 <b>";
    await answered(odd, understand({ text: odd, kind: "text" }));
    // Two bubbles that only make sense together are read as one.
    const together = understand({ text: "cek\n516759900011", kind: "text" });
    await answered("516759900011", { ...together, rule: "exact:cek" });
    const before = (await guest.get(to!)).html;
    expect(before).not.toContain("Mengapa dijawab begitu?");
    for (const part of parts)
      await sqlOf(office.base).run(
        "UPDATE deliveries SET provider_message_id = ? WHERE in_reply_to = ? AND ordinal = ?",
        part,
      );
    const { html } = await guest.get(to!);
    const whys = [...html.matchAll(/<summary>Mengapa dijawab begitu\?<\/summary><p><bdi>(.*?)<\/bdi>/g)];
    expect(whys.map(([, why]) => why!.replaceAll("&quot;", '"'))).toEqual([
      explainUnderstanding(understand({ text: odd, kind: "text" })),
      explainUnderstanding({ ...together, rule: "exact:cek" }),
    ]);
    expect(whys[0]![1]).toContain("5167599001 (10 angka)");
    // Whoever looks at the chat is told when the answer is known as one.
    const versionIn = (page: string) => /langsung\?telepon-[\d-]+=(\w+)/.exec(page)![1];
    expect(versionIn(html)).not.toBe(versionIn(before));
    sandbox.close();
  });

  it("is not there for who may only look", async () => {
    await office.addUser("Hadi", "viewer");
    guest.forget();
    await guest.signIn("Hadi");
    expect((await guest.get("/telepon")).status).toBe(403);
    expect((await guest.post("/telepon/1/tulis", { kunci: "x" })).status).toBe(403);
  });
});
