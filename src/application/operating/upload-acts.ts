import { Fault } from "../../domain/fault";
import type { App } from "../ports/app";
import type { Upload, UploadWish } from "../ports/repositories/uploads";
import type { Repositories } from "../ports/store";
import type { KeptUpload } from "../ports/upload-folder";

type ActDeps = Pick<App, "clock"> & { readonly actor: string };

export const NO_WISH: UploadWish = { period: null, asOf: null, sheet: null, force: false };

/** A file lies there: it waits for the worker to look at it. Nothing of it is data yet. */
export async function addUpload(
  { clock, actor }: ActDeps,
  repositories: Repositories,
  file: KeptUpload & { readonly handle: string; readonly fileName: string; readonly by: string },
  wish: UploadWish,
): Promise<void> {
  const { handle, fileName, by, path, bytes, hash } = file;
  const createdAt = clock.now();
  await repositories.uploads.add({
    handle,
    fileName: fileName.slice(0, 255),
    path,
    bytes,
    fileHash: hash,
    uploadedBy: by.slice(0, 60),
    wish,
    createdAt,
  });
  await queue(repositories, "check", handle, actor, createdAt);
  await audit(repositories, { clock, actor }, `${fileName} ${hash.slice(0, 12)}`, "asked");
}

/** The same file with another month or moment. Throws the Fault that says why not. */
export async function lookAgain(
  { clock, actor }: ActDeps,
  repositories: Repositories,
  handle: string,
  wish: UploadWish,
): Promise<void> {
  const now = clock.now();
  if (!(await repositories.uploads.readAgain(handle, wish, now))) throw notWaiting();
  await queue(repositories, "check", handle, actor, now);
}

/** What was shown is taken, once: its content is that of the hash, and whoever comes second is told so. */
export async function takeUpload(
  { clock, actor }: ActDeps,
  repositories: Repositories,
  { handle, fileName, fileHash }: Upload,
): Promise<void> {
  const now = clock.now();
  if (!(await repositories.uploads.beginSaving(handle, now))) throw notWaiting();
  await queue(repositories, "take", handle, actor, now);
  await audit(repositories, { clock, actor }, `${fileName} ${fileHash.slice(0, 12)}`, "done");
}

/** Nobody wants it any more; its file may go. */
export async function dropUpload(
  { clock }: ActDeps,
  repositories: Repositories,
  handle: string,
): Promise<void> {
  if (!(await repositories.uploads.drop(handle, clock.now()))) throw notWaiting();
}

function notWaiting(): Fault {
  return new Fault(
    "wrong_state",
    "Berkas ini sedang dikerjakan atau sudah selesai; tidak ada yang diulang. Ini keadaannya sekarang.",
  );
}

async function queue(
  { jobs }: Repositories,
  step: "check" | "take",
  handle: string,
  actor: string,
  createdAt: Date,
): Promise<void> {
  await jobs.add({
    command: "impor",
    step,
    arguments: handle,
    actor,
    inboxId: null,
    senderId: null,
    createdAt,
  });
}

async function audit(
  { auditLog }: Repositories,
  { clock, actor }: ActDeps,
  details: string,
  outcome: "asked" | "done",
): Promise<void> {
  await auditLog.add({ actor, command: "impor", details, outcome, occurredAt: clock.now(), face: "screen" });
}
