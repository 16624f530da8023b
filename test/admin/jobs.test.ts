import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { handleMessage } from "../../src/application/answering/handle-message";
import { doNextJob } from "../../src/application/operating/jobs-loop";
import { JOB_ATTEMPTS } from "../../src/application/operating/run-job";
import { phoneNumber } from "../../src/domain/phone-number";
import { describeOnDatabases } from "../support/database";
import { type Office, openOffice, RINA } from "./rig";

const LIST = "IDPEL;NAMA;TARIF;RPTAG;BULAN\n516759900051;PAK WIRYO;R1;81.500;202611\n";
const codeIn = (said: string) => /\*!ya (\d{6})\*/.exec(said)?.[1] ?? "none";
const EXPIRED = "2020-01-01 00:00:00.000";

/** The admin's line is answered, and what it asked for is not done yet. */
async function asks(office: Office, line: string, more: object = {}) {
  await office.talk.arrive(RINA, { text: line, ...more });
  const contact = (await office.talk.store.now.contacts.findByPhone(phoneNumber(RINA)))!;
  const [message] = await office.talk.store.now.inbox.waitingOf(contact.id);
  await handleMessage(office.talk.deps, message!);
  return (await office.talk.messages(RINA)).at(-1)!.text;
}

const heard = async ({ talk }: Office) => (await talk.messages(RINA)).map(({ text }) => text.split("\n")[0]);
/** A worker that takes a job and is never heard of again. */
async function dies({ jobs, talk }: Office) {
  const job = await jobs.store.now.jobs.claim("dead", 60_000);
  await talk.sql.run("UPDATE jobs SET lease_until = ? WHERE id = ?", [EXPIRED, job!.id]);
  return job!;
}

describeOnDatabases("long commands are jobs", (open) => {
  test("the answer comes at once, the result when it is done, once", async () => {
    const office = await openOffice(open);
    expect(await asks(office, "!broadcast belum-bayar Kantor tutup besok.")).toMatch(/sedang dikerjakan/);
    expect(await office.talk.store.now.campaigns.list(5)).toEqual([]);
    expect(await doNextJob(office.jobs)).toBe(true);
    expect(await doNextJob(office.jobs)).toBe(false);
    expect(await heard(office)).toEqual([
      "!broadcast sedang dikerjakan … Hasilnya menyusul di sini.",
      "*Broadcast 1 ke belum-bayar*",
    ]);
  });

  test("what is written wrongly is said at once", async () => {
    const office = await openOffice(open);
    expect(await asks(office, "!laporan entah")).toMatch(/Tulis: !laporan/);
    expect(await doNextJob(office.jobs)).toBe(false);
  });

  test("a job whose worker dies is done by the next, and a campaign that was begun is gone on with", async () => {
    const office = await openOffice(open);
    await asks(office, "!broadcast belum-bayar Kantor tutup besok.");
    const job = await dies(office);
    // It had made its draft.
    await office.jobs.store.transaction(async (repositories) => {
      const id = await repositories.campaigns.create({
        kind: "broadcast",
        name: "broadcast",
        period: "2026-11" as never,
        audience: "belum-bayar",
        body: "Kantor tutup besok.",
        attachPdf: "off",
        holdoutPercent: 0,
        holdoutSeed: "0",
        secondWaveOf: null,
        primaryOutcome: "paid_by_due_date",
        dueOn: "2026-11-20" as never,
        createdBy: RINA,
        createdAt: office.talk.now(),
      });
      expect(await repositories.jobs.noteProgress(job.id, "dead", String(id))).toBe(true);
    });
    expect(await doNextJob(office.jobs)).toBe(true);
    expect(await office.talk.store.now.campaigns.list(5)).toMatchObject([{ id: 1, state: "planned" }]);
    expect((await heard(office)).at(-1)).toBe("*Broadcast 1 ke belum-bayar*");
    // The dead one comes back to life: it has lost its job.
    expect(await office.jobs.store.now.jobs.finish(job.id, "dead", "done", office.talk.now())).toBe(false);
  });

  test("an import that committed before its worker died is not taken twice, forced or not", async () => {
    const office = await openOffice(open);
    mkdirSync(join(office.folder, "inbox"), { recursive: true });
    writeFileSync(join(office.folder, "inbox", "1a2b3c4d-saldo.csv"), LIST);
    await asks(office, "!impor 2026-11 paksa", { kind: "document", document: "inbox/1a2b3c4d-saldo.csv" });
    await doNextJob(office.jobs);
    const code = codeIn((await office.talk.messages(RINA)).at(-1)!.text);
    expect(await asks(office, `!ya ${code}`)).toMatch(/!impor sedang dikerjakan/);
    // All but the last step: the result cannot be stored, as if the process had ended there.
    const broken = {
      ...office.jobs,
      store: {
        ...office.jobs.store,
        transaction: async () => {
          throw new Error("the process ends here");
        },
      },
    };
    await expect(doNextJob(broken)).rejects.toThrow(/ends here/);
    await office.talk.sql.run("UPDATE jobs SET lease_until = ?", [EXPIRED]);
    await doNextJob(office.jobs);
    expect((await office.talk.messages(RINA)).at(-1)!.text).toMatch(/berkas ini .* sudah diambil/);
    expect(await office.talk.sql.all("SELECT id FROM imports WHERE file_name LIKE '1a2b3c4d%'")).toHaveLength(
      1,
    );
  });

  test("a job that ends its process each time is reported and left", async () => {
    const office = await openOffice(open);
    await asks(office, "!laporan");
    for (let died = 0; died < JOB_ATTEMPTS; died++) await dies(office);
    expect(await doNextJob(office.jobs)).toBe(true);
    expect((await heard(office)).at(-1)).toMatch(/!laporan terputus 3 kali.*Ulangi/);
    expect(await doNextJob(office.jobs)).toBe(false);
  });
});

describeOnDatabases("what an admin's line does and what it answers are stored together", (open) => {
  test("a crash at the commit leaves the code good and the campaign where it was", async () => {
    const office = await openOffice(open);
    const shown = await office.says("!broadcast belum-bayar Kantor tutup besok.");
    const { store } = office.talk.deps;
    const line = `!ya ${codeIn(shown)}`;
    await office.talk.arrive(RINA, { text: line });
    const contact = (await store.now.contacts.findByPhone(phoneNumber(RINA)))!;
    const [message] = await store.now.inbox.waitingOf(contact.id);
    const crashing: typeof store = {
      ...store,
      transaction: (work) =>
        store.transaction(async (repositories) => {
          await work(repositories);
          throw new Error("the process ends here");
        }),
    };
    await expect(handleMessage({ ...office.talk.deps, store: crashing }, message!)).rejects.toThrow(
      /ends here/,
    );
    expect(await store.now.campaigns.stateOf(1)).toBe("planned");
    const said = await office.talk.answer(RINA);
    expect(said.map(({ text }) => text).join()).toMatch(/Broadcast 1 dimulai/);
    expect(await store.now.campaigns.stateOf(1)).toBe("running");
  });
});

describeOnDatabases("commands of another moment or of somebody else", (open) => {
  test("do not act when they lay in the history, except those that stop something", async () => {
    const office = await openOffice(open);
    const shown = await office.says("!broadcast belum-bayar Kantor tutup besok.");
    const late = { minutesLate: 15 };
    expect(await asks(office, `!ya ${codeIn(shown)}`, late)).toMatch(
      /ditulis pukul 08\.45 .*tidak dijalankan/,
    );
    expect(await office.talk.store.now.campaigns.stateOf(1)).toBe("planned");
    await office.says(`!ya ${codeIn(shown)}`);
    expect(await asks(office, "!batal 1", late)).toMatch(/tidak dijalankan/);
    expect(await asks(office, "!status", late)).toMatch(/Status Lunas/);
    expect(await asks(office, "!pause", late)).toMatch(/Kampanye 1 dijeda/);
  });

  test("do not act when they were forwarded", async () => {
    const office = await openOffice(open);
    const shown = await office.says("!broadcast belum-bayar Kantor tutup besok.");
    await office.talk.arrive(RINA, { text: `!ya ${codeIn(shown)}` });
    await office.talk.sql.run("UPDATE inbox SET is_forwarded = 1 WHERE state = 'received'");
    expect((await office.talk.answer(RINA)).map(({ text }) => text).join()).toMatch(
      /diteruskan, bukan ditulis/,
    );
    expect(await office.talk.store.now.campaigns.stateOf(1)).toBe("planned");
  });
});
