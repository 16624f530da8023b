import { mutexOf } from "../../src/adapters/database/connection/mutex";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { ADMIN_COMMANDS } from "../../src/admin";
import { createAndPlan } from "../../src/application/campaigns/plan-campaign";
import { period } from "../../src/domain/billing-period";
import { USER_ROLES, type UserRole } from "../../src/domain/user";
import { ACTS, PAGES } from "../../src/screens";
import { describeOnDatabases, useDatabase } from "../support/database";
import { pushSettings } from "../support/settings";
import { customerOf, phoneOf } from "../support/town";
import { runningPush } from "./campaigns";
import { waitingCase } from "./cases";
import { describeInChromium, openWindow } from "./chromium";
import { type Office, openOffice, type Visitor, visitorOf } from "./office";

/** Words of others that want to be more than words. */
const EVIL = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</textarea><svg onload=alert(1)>",
  "javascript:alert(1)//",
  "{{7*7}}",
  "\u202Egnirts\u2066 \u001b]0;x\u0007",
].join(" ");
const WRITTEN_PHONE = "0812-3456-7890";
const ADMIN_PHONE = "628900009999";

/** A town of six in which everything that people may write is evil, and every page has something to show. */
async function evilOffice(
  open: Parameters<typeof openOffice>[0],
): Promise<{ office: Office; paths: readonly string[] }> {
  const office = await openOffice(open, { settings: { ADMIN_NUMBERS: ADMIN_PHONE } });
  for (const role of USER_ROLES) await office.addUser(role, role);
  const { base } = office;
  const id = await runningPush(base, 6);
  const exclusive = base.config.databaseUrl.startsWith("sqlite:")
    ? mutexOf(base.dataSource)
    : <T>(work: () => Promise<T>) => work();
  const sql = sqlOfDataSource(base.dataSource, exclusive);
  const name = `WARGA ${EVIL}`.slice(0, 120);
  await sql.run("UPDATE customers SET name = ?, address = ?, route = ?", [name, EVIL, "<b>JJGA"]);
  const { store, clock } = base;
  const words = `${EVIL} ${WRITTEN_PHONE} ${customerOf(1)}`;
  const caseId = await waitingCase(base, 1, words);
  const taken = await waitingCase(base, 2, `x ${words}`, "link_request");
  await store.now.cases.take(taken, ADMIN_PHONE, clock.now());
  await store.now.optOuts.add({
    contactId: 1,
    kind: "opted_out",
    source: "customer",
    reason: words.slice(0, 190),
    inboxId: null,
    occurredAt: clock.now(),
  });
  await store.now.auditLog.add({
    actor: ADMIN_PHONE,
    command: "optout",
    details: words.slice(0, 255),
    outcome: "done",
    occurredAt: clock.now(),
    face: "whatsapp",
  });
  await createAndPlan(
    {
      store,
      clock,
      ids: { next: () => "evil" },
      events: { emit: () => undefined },
      push: pushSettings("jajag-1"),
    },
    {
      kind: "broadcast",
      name: EVIL.slice(0, 60),
      period: period("2026-11"),
      audience: "semua",
      body: EVIL,
      createdBy: ADMIN_PHONE,
    },
  );
  const operator = visitorOf(office);
  await operator.signIn("operator");
  const { to } = await operator.post("/pelanggan/cari", { cari: customerOf(1) });
  const sealed = to!.split("/").at(-1)!;
  const named: Readonly<Record<string, readonly string[]>> = {
    "/kampanye/:nomor": [`/kampanye/${id}`, `/kampanye/${id + 1}`],
    "/kampanye/:nomor/penerima": [`/kampanye/${id}/penerima`, `/kampanye/${id + 1}/penerima`],
    "/kasus": ["/kasus", "/kasus?tampil=rekan"],
    "/kasus/:nomor": [`/kasus/${caseId}`, `/kasus/${taken}`],
    "/pelanggan/:sandi": [to!],
    "/nomor/:nomor": ["/nomor/1", "/nomor/2"],
    "/nomor/:nomor/hapus": ["/nomor/1/hapus"],
    "/laporan/:bulan": ["/laporan/2026-11"],
    "/pengirim/:label": ["/pengirim/jajag-1"],
    "/pengaturan/pengguna/:nomor": ["/pengaturan/pengguna/1"],
  };
  const paths = PAGES.flatMap(({ path }) => named[path] ?? (path.includes(":") ? [] : [path]));
  return { office, paths: [...paths, `/kasus/${taken}/setujui`, `/nomor/1/${sealed}/tautkan`] };
}

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

describeOnDatabases("every page", (open) => {
  let office: Office;
  let paths: readonly string[];
  const as = async (role: UserRole): Promise<Visitor> => {
    const visitor = visitorOf(office);
    await visitor.signIn(role);
    return visitor;
  };
  beforeEach(async () => {
    ({ office, paths } = await evilOffice(open));
  });
  afterEach(async () => {
    await office.close();
    expect(office.bugs).toEqual([]);
  });

  it("shows what others wrote as text, and whoever only looks no phone, no ID and no name in any byte", async () => {
    for (const role of ["viewer", "admin"] as const) {
      const visitor = await as(role);
      for (const path of paths) {
        const { html, status } = await visitor.get(path);
        expect([path, [200, 403].includes(status)]).toEqual([path, true]);
        expect([path, /<script>|<img src=x|<svg onload|' onmouseover='/.exec(html)?.[0]]).toEqual([
          path,
          undefined,
        ]);
        expect([path, /[\u202E\u2066\u001b\u0007]/.exec(html)?.index]).toEqual([path, undefined]);
        expect([path, html.includes(ADMIN_PHONE)]).toEqual([path, false]);
        if (role !== "viewer") continue;
        const whole = [phoneOf(1), phoneOf(2), customerOf(1), customerOf(2), "WARGA", WRITTEN_PHONE];
        expect([path, whole.filter((word) => html.includes(word))]).toEqual([path, []]);
      }
    }
  });

  it("and every refusal, redirect and file is sent with the same headers", async () => {
    const viewer = await as("viewer");
    const answers = [
      ...paths,
      "/",
      "/none",
      "/catatan",
      "/kasus/berikutnya",
      "/laporan/2026-11/csv",
      "/masuk",
    ];
    for (const path of answers) {
      const { headers } = await viewer.get(path);
      expect([path, headers]).toEqual([path, expect.objectContaining(HEADERS)]);
      expect([path, String(headers["content-security-policy"])]).toEqual([
        path,
        expect.stringMatching(/default-src 'none'|^sandbox$/),
      ]);
    }
  });

  it("and every act is done only by the roles that may, also by its bare address", async () => {
    for (const role of USER_ROLES) {
      const visitor = await as(role);
      for (const { path, command } of ACTS) {
        const { least } = ADMIN_COMMANDS.find(({ name }) => name === command)!;
        const mayDo = USER_ROLES.indexOf(role) >= USER_ROLES.indexOf(least);
        const to = path.replace(":nomor", "1").replace(":sandi", "A".repeat(22)).replace(/:\w+/, "x");
        // Without its key nothing is done by anybody, but who may not is not even told so.
        const { status } = await visitor.post(to, {});
        expect([role, to, status]).toEqual([role, to, mayDo ? 303 : 403]);
      }
    }
  });
});

describeInChromium("every page in the browser", (browser) => {
  const open = useDatabase("SQLite");

  it("runs nothing of what others wrote, breaks no policy and complains of nothing", async () => {
    const { office, paths } = await evilOffice(open);
    const { page, context, complaints } = await openWindow(browser(), office);
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto("/masuk");
    await page.getByLabel("Nama pengguna").fill("admin");
    await page.getByLabel("Kata sandi").fill("tujuh kapal berlayar pelan");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const path of paths) {
      await page.goto(path);
      expect([path, await page.locator("h1").count(), complaints]).toEqual([path, 1, []]);
    }
    await context.close();
    await office.close();
  });
});
