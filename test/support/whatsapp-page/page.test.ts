import { MessageMedia } from "whatsapp-web.js";
import { type OpenClient, openClient } from "./open-client";
import { BUDI, describeWithChromium, HIDDEN, link, NOBODY, newFolder, OURS, QUIET, SITI } from "./test-bed";
import type { SendFaultKind, StartFaultKind } from "./types";
import { startWhatsAppPage, type WhatsAppPage } from "./whatsapp-page";

describeWithChromium("the page under the real library", () => {
  let page: WhatsAppPage;
  let opened: OpenClient;
  const folder = newFolder();

  beforeAll(async () => {
    page = await startWhatsAppPage({ receipts: "server" });
    await page.addPerson({ phone: HIDDEN, phoneKnown: "never" });
    await page.addPerson({ phone: NOBODY, registered: false });
    opened = openClient(page.chromiumArgs, folder, { takeover: true });
    await link(page, opened);
  });
  afterAll(async () => {
    await opened.close();
    await page.stop();
  });

  test("links by its QR code", async () => {
    expect(
      opened.events
        .filter((event) => /^(qr|authenticated|ready)/.test(event))
        .map((event) => event.split(":")[0]),
    ).toEqual(["qr", "authenticated", "ready"]);
    expect(opened.client.info.wid.user).toBe(OURS);
    expect(await page.devices()).toMatchObject([{ phone: OURS, state: "CONNECTED", synced: true, loads: 1 }]);
  });

  test("sends a text and raises its receipts as told", async () => {
    const message = await opened.client.sendMessage(`${SITI}@c.us`, "halo", QUIET);
    const { id } = message.id;
    const acked = (level: number) => opened.acks.some((one) => one.id === id && one.ack === level);
    await opened.until("ack 1", () => acked(1));
    await page.ack(id, 2);
    await page.ack(id, 3);
    await page.ack(id, 2);
    await opened.until("ack 3", () => acked(3));
    expect(opened.acks.filter((one) => one.id === id).map((one) => one.ack)).toEqual([1, 2, 3]);
    expect(await page.messages()).toMatchObject([{ id, from: OURS, to: SITI, text: "halo", ack: 3 }]);
  });

  test("sends a PDF whose bytes and name arrive", async () => {
    const content = Buffer.from("%PDF-1.4 pretend").toString("base64");
    const media = new MessageMedia("application/pdf", content, "tagihan.pdf");
    const message = await opened.client.sendMessage(`${BUDI}@c.us`, media, {
      ...QUIET,
      caption: "Tagihan",
      sendMediaAsDocument: true,
    });
    const [sent] = await page.waitForMessages({ to: BUDI }, 1);
    expect(sent).toMatchObject({ text: "Tagihan", fileName: "tagihan.pdf", mimeType: "application/pdf" });
    expect(await page.fileOf(message.id.id)).toBe(content);
  });

  test("hands over what people write, reply, attach, edit, delete, react and call", async () => {
    const [sent] = await page.messages({ to: SITI });
    const id = await page.inbound({ from: SITI, text: "CEK", quoted: sent?.id ?? "" });
    const message = await opened.until("the reply", () => opened.messages.find((one) => one.id.id === id));
    expect((await message.getQuotedMessage()).body).toBe("halo");
    await message.reply("baik", undefined, QUIET);
    expect(await page.messages({ text: "baik" })).toMatchObject([{ quotedId: id }]);

    const content = Buffer.from("nama,alamat").toString("base64");
    const fileId = await page.inbound({
      from: SITI,
      kind: "document",
      fileName: "data.csv",
      mimeType: "text/csv",
      contentBase64: content,
    });
    const withFile = await opened.until("the file", () =>
      opened.messages.find((one) => one.id.id === fileId),
    );
    expect(await withFile.downloadMedia()).toMatchObject({ data: content, filename: "data.csv" });

    await page.edit(id, "CEK 516759900001");
    await opened.until("the edit", () => opened.events.some((event) => event.startsWith("message_edit")));
    await page.revoke(id);
    await opened.until("the deletion", () => opened.events.includes(`revoked:${id}`));
    await page.react(sent?.id ?? "", "👍");
    await opened.until("the reaction", () => opened.events.includes("reaction:👍"));
    await page.call(SITI);
    await opened.until("the call", () => opened.events.some((event) => event.startsWith("call:")));
  });

  test("knows numbers, hidden numbers and numbers without WhatsApp", async () => {
    expect(await opened.client.getNumberId(SITI)).toMatchObject({ user: SITI });
    expect(await opened.client.getNumberId(NOBODY)).toBeNull();
    expect(await page.traces("lookup")).toEqual([SITI, NOBODY]);

    const id = await page.inbound({ from: HIDDEN, text: "siapa saya" });
    const message = await opened.until("the stranger", () => opened.messages.find((one) => one.id.id === id));
    const { lid } = await page.person(HIDDEN);
    expect(message.from).toBe(`${lid}@lid`);
    expect(await opened.client.getContactLidAndPhone([message.from])).toEqual([
      { lid: message.from, pn: undefined },
    ]);
    expect((await message.getContact()).number).toBe(lid);

    await page.configure({ chatKey: "lid" });
    const keyed = await opened.client.sendMessage("6289000001005@c.us", "lewat lid", QUIET);
    await page.configure({ chatKey: "phone" });
    expect(keyed.to).toMatch(/@lid$/);
    expect(await page.messages({ text: "lewat lid" })).toMatchObject([{ to: "6289000001005" }]);
    await page.addPerson({ phone: "6289000001006", lidKnown: "after_lookup" });
    await expect(opened.client.sendMessage("6289000001006@c.us", "belum", QUIET)).rejects.toThrow(
      "No LID for user",
    );
    await opened.client.getNumberId("6289000001006");
    await opened.client.sendMessage("6289000001006@c.us", "sudah", QUIET);
    expect(await page.messages({ to: "6289000001006" })).toMatchObject([{ text: "sudah" }]);
  });

  test.each<[SendFaultKind, "resolves" | "undefined" | "rejects" | "never", boolean]>([
    ["hang", "never", false],
    ["hang_delivers", "never", true],
    ["throw", "rejects", false],
    ["throw_delivers", "rejects", true],
    ["undefined", "undefined", false],
    ["undefined_delivers", "undefined", true],
    ["ack_never", "resolves", true],
    ["ack_error", "resolves", false],
    ["stuck", "resolves", false],
  ])("plays a send that goes wrong: %s", async (kind, ends, arrives) => {
    await page.fault({ on: "send", kind, to: BUDI, times: 1 });
    const text = `salah ${kind}`;
    let ended = "never";
    const sending = opened.client.sendMessage(`${BUDI}@c.us`, text, QUIET).then(
      (message) => {
        ended = message ? "resolves" : "undefined";
      },
      () => {
        ended = "rejects";
      },
    );
    if (ends !== "never") await sending;
    else if (arrives) await page.waitForMessages({ text }, 1);
    else
      while (!(await page.traces("send_fault")).includes(kind)) await new Promise((go) => setTimeout(go, 20));
    expect((await page.messages({ text })).length).toBe(arrives ? 1 : 0);
    if (kind === "ack_error") await opened.until("ack -1", () => opened.acks.some((one) => one.ack === -1));
    if (kind === "stuck") {
      await page.releaseStuck();
      expect((await page.messages({ text })).length).toBe(1);
    }
    const after = await opened.client.sendMessage(`${BUDI}@c.us`, `sesudah ${kind}`, QUIET);
    expect(after.body).toBe(`sesudah ${kind}`);
    // The page has answered what was asked later: what is still open then, hangs.
    expect(ended).toBe(ends);
    expect((await page.messages({ text })).length).toBe(arrives || kind === "stuck" ? 1 : 0);
  });

  test("refuses cold messages of a locked number, and lets warm ones pass", async () => {
    await page.lockCold(OURS, true);
    const cold = await opened.client.sendMessage("6289000001007@c.us", "dingin", QUIET);
    await opened.until("refusal", () => opened.acks.some((one) => one.id === cold.id.id && one.ack === -1));
    await opened.client.sendMessage(`${SITI}@c.us`, "hangat", QUIET);
    await page.lockCold(OURS, false);
    expect((await page.messages()).map((sent) => sent.text)).not.toContain("dingin");
    expect((await page.messages()).map((sent) => sent.text)).toContain("hangat");
  });

  test("keeps what is sent and written while the network is cut", async () => {
    await page.cutNetwork(OURS);
    await opened.until("OPENING", () => opened.events.includes("change_state:OPENING"));
    const message = await opened.client.sendMessage(`${SITI}@c.us`, "tanpa jaringan", QUIET);
    expect(message.ack).toBe(0);
    const id = await page.inbound({ from: SITI, text: "saat putus" });
    expect(await page.messages({ text: "tanpa jaringan" })).toEqual([]);
    await page.restoreNetwork(OURS);
    await opened.until("its ack", () => opened.acks.some((one) => one.id === message.id.id && one.ack === 1));
    await opened.until("the message", () => opened.messages.some((one) => one.id.id === id));
    expect((await page.messages({ text: "tanpa jaringan" })).length).toBe(1);
  });

  test("loses the session to another browser and takes it back", async () => {
    await page.conflict(OURS);
    await opened.until("conflict", () => opened.events.includes("change_state:CONFLICT"));
    await page.waitUntilSynced(OURS);
    expect(await opened.client.getState()).toBe("CONNECTED");
  });

  test("reloads in mid-send: the message has left, and the page tells everything three times afterwards", async () => {
    await page.fault({ on: "start", kind: "events_thrice" });
    await page.fault({ on: "send", kind: "reload_delivers" });
    const readies = opened.events.filter((event) => event.startsWith("ready")).length;
    await expect(opened.client.sendMessage(`${SITI}@c.us`, "saat muat ulang", QUIET)).rejects.toThrow();
    await opened.until("ready thrice", () => {
      return opened.events.filter((event) => event.startsWith("ready")).length >= readies + 3;
    });
    await page.inbound({ from: SITI, text: "tiga kali" });
    await opened.until(
      "three events",
      () => opened.events.filter((e) => e === "message:tiga kali").length === 3,
    );
    const chat = await opened.client.getChatById(`${SITI}@c.us`);
    const texts = (await chat.fetchMessages({ limit: 50, fromMe: true })).map((message) => message.body);
    expect(texts).toContain("saat muat ulang");
    expect(texts[0]).toBe("halo");
  });

  test("keeps its session and history over a restart; what came meanwhile is unread, without an event", async () => {
    await opened.close();
    await page.waitUntilAway(OURS);
    await page.inbound({ from: BUDI, text: "saat mati" });
    await page.fault({ on: "start", kind: "ready_thrice" });
    opened = openClient(page.chromiumArgs, folder);
    await opened.client.initialize();
    await opened.until("ready", () => opened.events.filter((event) => event.startsWith("ready")).length >= 3);
    expect(opened.events.filter((event) => /^(qr|message)/.test(event))).toEqual([]);
    const unread = (await opened.client.getChats()).find((chat) => chat.id.user === BUDI);
    expect(unread?.unreadCount).toBe(1);
    expect((await unread?.fetchMessages({ limit: 1 }))?.map((message) => message.body)).toEqual([
      "saat mati",
    ]);
    await opened.client.sendSeen(`${BUDI}@c.us`);
    expect(await page.unread(BUDI)).toBe(0);
  });

  test("plays starts that go wrong", async () => {
    const tab = opened.client.pupPage;
    if (!tab) throw new Error("no tab");
    const start = async (kind: StartFaultKind, timeout = 90_000) => {
      await page.fault({ on: "start", kind, slowMs: 50 });
      await tab.goto("https://web.whatsapp.com/", { waitUntil: "networkidle2", timeout });
    };
    const looks =
      "[window.Debug === undefined, window.require?.('WAWebSocketModel').Socket.state ?? null, window.require?.('WAWebSocketModel').Socket.hasSynced ?? null]";
    /** What the page looks like once it is quiet; a slow machine may be quiet for a moment before it is. */
    const becomes = (...expected: unknown[]) =>
      tab.waitForFunction(`JSON.stringify(${looks}) === '${JSON.stringify(expected)}'`, { timeout: 90_000 });
    await expect(start("no_answer", 3000)).rejects.toThrow("timeout");
    await start("no_debug");
    await becomes(true, null, null);
    await start("opening_forever");
    await becomes(false, "OPENING", false);
    await start("ready_never");
    await becomes(false, "CONNECTED", false);
    const readies = opened.events.filter((event) => event.startsWith("ready")).length;
    await start("ready_early");
    await becomes(false, "CONNECTED", true);
    expect(opened.events.filter((event) => event.startsWith("ready")).length).toBe(readies);
    await start("slow");
    await becomes(false, "CONNECTED", true);
    await opened.until(
      "ready",
      () => opened.events.filter((event) => event.startsWith("ready")).length > readies,
    );
  });

  test("misses modules, as after a release of WhatsApp", async () => {
    await page.breakModules(["WAWebFindChatAction"]);
    await opened.client.pupPage?.waitForFunction(
      "(() => { try { window.require('WAWebFindChatAction'); } catch { return true; } })()",
    );
    await expect(opened.client.getChatById("6289000001008@c.us")).rejects.toThrow("WAWebFindChatAction");
    await page.breakModules([]);
    await opened.client.pupPage?.waitForFunction(
      "(() => { try { return !!window.require('WAWebFindChatAction'); } catch { return false; } })()",
    );
    expect(await opened.client.getChatById("6289000001008@c.us")).toBeDefined();
  });

  test("is logged out from the phone, and shows a new code", async () => {
    await page.logout(OURS);
    await opened.until("logout", () => opened.events.includes("disconnected:LOGOUT"));
    await opened.until("a new code", () => opened.events.some((event) => event.startsWith("qr:")));
    expect(await page.linked(OURS)).toBe(false);
  });

  test("links by a pairing code", async () => {
    const asked = opened.client.requestPairingCode(OURS);
    const code = await page.pairingCode(OURS);
    expect(await asked).toBe(code);
    const readies = opened.events.filter((event) => event.startsWith("ready")).length;
    await page.enterPairingCode(code);
    await opened.until(
      "ready",
      () => opened.events.filter((event) => event.startsWith("ready")).length > readies,
    );
    expect(await page.linked(OURS)).toBe(true);
  });
});
