import type { Store } from "../ports/store";
import type { UploadFolder } from "../ports/upload-folder";

/** What nobody has taken by then goes: it may name thousands of people. */
const KEPT_MS = 60 * 60_000;

/**
 * Removes the files of uploads that are over, and those that nobody has taken within an hour of the machine's clock.
 * Returns how many.
 */
export async function tidyUploads(
  { store, uploads }: { readonly store: Store; readonly uploads: UploadFolder },
  machineNow: Date,
): Promise<number> {
  let count = 0;
  for (const { handle, path, writtenAt } of await uploads.handles()) {
    const upload = await store.now.uploads.find(handle);
    const isOver = upload?.state === "saved" || upload?.state === "dropped";
    // One that is just arriving has no row yet.
    if (!isOver && machineNow.getTime() - writtenAt.getTime() < KEPT_MS) continue;
    await uploads.remove(path);
    count += 1;
  }
  return count;
}
