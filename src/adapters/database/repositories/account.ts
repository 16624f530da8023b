import type { AccountRepository, TemplateRecord } from "../../../application/ports/repositories";
import { insertIgnore, onDuplicate, type Sql } from "../connection/sql";

interface Fact {
  readonly value: string;
  readonly updatedAt: Date;
}

export function createAccount(sql: Sql): AccountRepository {
  const fact = (name: string) =>
    sql.one<Fact>("SELECT value, updated_at FROM channel_facts WHERE name = ?", [name]);
  return {
    fact,
    setFact: async (name, value, at) => {
      await sql.run(
        `INSERT INTO channel_facts (name, value, updated_at) VALUES (?, ?, ?)
         ${onDuplicate(sql, ["name"], ["value", "updated_at"])}`,
        [name, value, at],
      );
    },
    firstFact: async (name, value, at) => {
      await sql.run(`${insertIgnore(sql)} channel_facts (name, value, updated_at) VALUES (?, ?, ?)`, [
        name,
        value,
        at,
      ]);
      return (await fact(name))!.value;
    },
    dropFact: async (name) => (await sql.run("DELETE FROM channel_facts WHERE name = ?", [name])) > 0,
    noteTemplate: async ({ name, language, status, category, quality, reason }, at) => {
      const before = await sql.one<TemplateRecord>(
        "SELECT * FROM channel_templates WHERE name = ? AND language = ?",
        [name, language],
      );
      const now = {
        status: status ?? before?.status ?? "pending",
        category: category ?? before?.category ?? null,
        quality: quality ?? before?.quality ?? null,
      };
      await sql.run(
        `INSERT INTO channel_templates (name, language, status, category, quality, reason, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ${onDuplicate(sql, ["name", "language"], ["status", "category", "quality", "reason", "updated_at"])}`,
        [name, language, now.status, now.category, now.quality, reason.slice(0, 190), at],
      );
      return (
        before?.status !== now.status || before.category !== now.category || before.quality !== now.quality
      );
    },
    templates: () => sql.all<TemplateRecord>("SELECT * FROM channel_templates ORDER BY name, language"),
  };
}
