import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Command } from "commander";
import { countMove, moveSender } from "../application/operating/sender-acts";
import type { Sender } from "../application/ports/repositories";
import { senderOverview } from "../application/sending/sender-overview";
import type { Base } from "../compose/base";
import { compose } from "../compose/compose";
import { sessionFolder } from "../compose/compose-whatsapp";
import { Fault } from "../domain/fault";
import { senderLines } from "../texts/senders";
import type { CliContext } from "./context";
import { isDriven, linkSender, logOutSender } from "./sender-session";
import { withBase } from "./with-base";

const ACTOR = "cli";

export function senderCommands(program: Command, context: CliContext): void {
  const sender = program.command("sender").description("nomor WhatsApp milik unit");
  ownedCommands(sender, context);
  actCommands(sender, context);
}

/** Which numbers there are, and whether they are linked. */
function ownedCommands(sender: Command, { config, print }: CliContext): void {
  sender
    .command("list")
    .description("keadaan tiap nomor, pemakaian kuota hari ini, dan mengapa menunggu")
    .action(() =>
      withBase(config(), async (base) => {
        const { app } = compose(base, { withCrowd: false });
        const all = await base.store.now.senders.list();
        if (all.length === 0) print("Belum ada nomor. Tambahkan dengan: lunas sender add <label>");
        for (const one of all) for (const line of senderLines(await senderOverview(app, one))) print(line);
      }),
    );
  sender
    .command("add <label>")
    .description("tambahkan nomor")
    .action((label: string) =>
      withBase(config(), async (base) => {
        if (!/^[\w-]{1,40}$/.test(label))
          throw new Fault(
            "argument_invalid",
            `Label ${label}: hanya huruf, angka, - dan _, paling banyak 40.`,
          );
        if (!(await base.store.now.senders.add(label, base.clock.now())))
          throw new Fault("wrong_state", `Nomor ${label} sudah ada.`);
        const isListed = config().senders.includes(label);
        print(
          `Nomor ${label} ditambahkan.${isListed ? "" : ` Tulis juga di SENDERS (sekarang: ${config().senders.join(",")}).`} Tautkan dengan: lunas sender link ${label}`,
        );
      }),
    );
  sender
    .command("link <label>")
    .description("tautkan nomor ke WhatsApp dengan kode QR di layar ini")
    .option("--pairing-code <nomor>", "dengan kode 8 huruf yang diketik di HP bernomor ini, tanpa QR")
    .action((label: string, options: { pairingCode?: string }) =>
      withBase(config(), async (base) => {
        const one = await loadSender(base, label);
        await linkSender(base, one, options.pairingCode ?? null);
        await audit(base, "sender link", label);
      }),
    );
}

/** What is done with one of them. */
function actCommands(sender: Command, { config, print }: CliContext): void {
  const act = (name: string, summary: string, run: (base: Base, one: Sender) => Promise<string>) =>
    sender
      .command(`${name} <label>`)
      .description(summary)
      .action((label: string) =>
        withBase(config(), async (base) => {
          print(await run(base, await loadSender(base, label)));
          await audit(base, `sender ${name}`, label);
        }),
      );

  act(
    "pause",
    "tahan kiriman kampanye dari nomor ini; balasan tetap jalan",
    async ({ store, clock }, one) => {
      await store.now.senders.setPaused(one.senderId, true, clock.now());
      return `Nomor ${one.senderId} dijeda.`;
    },
  );
  act(
    "resume",
    "lanjutkan nomor yang dijeda petugas, pengaman, atau WhatsApp",
    async ({ store, clock }, one) => {
      await store.now.senders.release(one.senderId, clock.now());
      return `Nomor ${one.senderId} dilanjutkan.`;
    },
  );
  act("logout", "keluarkan nomor dari WhatsApp dan hapus sesinya di komputer ini", logOutSender);
  act("remove", "hapus nomor yang tidak dipakai lagi", removeSender);
  sender
    .command("move <from> <to>")
    .description("pindahkan semua pesan yang menunggu, balasan juga, dan kontaknya, ke nomor lain")
    .option("--yes", "jalankan; tanpa ini hanya diperlihatkan")
    .action((from: string, to: string, options: { yes?: true }) =>
      withBase(config(), async (base) => {
        const [source, target] = [await loadSender(base, from), await loadSender(base, to)];
        print(await describeMove(base, source.senderId, target.senderId, options.yes === true));
        if (options.yes === true) await audit(base, "sender move", `${from} ${to}`);
      }),
    );
}

async function loadSender({ store, config, clock }: Base, label: string): Promise<Sender> {
  // A number of the settings is one of ours also before the first start.
  if (config.senders.includes(label)) await store.now.senders.add(label, clock.now());
  const one = await store.now.senders.find(label);
  if (one === null)
    throw new Fault("not_found", `Nomor ${label} tidak ada. \`lunas sender list\` menunjukkan semuanya.`);
  return one;
}

async function removeSender(base: Base, { senderId }: Sender): Promise<string> {
  const { store, config } = base;
  if (await isDriven(base, senderId))
    throw new Fault(
      "wrong_state",
      `Nomor ${senderId} sedang dipakai layanan. Hapus dari SENDERS, hentikan layanan, lalu ulangi.`,
    );
  const { deliveries } = store.now;
  const open = await deliveries.countPending(senderId);
  const doubts = await deliveries.countDoubts(senderId);
  if (open > doubts)
    throw new Fault(
      "wrong_state",
      `Nomor ${senderId} masih punya ${open - doubts} pesan yang menunggu. Pindahkan dulu: lunas sender move ${senderId} <nomor lain> --yes`,
    );
  if (doubts > 0)
    throw new Fault(
      "wrong_state",
      `Nomor ${senderId} masih punya ${doubts} pesan yang belum pasti terkirim, dan hanya chat nomor ini yang dapat menjawabnya. Putuskan dulu satu per satu: lunas delivery doubts`,
    );
  await store.now.senders.remove(senderId);
  const folder = sessionFolder(config, senderId);
  const hadSession = existsSync(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 4 });
  const onPhone = hadSession ? " Hapus juga perangkat tertaut ini di HP-nya." : "";
  const inSettings = config.senders.includes(senderId) ? ` Hapus ${senderId} juga dari SENDERS.` : "";
  return `Nomor ${senderId} dihapus.${onPhone}${inSettings}`;
}

async function describeMove(base: Base, from: string, to: string, isSure: boolean): Promise<string> {
  const { waiting, doubts } = await countMove(base, from, to);
  if (isSure) {
    const moved = await moveSender(base, from, to);
    return `Dipindahkan dari ${from} ke ${to}: ${moved.messages} pesan, ${moved.contacts} kontak.`;
  }
  const stay =
    doubts === 0
      ? ""
      : ` ${doubts} pesan yang belum pasti tetap di ${from}, sebab hanya chat nomor itu yang dapat menjawabnya.`;
  return `Akan dipindahkan dari ${from} ke ${to}: ${waiting} pesan yang menunggu, dan semua kontak ${from}.${stay} Pelanggan akan menerima pesan dari nomor lain. Jalankan lagi dengan --yes.`;
}

function audit({ store, clock }: Base, command: string, details: string): Promise<void> {
  return store.now.auditLog.add({ actor: ACTOR, command, details, outcome: "done", occurredAt: clock.now() });
}
