import mysql from "mysql2/promise";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../../../src/adapters/database/connection/data-source";
import { createStore } from "../../../../src/adapters/database/store";
import { describeOnServer } from "../../../support/database";
import { MORNING, phoneOf, SENDER } from "../seed";

describeOnServer("a database that was created as latin1", (open) => {
  it("takes every letter that people write once it is migrated, and keeps its keys byte by byte", async () => {
    const { url } = await open();
    const old = new URL(url);
    old.pathname = `${old.pathname}_latin1`;
    const name = old.pathname.slice(1);
    const server = await mysql.createConnection({ uri: url });
    await server.query("CREATE DATABASE ?? CHARACTER SET latin1", [name]);
    try {
      const dataSource = await openDataSource(createDataSource(old.href));
      await migrate(dataSource);
      const { contacts, inbox } = createStore(dataSource).now;
      const { id: contactId } = await contacts.ensure(phoneOf(1), MORNING);
      const text = "sudah lunas ya 🙏 ≈ 50rb";
      const message = {
        channel: "whatsapp",
        providerMessageId: "A",
        senderId: SENDER,
        contactId,
        kind: "text",
        text,
        quotedMessageId: null,
        document: null,
        sentAt: MORNING,
        receivedAt: MORNING,
        isCaughtUp: false,
      } as const;
      expect(await inbox.add(message as never)).toBe("added");
      expect(await inbox.waitingOf(contactId)).toMatchObject([{ text }]);
      const [sets] = await server.query(
        `SELECT DISTINCT character_set_name AS name FROM information_schema.columns
          WHERE table_schema = ? AND table_name <> 'migrations' AND character_set_name IS NOT NULL ORDER BY 1`,
        [name],
      );
      expect(sets).toEqual([{ name: "ascii" }, { name: "utf8mb4" }]);
      await dataSource.destroy();
    } finally {
      await server.query("DROP DATABASE ??", [name]);
      await server.end();
    }
  });
});
