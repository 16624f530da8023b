import type { DataSource } from "typeorm";
import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createStore } from "../../../src/adapters/database/store";
import { createAnswering } from "../../../src/answering";
import { handleMessage } from "../../../src/application/answering/handle-message";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { createReceiptBook } from "../../../src/application/receiving/record-receipt";
import { createAdminFace } from "../../../src/compose/admin-face";
import type { Base } from "../../../src/compose/base";
import { compose } from "../../../src/compose/compose";
import { composeAdmin } from "../../../src/compose/compose-admin";
import { loadConfig } from "../../../src/config/load-config";
import { instantOf } from "../../../src/domain/local-time";
import { type Address, lidName } from "../../../src/domain/phone-number";
import { apology } from "../../../src/texts/chat";
import { createDice } from "./random";
import { drawTown, type Person, settle } from "./town";
import { createWatcher } from "./watcher";
import { createWriter, type Memory, type Writing } from "./writer";

export interface Played {
  readonly turns: number;
  readonly replies: number;
  readonly documents: number;
  readonly registered: number;
  readonly breaches: readonly string[];
}

export interface PlayOptions {
  readonly seed: number;
  readonly turns: number;
  readonly disclosure: "anyone" | "linked";
  /** For the sandbox's files. */
  readonly folder: string;
}

const MINUTE_MS = 60_000;

/** The chat as the service puts it together, on one database, with a clock that moves when it is told to. */
export function openChat(
  dataSource: DataSource,
  {
    disclosure,
    folder,
    admins,
  }: Pick<PlayOptions, "disclosure" | "folder"> & { readonly admins: readonly string[] },
) {
  let nowMs = instantOf("2026-11-19", "09:00").getTime();
  const clock = {
    now: () => new Date(nowMs),
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
  const store = createStore(dataSource);
  const config = loadConfig({
    DATA_FOLDER: folder,
    DISCLOSURE: disclosure,
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
    ADMIN_NUMBERS: admins.join(","),
  });
  const base = { config, clock, log: { emit: () => undefined }, dataSource, store } as unknown as Base;

  function composed() {
    const { app, reports, sandbox } = compose(base, { withCrowd: false });
    const admin = createAdminFace(app, composeAdmin(base, { app, reports }));
    const acceptor = createEventAcceptor({
      ...app,
      receipts: createReceiptBook(app),
      keepDocument: async () => "inbox/none",
      onMessage: () => undefined,
      onStatus: async () => undefined,
    });
    const deps = { ...app, route: createAnswering(app, admin.answer), apology };
    return { acceptor, deps, close: () => sandbox?.stop() };
  }

  let parts = composed();
  let count = 0;

  return {
    store,
    clock,
    sql: sqlOfDataSource(dataSource, (work) => work()),
    pass(ms: number): void {
      nowMs += ms;
    },
    /** Everything that is not in the database is forgotten. */
    async restart(): Promise<void> {
      await parts.close();
      parts = composed();
    },
    async write(from: Address, { text, kind }: Writing, quotedMessageId: string | null): Promise<string> {
      const providerMessageId = `random-${++count}`;
      const message = {
        providerMessageId,
        from,
        senderId: "jajag-1",
        kind,
        text,
        quotedMessageId,
        sentAt: clock.now(),
        attachment: null,
      };
      parts.acceptor.accept({ kind: "message", message, caughtUp: false });
      await parts.acceptor.idle();
      return providerMessageId;
    },
    async confirm(person: Person): Promise<void> {
      if (person.lid === null) return;
      parts.acceptor.accept({ kind: "identity", name: lidName(person.lid), phone: person.phone });
      await parts.acceptor.idle();
    },
    /** Answers what waits for these names, side by side; now and then two workers have the same message. */
    async answer(names: readonly Address[], twice: boolean): Promise<void> {
      const one = async (name: Address) => {
        const contact = await store.now.contacts.findByAddress(name);
        for (let left = 20; contact !== null && left > 0; left--) {
          const [next] = await store.now.inbox.waitingOf(contact.id);
          if (next === undefined) return;
          await Promise.all([
            handleMessage(parts.deps, next),
            ...(twice ? [handleMessage(parts.deps, next)] : []),
          ]);
        }
      };
      await Promise.all(names.map(one));
    },
    close: () => parts.close(),
  };
}

/** Plays so many random turns on an empty database, and says what should not have been said. */
export async function playDialogues(
  dataSource: DataSource,
  { seed, turns, disclosure, folder }: PlayOptions,
): Promise<Played> {
  const dice = createDice(seed);
  const town = drawTown(dice);
  const admins = town.people.filter(({ isAdmin }) => isAdmin).map(({ phone }) => phone);
  const chat = openChat(dataSource, { disclosure, folder, admins });
  await settle(chat.sql, chat.store, town);
  const watcher = createWatcher(chat.sql, town, disclosure);
  const write = createWriter(dice, town);
  const memories = new Map<Person, Memory>(town.people.map((person) => [person, { last: "", aim: null }]));
  await watcher.look(chat.clock.now());
  let played = 0;
  let talker = dice.oneOf(town.people);
  while (played < turns) {
    // People mostly say several things in a row.
    if (dice.chance(0.2)) talker = dice.oneOf(town.people);
    const others = dice.chance(0.15)
      ? Array.from({ length: 1 + dice.whole(3) }, () => dice.oneOf(town.people))
      : [];
    const writers = [talker, ...others];
    const names: Address[] = [];
    for (const person of writers) {
      for (let bubbles = dice.chance(0.1) ? 3 : 1; bubbles > 0; bubbles--) {
        const writing = write(person, memories.get(person)!);
        const from = person.lid !== null && dice.chance(0.5) ? lidName(person.lid) : person.phone;
        watcher.wrote(person, writing.text, chat.clock.now());
        await chat.write(from, writing, dice.chance(0.05) ? `random-${dice.whole(500)}` : null);
        names.push(from);
        played += 1;
      }
    }
    await chat.answer([...new Set(names)], dice.chance(0.05));
    for (const { person, text } of await watcher.look(chat.clock.now())) memories.get(person)!.last = text;
    if (dice.chance(0.01)) await chat.restart();
    if (dice.chance(0.01)) await chat.confirm(dice.oneOf(town.people));
    chat.pass(dice.chance(0.002) ? 1_440 * MINUTE_MS : dice.whole(4 * MINUTE_MS));
  }
  await chat.close();
  return { turns: played, ...watcher.counts, breaches: watcher.breaches };
}
