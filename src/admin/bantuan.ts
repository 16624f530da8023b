import { type AdminCommand, defineAdminCommand } from "../application/operating/admin";
import { noArguments } from "./reports/arguments";

/** The list of commands. It is given the list, so that it cannot forget one. */
export function bantuan(commands: () => readonly AdminCommand[]): AdminCommand {
  return defineAdminCommand({
    name: "bantuan",
    usage: "!bantuan",
    summary: "daftar perintah ini",
    changesData: false,
    least: "viewer",
    gravity: "undoable",
    parse: noArguments,
    run: async () => ({
      title: "Perintah admin",
      table: {
        columns: ["Perintah", "Guna"],
        rows: commands().map((command) => [command.usage, command.summary]),
      },
    }),
  });
}
