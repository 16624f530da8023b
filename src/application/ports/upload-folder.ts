/** A file as it lies on this machine. */
export interface KeptUpload {
  /** Below the data folder. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
}

/** Where files of the screens lie until they are taken. */
export interface UploadFolder {
  /**
   * Writes the content as it comes, never all of it in memory. Throws a Fault for one that is too big or empty and where
   * the disk is full; nothing of it stays then.
   */
  keep(handle: string, fileName: string, content: AsyncIterable<Uint8Array>): Promise<KeptUpload>;
  /** The refused rows of a look at it, as CSV; `null` where there are none. */
  refusedRows(path: string): Promise<AsyncIterable<string | Buffer> | null>;
  /** All that lie there, with when they were written, by the machine's clock. */
  handles(): Promise<readonly { readonly handle: string; readonly path: string; readonly writtenAt: Date }[]>;
  /** It and all that came with it. */
  remove(path: string): Promise<void>;
}
