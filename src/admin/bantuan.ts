import type { AdminCommand } from "../application/admin";

/** The list of commands. It is given the list, so that it cannot forget one. */
export function bantuan(commands: () => readonly AdminCommand[]): AdminCommand {
  return {
    name: "bantuan",
    usage: "!bantuan",
    summary: "daftar perintah ini",
    changesData: false,
    run: async () => ({
      title: "Perintah admin",
      lines: commands().map((command) => `${command.usage} – ${command.summary}`),
    }),
  };
}
