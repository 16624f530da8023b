import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createImportStore } from "../../src/adapters/database/imports/import-store";
import { keepFile } from "../../src/adapters/files/keep-file";
import { openTable } from "../../src/adapters/files/open-table";
import { createPersonFiles } from "../../src/adapters/files/person-files";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import { createFingerprint } from "../../src/adapters/system/fingerprint";
import { createSystemIds } from "../../src/adapters/system/ids";
import { ADMIN_COMMANDS } from "../../src/admin";
import { importFile } from "../../src/application/importing/import-file";
import type { AdminServices } from "../../src/application/operating/admin";
import { announceCases } from "../../src/application/operating/announce-cases";
import { doNextJob, type JobsDeps } from "../../src/application/operating/jobs-loop";
import { runAdminLine } from "../../src/application/operating/run-admin-line";
import { runJob } from "../../src/application/operating/run-job";
import type { AppEvent } from "../../src/application/ports/events";
import { makeReport } from "../../src/application/report/make-report";
import { reportTools } from "../../src/compose/report-tools";
import { type PhoneNumber, phoneNumber } from "../../src/domain/phone-number";
import { parsePushSchedule } from "../../src/domain/push-schedule";
import { caseNote } from "../../src/texts/cases";
import { openTalk, type Talk } from "../dialogues/rig";
import { settleTown } from "../dialogues/town";
import { chatWith, type Dialogue } from "../support/chat";
import type { Open } from "../support/database";
import { pushSettings, SENDING } from "../support/settings";

export const RINA = phoneNumber("628900000090");
export const DEWI = phoneNumber("628900000091");

const PUSH = pushSettings();

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Office {
  readonly talk: Talk;
  /** Where files lie. */
  readonly folder: string;
  readonly services: AdminServices;
  readonly events: AppEvent[];
  /** What the worker of long commands works with. */
  readonly jobs: JobsDeps;
  chat(phone: string): Dialogue;
  /** Says one line as an admin; what is answered. */
  says(line: string, admin?: string): Promise<string>;
  announce(): Promise<number>;
  audit(): Promise<string[]>;
}

/** The town of the dialogues with two admins, Rina and Dewi, and all the commands. */
export async function openOffice(open: Open, settings: Parameters<typeof openTalk>[1] = {}): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-admin-"));
  folders.push(folder);
  const events: AppEvent[] = [];
  let services: AdminServices | null = null;
  let doAllJobs: () => Promise<void> = async () => undefined;
  const talk = await openTalk(open, {
    admins: [RINA, DEWI],
    answerAdmin: (actor, line, message, repositories) =>
      runAdminLine(
        ADMIN_COMMANDS,
        { ...services!, actor, message, face: "whatsapp" },
        line,
        message,
        repositories,
      ),
    work: () => doAllJobs(),
    ...settings,
  });
  await settleTown(talk);
  const { clock, store, sql, chat, dataSource } = talk;
  const reports = reportTools(sql, clock, chat.unitName);
  services = {
    store,
    clock,
    chat,
    ids: createSystemIds(),
    events: { emit: (event) => void events.push(event) },
    push: PUSH,
    sending: SENDING,
    schedule: parsePushSchedule("D 08:00") as AdminServices["schedule"],
    reports: {
      reader: reports.reader,
      make: (question, format) => makeReport(reports, question, format),
      keep: ({ fileName, content }) => keepFile(folder, "reports", fileName, content),
    },
    linksNumbers: true,
    takeImport: (request, onProgress) =>
      importFile(
        {
          files: { open: openTable, rejectionsFor: createRejectionsFile },
          imports: createImportStore(dataSource),
          clock,
        },
        request,
        onProgress,
      ),
    locate: (document) => resolve(folder, document),
    personFiles: createPersonFiles(folder),
    admins: [RINA, DEWI],
    fingerprint: createFingerprint(Buffer.alloc(32, 7)),
  };
  const jobs: JobsDeps = {
    store,
    clock,
    ids: services.ids,
    events: services.events,
    admins: [RINA, DEWI],
    push: PUSH,
    run: (job, progress) =>
      runJob(
        ADMIN_COMMANDS,
        { ...services!, actor: job.actor, message: null, job: progress, face: "whatsapp" },
        job,
      ),
  };
  doAllJobs = async () => {
    while (await doNextJob(jobs));
  };
  return {
    talk,
    jobs,
    folder,
    services,
    events,
    chat: chatWith(talk.port, async () => undefined),
    says: async (line, admin = RINA) => {
      const said = await talk.say(admin, line);
      return said.map(({ text }) => text).join("\n\n");
    },
    announce: () =>
      announceCases({
        store,
        clock,
        chat,
        push: PUSH,
        admins: [RINA, DEWI] as PhoneNumber[],
        write: caseNote,
      }),
    audit: async () =>
      (
        await sql.all<{ line: string }>("SELECT actor, command, details, outcome FROM audit_log ORDER BY id")
      ).map((row) => Object.values(row).join("|")),
  };
}
