import { Model } from "./models.mjs";
import { call, upload } from "./server.mjs";

/** Files on their way out and in. Nothing is encrypted: the server keeps the bytes under a path. */

/** The page's module is this class itself. */
export class OpaqueData {
  constructor(blob, mimetype) {
    this.blob = blob;
    this.mimetype = mimetype;
  }
  static async createFromData(blob, mimetype) {
    return new OpaqueData(blob, mimetype);
  }
  url() {
    this.address ??= URL.createObjectURL(this.blob);
    return this.address;
  }
  autorelease() {
    if (this.address) URL.revokeObjectURL(this.address);
  }
  formData() {
    return this.blob;
  }
  toJSON() {
    return undefined;
  }
}

const objects = new Map();

export function getOrCreateMediaObject(filehash) {
  const known = objects.get(filehash) ?? {
    filehash,
    contentInfo: {},
    consolidate(data) {
      Object.assign(this, { type: data.type, size: data.size, mimetype: data.mimetype });
    },
  };
  objects.set(filehash, known);
  return known;
}

export function prepRawMedia(opaque, { asDocument }) {
  return {
    async waitForPrep() {
      const bytes = await opaque.blob.arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const kind = opaque.mimetype.split("/")[0];
      return new MediaData({
        type: asDocument || !["image", "video", "audio"].includes(kind) ? "document" : kind,
        filehash: btoa(String.fromCharCode(...hash)),
        mimetype: opaque.mimetype,
        size: opaque.blob.size,
        filename: opaque.blob.name,
        preview: undefined,
        mediaBlob: opaque,
      });
    },
  };
}

class MediaData extends Model {
  toJSON() {
    const { mediaBlob: _, ...fields } = this;
    return fields;
  }
}

export async function uploadMedia({ mediaObject, mediaType }) {
  await call("beforeUpload");
  const blob = inMemoryBlobs.get(mediaObject.filehash);
  const { path } = await upload(blob);
  return {
    mediaEntry: {
      mmsUrl: `https://mmg.whatsapp.net${path}`,
      deprecatedMms3Url: `https://mmg.whatsapp.net${path}`,
      directPath: path,
      mediaKey: crypto.randomUUID(),
      mediaKeyTimestamp: Math.floor(Date.now() / 1000),
      encFilehash: mediaObject.filehash,
      uploadHash: mediaObject.filehash,
      handle: null,
      mediaType,
    },
  };
}

const inMemoryBlobs = new Map();

export const InMemoryMediaBlobCache = {
  put: (filehash, blob) => inMemoryBlobs.set(filehash, blob),
  get: (filehash) => inMemoryBlobs.get(filehash),
};

/** @throws an error with `status: 404` for a file that is no longer there. */
export async function downloadAndMaybeDecrypt({ directPath }) {
  const response = await fetch(directPath);
  if (!response.ok) throw Object.assign(new Error("media not found"), { status: response.status });
  return response.arrayBuffer();
}
